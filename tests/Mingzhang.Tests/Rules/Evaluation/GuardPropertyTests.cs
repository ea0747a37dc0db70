using System.Globalization;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Register;

namespace Mingzhang.Tests.Rules.Evaluation;

// Random departments: consistent ones stay silent, and no single figure can be changed unseen.
public sealed class GuardPropertyTests
{
    private static readonly RuleRegister Register = RuleRegister.Load(
        new[]
        {
            "id: G-1\neach: r in 表1-2\nleft: r.合计\nright: r.基本支出 + r.项目支出",
            "id: G-2\ncolumns: 表1-2\nleft: 表1-2[level 合计].*\nright: sum 表1-2[level 单位].*",
            "id: G-3\neach: u in 表1-2[level 单位]\ncolumns: 表1-2\nleft: u.*\nright: sum 表1-2[level 项, 单位 = u].*",
            "id: G-4\neach: 类 in 表1.支出[level 行]\nleft: 类.预算数\nright: sum 表1-2[科目 under 类, level 项].合计",
            "id: G-5\nleft: 表1.支出[level 合计].预算数\nright: sum 表1.支出[level 行].预算数",
            "id: G-6\nleft: 表1.支出[level 合计].预算数\nright: 表1-2[level 合计].合计",
            "id: G-7\neach: i in 表3[level 项]\ncolumns: {合计: 合计, 基本: 基本支出, 项目: 项目支出}\nleft: i.*\nright: sum 表1-2[level 项, 科目 = i].*",
        }.Select(r => new RuleFile("g.yaml", TestRules.Yaml(r))),
        TestForms.Catalog
    );

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_consistent_department_with_its_facts_is_silent(int seed)
    {
        var report = RuleChecker.Check(Register, Department(new Random(seed), withFacts: true, mutation: null, out _));
        Assert.True(report.IsClean, $"seed {seed}: {Describe(report)}");
        Assert.All(report.Rules.Where(r => r.Rule.StartsWith('G')), r => Assert.Equal(RuleState.Passed, r.State));
        Assert.Empty(report.Coverage.Unguarded);
    }

    // Rounding that is unlikely does happen: three in a thousand may be doubted, none may be called wrong.
    [Fact]
    public void A_consistent_department_without_its_facts_has_no_error_and_hardly_a_warning()
    {
        int warnings = 0,
            applications = 0;
        foreach (var seed in Enumerable.Range(1, 100))
        {
            var report = RuleChecker.Check(Register, Department(new Random(seed), withFacts: false, null, out _));
            Assert.True(report.Count(Severity.Error) == 0, $"seed {seed}: {Describe(report)}");
            warnings += report.Count(Severity.Warning);
            applications += report.Rules.Sum(r => r.Applied);
        }

        Assert.True(applications > 5_000, $"{applications} applications");
        Assert.True(warnings * 1_000 <= 3 * applications, $"{warnings} warnings in {applications} applications");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_single_change_of_one_tenth_is_reported(int seed)
    {
        Mutate(seed, withFacts: false, change: 0.1m);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_facts_a_single_change_of_the_last_place_is_reported(int seed)
    {
        Mutate(seed, withFacts: true, change: 0.01m);
    }

    private static void Mutate(int seed, bool withFacts, decimal change)
    {
        Department(new Random(seed), withFacts, null, out var figures);
        for (var i = 0; i < figures; i++)
        {
            var pack = Department(new Random(seed), withFacts, (i, change), out _);
            Assert.False(RuleChecker.Check(Register, pack).IsClean, $"seed {seed}: change of figure {i} went unseen");
        }
    }

    private static string Describe(Report report) =>
        string.Join('\n', report.Findings.Select(f => $"{f.Rule} {f.Message}"));

    // Fen are drawn for every unit and account and summed before anything is rounded. 表3 prints 元, so it is exact.
    private static Pack Department(
        Random random,
        bool withFacts,
        (int Figure, decimal Change)? mutation,
        out int figures
    )
    {
        string[] codes = ["2080101", "2080102", "2080505", "2101101", "2101103", "2210201"];
        string[] units = ["139001", "139002", "139003"];
        var facts = (
            from unit in units
            from code in codes
            where random.Next(5) > 0
            select (
                Unit: unit,
                Code: code,
                Basic: random.Next(1, 90_000_000),
                Project: random.Next(3) == 0 ? random.Next(1, 9_000_000) : 0
            )
        ).ToList();
        var figure = 0;
        var text = new System.Text.StringBuilder();

        string Print(long fen, bool yuan = false)
        {
            if (fen == 0)
            {
                return "";
            }

            var amount = new Amount(fen);
            var value = Rounding.HalfUp(amount.In(yuan ? MoneyUnit.Yuan : MoneyUnit.WanYuan), 2);
            if (mutation is { } m && m.Figure == figure++)
            {
                value += yuan ? m.Change * 10_000m : m.Change;
            }
            else if (mutation is null)
            {
                figure++;
            }

            var print = value.ToString("F2", CultureInfo.InvariantCulture);
            return withFacts ? $"{print}~{amount}" : print;
        }

        void Line(string head, IEnumerable<(string Unit, string Code, int Basic, int Project)> its, bool yuan = false)
        {
            var (basic, project) = (its.Sum(f => (long)f.Basic), its.Sum(f => (long)f.Project));
            var (b, p) = yuan ? ("基本", "项目") : ("基本支出", "项目支出");
            text.Append(CultureInfo.InvariantCulture, $"{head} 合计={Print(basic + project, yuan)}");
            text.Append(CultureInfo.InvariantCulture, $" {b}={Print(basic, yuan)} {p}={Print(project, yuan)}\n");
        }

        text.Append("表1.支出\n");
        foreach (var group in facts.GroupBy(f => f.Code[..3]))
        {
            var sum = group.Sum(f => (long)f.Basic + f.Project);
            text.Append(CultureInfo.InvariantCulture, $"行 #{group.Key} 类 预算数={Print(sum)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"合计 预算数={Print(facts.Sum(f => (long)f.Basic + f.Project))}\n");
        text.Append("表1-2\n");
        Line("合计", facts);
        foreach (var unit in facts.GroupBy(f => f.Unit))
        {
            Line($"单位 @{unit.Key} 某单位", unit);
            foreach (var fact in unit)
            {
                Line($"项 @{fact.Unit} #{fact.Code} 某项", [fact]);
            }
        }

        text.Append("表3\n");
        foreach (var code in facts.GroupBy(f => f.Code))
        {
            Line($"项 #{code.Key} 某项", code, yuan: true);
        }

        figures = figure;
        return TestPack.Of(text.ToString());
    }
}
