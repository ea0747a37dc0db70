using Mingzhang.Books;
using Mingzhang.Packs;
using Mingzhang.Tests.Compiling;

namespace Mingzhang.Tests.Drafting;

/// <summary>What the text of final accounts says where a figure is missing, is nothing, or came from nothing.</summary>
public sealed class FinalTextTests
{
    private const string Hubei = "hubei-final";
    private const string Shanghai = "shanghai-final";
    private const string Office = "147001";

    [Theory]
    [InlineData(
        Hubei,
        "2023年度收、支总计均为30.00万元，与2022年度相比【待填：2022年度收支总额，填在簿的“对比数”里】。"
    )]
    [InlineData(
        Shanghai,
        "示例区档案馆2023年度收入支出总计30.00万元，与2022年度相比【待填：2022年度收支总额，填在簿的“对比数”里】。"
    )]
    public void An_unknown_figure_of_last_year_is_asked_for(string profile, string expected) =>
        Assert.Contains(expected, Text(profile, Archive()));

    [Theory]
    [InlineData(Hubei)]
    [InlineData(Shanghai)]
    public void A_change_of_more_than_a_tenth_asks_for_its_reason(string profile)
    {
        var book = Archive().Comparative(null, "上年决算", "收支总额", 250_000m);
        Assert.Contains(
            "比2022年度的25.00万元增加5.00万元，增长20.00%，主要原因是【待填：收支总额变动的原因，写在簿的“文字”里，位置为“原因.收支总额”】。",
            Text(profile, book)
        );
        Assert.Contains("，主要原因是添了库房。", Text(profile, book.Sentence("原因.收支总额", "添了库房")));
    }

    [Theory]
    [InlineData(Hubei)]
    [InlineData(Shanghai)]
    public void An_item_is_put_beside_its_budget_and_one_that_was_not_spent_is_not_forgotten(string profile)
    {
        var text = Text(
            profile,
            Archive()
                .Comparative(null, "年初预算", "一般公共预算拨款", 450_000m)
                .Comparative(null, "年初预算", "一般公共预算拨款", 400_000m, "2012601")
                .Comparative(null, "年初预算", "一般公共预算拨款", 50_000m, "2012604")
                .Sentence("差异.2012601", "推迟了招聘")
                .Sentence("差异.2012604", "项目没有开工")
                .Sentence("用途.2012601", "职工工资")
        );
        Assert.Contains(
            "1.一般公共服务支出（类）档案事务（款）行政运行（项）年初预算为40.00万元，支出决算为30.00万元，完成年初预算的75.00%，"
                + "决算数小于年初预算数的主要原因是推迟了招聘。主要用于：职工工资。",
            text
        );
        Assert.Contains(
            "一般公共服务支出（类）档案事务（款）档案馆（项）年初预算为5.00万元，支出决算为0.00万元，完成年初预算的0.00%，"
                + "决算数小于年初预算数的主要原因是项目没有开工。",
            text
        );
    }

    [Theory]
    [InlineData(Hubei)]
    [InlineData(Shanghai)]
    public void Of_what_was_neither_planned_nor_spent_the_text_says_so_without_rates(string profile)
    {
        var text = Text(profile, Archive());
        Assert.Contains("无“三公”经费财政拨款支出", text);
        Assert.Contains("无政府性基金预算财政拨款收入", text);
        Assert.Contains("无国有资本经营预算财政拨款", text);
        Assert.Contains("2023年度无政府采购支出。", text);
        Assert.DoesNotContain("预算的0.00%", text);
    }

    [Theory]
    [InlineData(Hubei, "全年预算")]
    [InlineData(Shanghai, "年初预算")]
    public void Three_publics_from_nothing_have_no_rate_and_ask_for_reasons_and_counts(string profile, string basis)
    {
        var text = Text(
            profile,
            Archive()
                .Basic(Office, "2012601", "30217", 8_000m)
                .Comparative(null, basis, "公务接待费", 10_000m)
                .Comparative(null, "上年决算", "公务接待费", 0m)
                .Sentence("差异.公务接待费", "来客减少")
        );
        Assert.Contains(
            $"公务接待费{basis}为1.00万元，支出决算为0.80万元，完成{basis}的80.00%，决算数小于{basis}数的主要原因是来客减少。",
            text
        );
        Assert.Contains(
            "比2022年度的0.00万元增加0.80万元，主要原因是【待填：公务接待费变动的原因，写在簿的“文字”里，位置为“原因.公务接待费”】。",
            text
        );
        Assert.Contains("国内公务接待【待填：国内接待批次】批次", text);
        Assert.DoesNotContain("出国（境）团组0个", text);
    }

    [Theory]
    [InlineData(Hubei, "支出决算为6.00万元")]
    [InlineData(Shanghai, "年初预算为【待填：其他国有土地使用权出让收入安排的支出的年初预算")]
    public void Money_of_a_fund_is_told_item_by_item(string profile, string expected) =>
        Assert.Contains(
            expected,
            Text(
                profile,
                Archive()
                    .Project(Office, "147001-01", "库房改造")
                    .OnProject(Office, "2120899", "31005", 60_000m, "147001-01", "政府性基金")
                    .Income(Office, "政府性基金预算拨款收入", 60_000m, function: "2120899")
            )
        );

    [Theory]
    [InlineData(Hubei)]
    [InlineData(Shanghai)]
    public void Operating_expenses_are_those_of_administrative_bodies_alone(string profile)
    {
        var book = Archive().Basic(Office, "2012601", "30201", 12_300m).Build();
        Assert.Contains("按规定不列机关运行经费。", Text(profile, book));
        var bureau = book with { Units = [.. book.Units.Select(u => u with { Nature = "行政" })] };
        Assert.Contains("2023年度机关运行经费支出1.23万元", Text(profile, bureau));
    }

    [Theory]
    [InlineData(Hubei)]
    [InlineData(Shanghai)]
    public void Secret_projects_are_counted_and_not_named(string profile)
    {
        var text = Text(profile, Archive().Project(Office, "147001-09", "代号九", secret: true));
        Assert.Contains("另有涉密项目1个", text);
        Assert.DoesNotContain("代号九", text);
    }

    [Theory]
    [InlineData(Hubei)]
    [InlineData(Shanghai)]
    public void Kinds_of_vehicles_are_all_listed_and_equipment_that_there_is_none_of_is_told(string profile)
    {
        var book = Archive().Build() with
        {
            Assets =
            [
                Asset("机要通信用车", "车辆", 1),
                Asset("其他用车", "车辆", 0),
                Asset("专用设备", "设备", 0),
                Asset("通用设备", "设备", 2),
            ],
        };
        Assert.Contains(
            "共有车辆1辆，其中：机要通信用车1辆、其他用车0辆；通用设备2台（套）；没有专用设备。",
            Text(profile, book)
        );
    }

    private static Asset Asset(string kind, string group, int count) =>
        new()
        {
            Unit = Office,
            Kind = kind,
            Group = group,
            Count = count,
        };

    // An archive with one item of 30 万元.
    private static BookBuilder Archive() =>
        BookBuilder
            .Final()
            .Basic(Office, "2012601", "30101", 300_000m)
            .Income(Office, "一般公共预算拨款收入", 300_000m, function: "2012601");

    private static string Text(string profile, BookBuilder book) => Text(profile, book.Build());

    private static string Text(string profile, Book book) =>
        string.Join(
            '\n',
            (book with { Cover = book.Cover with { Profile = profile } })
                .Compile()
                .Parts.SelectMany(p => p.Blocks)
                .OfType<ParagraphBlock>()
                .Select(p => p.Text)
        );
}
