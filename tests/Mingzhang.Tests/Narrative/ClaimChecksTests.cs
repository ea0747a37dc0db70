using Mingzhang.Narrative;

namespace Mingzhang.Tests.Narrative;

public sealed class ClaimChecksTests
{
    [Theory]
    [InlineData("本馆2024年支出预算300万元，其中：基本支出100万元，占33.33%；项目支出200万元，占66.67%。")]
    [InlineData("2024年度收入合计90万元，与2023年度相比，收入合计增加15万元，增长20%。")]
    [InlineData("公务接待费2万元，较2023年预算2.5万元下降20%。")]
    [InlineData("三公经费年初预算为4万元，支出决算为3万元，完成年初预算的75%。")]
    [InlineData("公务接待费年初预算为0万元，支出决算为0万元，完成年初预算的0%。")]
    [InlineData("没有安排公务接待费，比2023年预算的2万元减少2万元，下降100%。")]
    [InlineData("本馆共有藏品20件，其中：一级品1件、二级品1件。")]
    [InlineData("人员经费9.01万元，主要包括：基本工资6.00万元、奖金3.00万元。")]
    public void A_text_that_agrees_with_itself_has_no_error(string text)
    {
        Assert.DoesNotContain(Check(text), f => f.Severity != ClaimSeverity.Notice);
    }

    [Theory]
    [InlineData("本馆2024年支出预算300万元，其中：基本支出100万元，占35%；项目支出200万元，占66.67%。", "占比", "33")]
    [InlineData("2024年度收入合计90万元，与2023年度相比，收入合计增加15万元，增长16.67%。", "增减率", "20")]
    [InlineData("公务接待费2万元，较2023年预算2.5万元下降25%。", "增减率", "20")]
    [InlineData("三公经费年初预算为4万元，支出决算为3万元，完成年初预算的80%。", "完成率", "75")]
    [InlineData("支出合计20万元，比2023年支出15万元，总数增加6万元。", "增减额", "5")]
    [InlineData("本馆2024年支出预算30万元，其中：基本支出10万元；项目支出22万元。", "分项之和", "32")]
    [InlineData("本馆共有车辆20辆，其中：机要通信用车1辆、执法执勤用车0辆、其他用车1辆。", "分项之和", "2")]
    [InlineData("本馆共有车辆20辆，分别是机要通信用车1辆、其他用车1辆。", "分项之和", "2")]
    [InlineData("没有安排公务接待费，比2023年预算的2万元减少3万元，下降100%。", "增减额", "2")]
    [InlineData("没有安排公务接待费，比2023年预算的2万元减少2万元，下降90%。", "增减率", "100")]
    [InlineData("2024年本馆开展绩效目标管理的项目3个。其中：运转类项目1个；特定目标类项目3个。", "分项之和", "4")]
    public void A_contradiction_is_an_error_with_the_value_that_would_agree(string text, string check, string expected)
    {
        var finding = Assert.Single(Check(text), f => f.Severity == ClaimSeverity.Error);
        Assert.Equal(check, finding.Check);
        Assert.Equal(
            expected,
            finding.Expected!.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData("4.00", "")]
    [InlineData("4.10", "一般公共预算支出年初预算9万元，而分项之和为9.1万元，相差0.1万元")]
    public void The_budgets_of_the_parts_add_up_as_the_results_do(string planned, string expected)
    {
        var text =
            "一般公共预算支出年初预算为9.00万元，支出决算为8.00万元，其中："
            + $"培训费年初预算为5.00万元，支出决算为4.50万元；会议费年初预算为{planned}万元，支出决算为3.50万元。";
        Assert.Equal(
            expected,
            string.Join(
                '；',
                Check(text)
                    .Where(f => f is { Check: "分项之和", Severity: ClaimSeverity.Warning })
                    .Select(f => f.Message)
            )
        );
    }

    [Fact]
    public void Yuan_in_place_of_wan_yuan_is_told_by_the_rate()
    {
        const string text = "2024年度支出合计90万元，与2023年度相比，支出合计增加15元，增长20%。";
        var finding = Assert.Single(Check(text));
        Assert.Equal(("单位", ClaimSeverity.Error, 1), (finding.Check, finding.Severity, finding.Claim));
    }

    [Fact]
    public void A_share_that_rounding_explains_is_a_notice()
    {
        const string text = "本馆2024年支出预算3万元，其中：基本支出1万元，占33%；项目支出2万元，占66.66%。";
        Assert.Equal([ClaimSeverity.Notice], Check(text).Where(f => f.Check == "占比").Select(f => f.Severity));
    }

    [Fact]
    public void A_zero_base_has_no_percentage()
    {
        const string text = "培训费年初预算为0万元，支出决算为3万元，完成年初预算的300%。";
        Assert.Contains(Check(text), f => f is { Check: "零基数", Severity: ClaimSeverity.Error });
    }

    [Fact]
    public void Nothing_increases_by_zero()
    {
        Assert.Contains(Check("三公经费支出5万元，较上年增加0万元。"), f => f.Check == "方向");
    }

    [Theory]
    [InlineData(
        "培训费年初预算为4万元，支出决算为3万元，支出决算数大于年初预算数的主要原因：压减。",
        ClaimSeverity.Error
    )]
    [InlineData(
        "培训费年初预算为4万元，支出决算为4万元，支出决算数小于年初预算数的主要原因：无。",
        ClaimSeverity.Warning
    )]
    [InlineData("培训费年初预算为4万元，支出决算为3万元，支出决算数小于年初预算数的主要原因：压减。", null)]
    public void A_result_above_or_below_its_budget_is_so_by_the_numbers(string text, ClaimSeverity? severity)
    {
        Assert.Equal(severity, Check(text).SingleOrDefault(f => f.Check == "方向")?.Severity);
    }

    [Fact]
    public void An_announced_reason_must_follow_and_is_missed_once()
    {
        const string text = "2024年度支出合计90万元，与2023年度相比，支出合计增加15万元，增长20%，主要原因是。";
        Assert.Single(Check(text), f => f.Check == "原因");
    }

    [Theory]
    [InlineData("本馆现有车辆1辆，其中：机要通信用车1辆。", null)]
    [InlineData("本馆现有车辆4辆，其中：机要通信用车1辆。", "4辆，而分项之和为1辆")]
    [InlineData("本馆现有车辆9辆，其中：机要通信用车1辆、应急保障用车1辆。", "9辆，而分项之和为2辆")]
    [InlineData("开展绩效目标管理的项目30个，其中：运转类项目2个，特定目标类项目1个。", "30个，而分项之和为3个")]
    [InlineData("开展绩效目标管理的项目30个，其中：重点项目2个，一般项目1个。", null)]
    [InlineData("本馆现有车辆4辆，其中：本年新购1辆。", null)]
    public void Parts_of_a_kind_that_is_usually_listed_in_full_are_doubted_when_they_are_too_few(
        string text,
        string? message
    )
    {
        var finding = Check(text).SingleOrDefault(f => f.Check == "分项之和");
        if (message is null)
        {
            Assert.Null(finding);
        }
        else
        {
            Assert.Contains(message, finding?.Message, StringComparison.Ordinal);
            Assert.Equal(ClaimSeverity.Warning, finding?.Severity);
        }
    }

    [Fact]
    public void A_finding_names_its_claim_and_what_it_was_compared_with()
    {
        const string text = "本馆2024年支出预算30万元，其中：基本支出10万元；项目支出22万元。";
        var claims = OurPhrases.Read(text).Claims;
        var finding = Assert.Single(ClaimChecks.All(OurPhrases.Book, claims));
        Assert.Equal("30万元", claims[finding.Claim].ValueSpan.Of(text));
        Assert.Equal(["10万元", "22万元"], finding.Evidence.Select(e => claims[e].ValueSpan.Of(text)));
        Assert.Equal("支出预算30万元，而分项之和为32万元，相差2万元", finding.Message);
    }

    private static IReadOnlyList<ClaimFinding> Check(string text) =>
        ClaimChecks.All(OurPhrases.Book, OurPhrases.Read(text).Claims);
}
