using Mingzhang.Narrative;
using Mingzhang.Numbers;

namespace Mingzhang.Tests.Narrative;

public sealed class ClaimReaderTests
{
    [Fact]
    public void A_name_that_ends_in_the_word_for_use_says_nothing_of_use() =>
        Assert.Equal(
            ["差旅费 1.83", "因公出国(境)费用 5.23", "其他交通费用 15.12"],
            OurPhrases
                .Read(
                    "公用经费22.18万元，主要包括：差旅费1.83万元、因公出国（境）费用5.23万元、其他交通费用15.12万元。"
                )
                .Claims.Skip(1)
                .Select(c => $"{c.Subject.Name} {c.Number.Value}")
        );

    [Fact]
    public void An_amount_has_its_subject_year_owner_and_unit()
    {
        var claim = Only("青山县档案馆 2024 年收支预算总数 1,205.60 万元。");
        Assert.Equal(
            (ClaimKind.Amount, "收支总数", "收支预算总数"),
            (claim.Kind, claim.Subject.Canonical, claim.Subject.Name)
        );
        Assert.Equal(("青山县档案馆", 2024, "万元"), (claim.Subject.Owner, claim.Year, claim.Unit));
        Assert.Equal(new PrintedNumber(1205.60m, 2), claim.Number);
        Assert.Equal(12_056_000m, claim.Yuan);
    }

    [Fact]
    public void A_change_names_its_base_its_direction_and_its_reason()
    {
        const string text =
            "档案馆2024年收支预算总数80万元，比2023年收支预算总数减少20万元，下降20%，主要原因是压减一般性项目。";
        var claims = OurPhrases.Read(text).Claims;
        Assert.Equal([ClaimKind.Amount, ClaimKind.Change, ClaimKind.Rate], claims.Select(c => c.Kind));
        Assert.Equal(
            ("减少", Direction.Down, 2023),
            (claims[1].DirectionWord, claims[1].Direction, claims[1].BaseYear)
        );
        Assert.Equal((0, 0), (claims[1].Of, claims[2].Of));
        Assert.All(claims.Skip(1), c => Assert.Equal("压减一般性项目", c.Reason));
    }

    [Fact]
    public void An_announced_reason_that_does_not_follow_is_empty()
    {
        Assert.Equal("", OurPhrases.Read("与2023年度相比，支出合计增加3万元，主要原因是。").Claims[0].Reason);
        Assert.Null(OurPhrases.Read("与2023年度相比，支出合计增加3万元。").Claims[0].Reason);
    }

    [Fact]
    public void Parts_of_a_list_know_their_whole_and_shares_their_part()
    {
        var claims = OurPhrases
            .Read("本馆2024年支出预算100万元，其中：基本支出60万元，占60%；项目支出40万元，占支出预算40%。")
            .Claims;
        Assert.Equal(
            ["支出预算", "基本支出", "基本支出", "项目支出", "项目支出"],
            claims.Select(c => c.Subject.Canonical)
        );
        Assert.Equal([null, 0, null, 0, null], claims.Select(c => c.Parent));
        Assert.Equal([null, null, 1, null, 3], claims.Select(c => c.Of));
        Assert.Equal("支出预算", claims[4].Base);
    }

    [Fact]
    public void A_list_in_brackets_belongs_to_what_stands_before_them()
    {
        var claims = OurPhrases
            .Read(
                "人员经费9万元，主要包括：工资福利支出8万元（其中基本工资5万元、奖金3万元）；对个人和家庭的补助1万元。"
            )
            .Claims;
        Assert.Equal([null, 0, 1, 1, 0], claims.Select(c => c.Parent));
    }

    [Fact]
    public void A_list_goes_on_in_the_next_paragraphs_of_the_section()
    {
        var readings = new ClaimReader(OurPhrases.Book).ReadSection(
            ["四、基本支出情况"],
            [
                "本馆2024年一般公共预算基本支出60万元，其中：",
                "人员经费50万元，主要包括：基本工资、奖金等。",
                "公用经费10万元，主要包括：办公费4万元、水费6万元。",
            ],
            OurPhrases.Context(2024)
        );
        var claims = readings.SelectMany(r => r.Claims).ToList();
        Assert.Equal([0, 1, 2, 3, 4], claims.Select(c => c.Index));
        Assert.Equal([null, 0, 0, 2, 2], claims.Select(c => c.Parent));
    }

    [Fact]
    public void An_account_is_named_by_its_path()
    {
        var claim = Only("2.文化旅游体育与传媒支出（类）文物（款）博物馆（项）2024年预算数为7.5万元，主要用于展陈。");
        Assert.Equal(SubjectKind.AccountPath, claim.Subject.Kind);
        Assert.Equal(
            ("文化旅游体育与传媒支出", "文物", "博物馆"),
            (claim.Subject.Class, claim.Subject.Section, claim.Subject.Item)
        );
        Assert.Equal("预算数", claim.Basis);
    }

    [Fact]
    public void A_path_in_front_of_a_sentence_is_its_subject()
    {
        var claims = OurPhrases
            .Read("1.教育支出（类）普通教育（款）小学教育（项）。年初预算为8万元，支出决算为6万元，完成年初预算的75%。")
            .Claims;
        Assert.All(claims, c => Assert.Equal("小学教育", c.Subject.Item));
        Assert.Equal(["年初预算", "支出决算", "年初预算"], claims.Select(c => c.Basis));
        Assert.Equal(ClaimKind.Completion, claims[2].Kind);
    }

    [Fact]
    public void Counts_keep_their_unit_and_their_parts()
    {
        var claims = OurPhrases
            .Read(
                "2024年本馆开展绩效目标管理的项目3个，涉及预算12万元。其中：运转类项目1个，涉及预算2万元；特定目标类项目2个，涉及预算10万元。"
            )
            .Claims;
        Assert.Equal([ClaimKind.Count, ClaimKind.Amount], claims.Take(2).Select(c => c.Kind));
        Assert.Equal([null, null, 0, 1, 0, 1], claims.Select(c => c.Parent));
        Assert.Equal(("特定目标类项目", "涉及预算"), (claims[5].Subject.Name, claims[5].Subject.Aspect));
    }

    [Fact]
    public void Blanks_wide_digits_and_a_cut_unit_are_put_up_with()
    {
        var claim = Only("住房公积金 ７. ４５ 万、");
        Assert.Equal((7.45m, "万", ClaimDefects.UnitCut), (claim.Number.Value, claim.Unit, claim.Defects));
        Assert.Equal(74_500m, claim.Yuan);
    }

    [Fact]
    public void What_is_said_not_to_exist_is_a_zero()
    {
        var claim = Only("青山县档案馆2024年没有使用政府性基金预算拨款安排的支出。");
        Assert.Equal(
            (0m, ClaimDefects.ZeroImplied, "政府性基金支出"),
            (claim.Number.Value, claim.Defects, claim.Subject.Canonical)
        );
    }

    [Fact]
    public void Places_are_those_of_the_printed_text()
    {
        const string text = "公务接待费 2.80 万元，较 2023 年预算 增加 0.5 万元。";
        var claims = OurPhrases.Read(text).Claims;
        Assert.Equal("2.80 万元", claims[0].ValueSpan.Of(text));
        Assert.Equal("公务接待费", claims[0].SubjectSpan!.Value.Of(text));
        Assert.Equal("增加", claims[1].DirectionSpan!.Value.Of(text));
        Assert.Equal("较 2023 年预算 增加 0.5 万元", claims[1].Span.Of(text));
    }

    [Fact]
    public void A_number_that_no_phrase_explains_is_listed_with_its_place()
    {
        const string text = "支出合计5万元，编号为17。";
        var reading = OurPhrases.Read(text);
        Assert.Single(reading.Claims);
        Assert.Equal("17", Assert.Single(reading.NotUnderstood).Number.Of(text));
        Assert.Equal("编号为17", reading.NotUnderstood[0].Text);
    }

    [Theory]
    [InlineData("2024年未安排购置单位价值50万元以上通用设备及单位价值100万元以上专用设备。", 2)]
    [InlineData("办公费5万元，较上年增加1万元，主要原因是新增3人、每人2000元。", 4)]
    [InlineData("本馆用房2处共300平方米，其中1处待修，约值40万元。", 4)]
    public void No_number_is_lost_between_the_claims_and_those_not_understood(string text, int numbers)
    {
        var reading = OurPhrases.Read(text);
        Assert.Equal(numbers, reading.Claims.Count(c => c.Unit.Length > 0) + reading.NotUnderstood.Count);
    }

    [Fact]
    public void A_long_paragraph_is_read_in_time_that_grows_with_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("办公费1万元（其中水费2万元）、", 5_000));
        Assert.Equal(10_000, OurPhrases.Read(text).Claims.Count);
    }

    [Fact]
    public void Dates_document_numbers_and_list_numbers_claim_nothing()
    {
        var reading = OurPhrases.Read("1.截至2023年12月31日，按照〔2017〕9号文件，第3条执行。");
        Assert.Empty(reading.Claims);
        Assert.Empty(reading.NotUnderstood);
    }

    private static Claim Only(string text)
    {
        var reading = OurPhrases.Read(text);
        Assert.Empty(reading.NotUnderstood);
        return Assert.Single(reading.Claims);
    }
}
