using System.Globalization;
using Mingzhang.Books;
using Mingzhang.Findings;
using Mingzhang.Numbers;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Tests.Compiling;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Rules;

/// <summary>
/// The samples live on general budget money. Here a department of two units has every other kind of money as well, one
/// by one and all together: what we compile of it keeps every rule, in every layout.
/// </summary>
public sealed class EveryKindOfMoneyTests
{
    private static readonly Dictionary<string, Action<BookBuilder>> Kinds = new(StringComparer.Ordinal)
    {
        ["上年结转"] = b =>
        {
            Project(b, "139001-02", 55_555.55m, arrangement: "上年结转", source: "一般公共预算拨款收入");
            b.Basic("139002", "2080101", "30201", 4_444.44m, "上年结转");
            b.Income("139002", "一般公共预算拨款收入", 4_444.44m, "上年结转");
        },
        ["提前通知"] = b => Project(b, "139001-03", 333_300m, arrangement: "提前通知", source: "一般公共预算拨款收入"),
        ["政府性基金"] = b =>
        {
            Project(b, "139001-04", 700_000m, "2120803", "政府性基金", source: "政府性基金预算拨款收入");
            Project(b, "139001-05", 12_000m, "2120803", "政府性基金", "上年结转", "政府性基金预算拨款收入");
        },
        ["国有资本经营"] = b =>
            Project(b, "139002-06", 41_000m, "2230105", "国有资本经营", source: "国有资本经营预算拨款收入"),
        ["事业收入"] = b =>
        {
            Project(b, "139002-07", 23_000m, "2080150", "事业收入", source: "事业收入");
            b.Basic("139002", "2080150", "30201", 66_000m, fund: "事业收入").Income("139002", "事业收入", 66_000m);
        },
        ["上级补助和附属上缴"] = b =>
        {
            Project(b, "139001-08", 29_100m, "2080199", "其他资金", source: "上级补助收入");
            Project(b, "139001-09", 5_100m, "2080199", "其他资金", source: "附属单位上缴收入");
        },
        ["事业基金"] = b =>
            b.Basic("139002", "2080150", "30201", 8_100m, fund: "其他资金")
                .Income("139002", "用事业基金弥补收支差额", 8_100m),
        ["经营支出"] = b =>
            b.Spend("139002", "2080150", null, 38_000m, "经营", "经营收入")
                .Income("139002", "事业单位经营收入", 38_000m),
        ["上缴上级支出"] = b =>
            b.Spend("139002", "2080150", null, 17_000m, "上缴上级", "事业收入").Income("139002", "事业收入", 17_000m),
        ["对附属单位补助"] = b =>
            b.Spend("139001", "2080199", null, 29_000m, "对附属单位补助", "其他资金")
                .Income("139001", "其他收入", 29_000m),
        ["结转下年"] = b =>
            b.Income("139002", "事业收入", 50_000m).Balance("139002", "结转下年", "事业收入", 50_000m, "2080150"),
    };

    public static TheoryData<string, string> LayoutsAndKinds
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var layout in OurProfiles.Sichuan.Layouts)
            {
                foreach (var kind in Kinds.Keys.Append("全部"))
                {
                    data.Add(layout.Id, kind);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(LayoutsAndKinds))]
    public void A_department_with_another_kind_of_money_keeps_every_rule(string layout, string kind)
    {
        var builder = Department(layout);
        foreach (var add in Kinds.Where(k => kind == "全部" || k.Key == kind))
        {
            add.Value(builder);
        }

        var report = RuleChecker.Check(OurProfiles.Sichuan.Rules, WithTask(builder.Build()).Compile());
        Assert.Equal(
            "",
            string.Join(
                '\n',
                report.Findings.Where(f => f.Severity != Severity.Notice).Select(f => $"{f.Rule} {f.Message}")
            )
        );
        Assert.True(report.Rules.Count(r => r.State == RuleState.Passed) > 60);
    }

    // One task that takes all the money, for the layouts that print amounts on tasks.
    private static Book WithTask(Book book)
    {
        Amount Sum(bool appropriated) =>
            book
                .Expenditures.Where(e => (e.Fund is "一般公共预算" or "政府性基金" or "国有资本经营") == appropriated)
                .Aggregate(Amount.Zero, (sum, e) => sum + e.Amount);

        return book with
        {
            Tasks =
            [
                new AnnualTask
                {
                    Line = 2,
                    Name = "办好各项业务",
                    Content = "办好全年各项业务。",
                    Total = Sum(true) + Sum(false),
                    Appropriation = Sum(true),
                    OtherFunds = Sum(false),
                },
            ],
        };
    }

    private static BookBuilder Department(string layout)
    {
        var year = int.Parse(layout[..4], CultureInfo.InvariantCulture);
        var builder = BookBuilder
            .Budget(year)
            .Cover(c => c with { Layout = layout })
            .Unit("139001", "示例县水务局机关")
            .Unit("139002", "示例县水务中心");
        foreach (var (unit, times) in new[] { ("139001", 1m), ("139002", 2m) })
        {
            builder
                .Basic(unit, "2080101", "30101", 1_500_000m * times)
                .Basic(unit, "2080101", "30201", 80_000m * times)
                .Basic(unit, "2080101", "30217", 20_000m * times)
                .Basic(unit, "2080101", "30231", 30_000m * times)
                .Basic(unit, "2080505", "30108", 200_000m * times)
                .Basic(unit, "2210201", "30113", 150_000m * times)
                .Income(unit, "一般公共预算拨款收入", 1_980_000m * times);
            Project(builder, $"{unit}-01", 100_000m * times, source: "一般公共预算拨款收入");
        }

        return builder;
    }

    // A project of the unit in its code, the income it is paid from, and indicators that weigh 90.
    private static void Project(
        BookBuilder builder,
        string code,
        decimal yuan,
        string function = "2080102",
        string fund = "一般公共预算",
        string arrangement = "当年",
        string source = ""
    )
    {
        var unit = code[..6];
        builder
            .Project(unit, code, $"示例项目{code[^2..]}", $"做好第{code[^2..]}项工作。")
            .OnProject(unit, function, "30299", yuan, code, fund, arrangement)
            .Income(unit, source, yuan, arrangement == "上年结转" ? arrangement : "当年")
            .Indicator(unit, code, "产出指标", "数量指标", $"服务次数{code[^2..]}", "≥", "12", "次", 30)
            .Indicator(unit, code, "产出指标", "质量指标", $"合格率{code[^2..]}", "=", "100", "%", 30)
            .Indicator(unit, code, "效益指标", "社会效益指标", $"受益人数{code[^2..]}", "≥", "1200", "人", 30);
    }
}
