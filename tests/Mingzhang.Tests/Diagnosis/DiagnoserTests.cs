using Mingzhang.Diagnosis;
using Mingzhang.Findings;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Register;
using Mingzhang.Tests.Rules;

namespace Mingzhang.Tests.Diagnosis;

public sealed class DiagnoserTests
{
    private const string Pack = """
        表1.支出
        合计 预算数=100.00
        行 #208 社会保障 预算数=70.00
        行 #210 卫生健康 预算数=30.00
        表1-2
        合计 合计=100.00 基本支出=60.00 项目支出=40.00
        项 #2080101 行政运行 合计=45.00 基本支出=40.00 项目支出=5.00
        项 #2080102 一般行政管理事务 合计=25.00 基本支出=10.00 项目支出=15.00
        项 #2101101 行政单位医疗 合计=30.00 基本支出=10.00 项目支出=20.00
        """;

    private static readonly RuleRegister Register = RuleRegister.Load(
        new[]
        {
            "id: D-1\neach: r in 表1-2\nleft: r.合计\nright: r.基本支出 + r.项目支出",
            "id: D-2\ncolumns: 表1-2\nleft: 表1-2[level 合计].*\nright: sum 表1-2[level 项].*",
            "id: D-3\neach: 类 in 表1.支出[level 行]\nleft: 类.预算数\nright: sum 表1-2[科目 under 类, level 项].合计\ncategory: cross-table",
            "id: D-4\nleft: 表1.支出[level 合计].预算数\nright: sum 表1.支出[level 行].预算数",
            "id: D-5\nleft: 表1.支出[level 合计].预算数\nright: 表1-2[level 合计].合计\ncategory: cross-table",
            "id: D-6\neach: r in 表1-2[level 项]\nleft: r.基本支出\nop: <=\nright: 45",
        }.Select(r => new RuleFile("d.yaml", TestRules.Yaml(r))),
        TestForms.Catalog
    );

    [Fact]
    public void One_wrong_figure_is_named_with_its_right_value_and_all_findings_hang_under_the_nearest()
    {
        var report = Diagnose(("项 #2080102 一般行政管理事务 合计=25.00", "项 #2080102 一般行政管理事务 合计=52.00"));
        Assert.Equal("1-2 一般行政管理事务 合计 52.00 → 25.00（数字换位）", Said(report));
        Assert.Equal(DiagnosisOutcome.Unique, report.Diagnoses.Single().Outcome);
        Assert.Equal(
            """
            D-1 错在此处
            D-2 由 D-1 引起
            D-3 由 D-1 引起
            """,
            Tree(report)
        );
        var root = report.Findings.Single(f => f.Rule == "D-1");
        Assert.Contains(
            "52.00 改为 25.00（数字换位），本问题和由它引起的 2 个问题即一并消除。",
            root.Advice,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_wrong_total_is_told_from_its_parts_by_the_identities_that_hold()
    {
        var report = Diagnose(("行 #208 社会保障 预算数=70.00", "行 #208 社会保障 预算数=7.00"));
        Assert.Equal("1 社会保障 预算数 7.00 → 70.00（小数点错位）", Said(report));
        Assert.Equal("D-3 错在此处\nD-4 由 D-3 引起", Tree(report));
    }

    [Fact]
    public void Two_wrong_figures_without_an_identity_in_common_have_a_diagnosis_each()
    {
        var report = Diagnose(
            ("合计=30.00 基本支出=10.00 项目支出=20.00", "合计=30.00 基本支出=10.00 项目支出=22.00"),
            ("行 #208 社会保障 预算数=70.00", "行 #208 社会保障 预算数=71.50")
        );
        Assert.Equal(
            """
            1 社会保障 预算数 71.50 → 70.00
            1-2 行政单位医疗 项目支出 22.00 → 20.00（一位数字不同）
            """.ReplaceLineEndings("\n"),
            Said(report)
        );
        Assert.Equal(2, report.Diagnoses.Count);
        Assert.All(report.Diagnoses, d => Assert.Equal(DiagnosisOutcome.Unique, d.Outcome));
    }

    [Fact]
    public void Two_wrong_figures_of_one_sum_are_found_together()
    {
        var report = Diagnose(
            ("基本支出=40.00 项目支出=5.00", "基本支出=43.00 项目支出=5.00"),
            ("基本支出=10.00 项目支出=15.00", "基本支出=1.00 项目支出=15.00")
        );
        Assert.Equal(
            "1-2 一般行政管理事务 基本支出 1.00 → 10.00（小数点错位）\n1-2 行政运行 基本支出 43.00 → 40.00（一位数字不同）",
            Said(report)
        );
        Assert.Equal(DiagnosisOutcome.Unique, report.Diagnoses.Single().Outcome);
    }

    [Fact]
    public void Where_several_figures_would_do_all_are_said_and_the_likeliest_comes_first()
    {
        const string only = """
            表1.支出
            合计 预算数=100.00
            行 #208 社会保障 预算数=7.00
            行 #210 卫生健康 预算数=30.00
            """;
        var report = Diagnose(TestPack.Of(only));
        var diagnosis = report.Diagnoses.Single();
        Assert.Equal(DiagnosisOutcome.NotUnique, diagnosis.Outcome);
        Assert.Equal("1 社会保障 预算数 7.00 → 70.00（小数点错位）", Said(diagnosis.Corrections));
        Assert.Equal(
            ["1 卫生健康 预算数 30.00 → 93.00", "1 合计 预算数 100.00 → 37.00"],
            diagnosis.Alternatives.Select(Said).Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, diagnosis.AlternativeCount);
        Assert.Equal("核对", report.Findings.Single().Advice);
    }

    [Fact]
    public void A_figure_left_out_is_found_where_two_identities_miss_it()
    {
        var report = Diagnose(("基本支出=10.00 项目支出=20.00", "基本支出=10.00"));
        Assert.Equal("1-2 行政单位医疗 项目支出  → 20.00（漏印）", Said(report));
    }

    [Fact]
    public void A_limit_that_is_broken_is_enough_to_point_at_a_figure_but_not_to_know_it()
    {
        const string only = """
            表1-2
            项 #2080101 行政运行 基本支出=50.00
            """;
        var report = Diagnose(
            TestPack.Of(only),
            "id: D-6\neach: r in 表1-2[level 项]\nleft: r.基本支出\nop: <=\nright: 45"
        );
        Assert.Equal("1-2 行政运行 基本支出 50.00 → 45.00（只知不大于此数）", Said(report));
        Assert.Equal(DiagnosisOutcome.NotUnique, report.Diagnoses.Single().Outcome);
    }

    [Fact]
    public void A_correction_that_would_break_another_rule_is_not_proposed()
    {
        // 行政运行 could as well have 基本支出 50.00, but no item may have more than 45.
        const string only = """
            表1-2
            项 #2080101 行政运行 合计=60.00 基本支出=40.00 项目支出=10.00
            """;
        var report = Diagnose(TestPack.Of(only));
        Assert.DoesNotContain(
            report.Diagnoses.SelectMany(d => d.Alternatives.Append(d.Corrections)).SelectMany(c => c),
            c => c.Proposed == "50.00"
        );
    }

    [Fact]
    public void A_sentence_takes_part_through_the_equalities_that_the_caller_adds()
    {
        var pack = TestPack.Of(Pack);
        var sentence = PrintedSpot.InText(
            "第 3 段 12",
            new PrintedNumber(96.00m, 2),
            MoneyUnit.WanYuan,
            new Place { Paragraph = 3, Text = "96.00" }
        );
        var finding = new Finding
        {
            Id = 1,
            Rule = "N-1",
            Severity = Severity.Error,
            Category = Category.Narrative,
            Message = "文中 96.00 与表不符",
            Advice = "核对",
            Places = [],
        };
        var report = RuleChecker.Check(Register, pack) with { Findings = [finding] };
        var total = PrintedSpot.InTable(new FigureAddress(0, 1, 0, 1));
        var diagnosed = Diagnoser.Diagnose(
            Register,
            pack,
            report,
            equalities: [new PrintedEquality(sentence, total, 0.005m, Finding: 1)]
        );
        var correction = diagnosed.Diagnoses.Single().Corrections.Single();
        Assert.Equal(
            (3, "96.00", "100.00", "别处印有此数"),
            (correction.Place.Paragraph, correction.Printed, correction.Proposed, correction.Hint)
        );
    }

    [Fact]
    public void Findings_that_the_report_left_out_are_not_explained()
    {
        var pack = TestPack.Of(Pack.Replace("合计=25.00", "合计=52.00", StringComparison.Ordinal));
        var checkedReport = RuleChecker.Check(Register, pack);
        var report = checkedReport with { Findings = [.. checkedReport.Findings.Where(f => f.Rule == "D-9")] };
        Assert.Empty(Diagnoser.Diagnose(Register, pack, report).Diagnoses);
    }

    [Fact]
    public void More_wrong_figures_than_the_search_looks_for_are_honestly_given_up()
    {
        // 合计 of one column against six items, each of which differs from its own row.
        var items = string.Concat(
            Enumerable.Range(1, 6).Select(i => $"\n项 #208010{i} 项{i} 合计=10.00 基本支出=9.00 项目支出=3.{i}0")
        );
        var report = Diagnose(TestPack.Of("表1-2\n合计 合计=77.00 基本支出=50.00 项目支出=12.00" + items));
        var diagnosis = report.Diagnoses.Single();
        Assert.Equal(DiagnosisOutcome.BoundReached, diagnosis.Outcome);
        Assert.Empty(diagnosis.Corrections);
        Assert.Equal(report.Findings.Count(f => f.Severity > Severity.Notice), diagnosis.Findings.Count);
        Assert.All(report.Findings, f => Assert.Null(f.Cause));
    }

    [Fact]
    public void A_clean_report_comes_back_as_it_is()
    {
        var pack = TestPack.Of(Pack);
        var report = RuleChecker.Check(Register, pack);
        Assert.Same(report, Diagnoser.Diagnose(Register, pack, report));
    }

    [Fact]
    public void The_diagnosis_says_where_what_and_why()
    {
        var report = Diagnose(("合计=25.00", "合计=52.00"));
        Assert.Equal(
            "把表1-2 一般行政管理事务 合计（第 8 行） 52.00 改为 25.00（数字换位）",
            DiagnosisText.Of(report.Diagnoses.Single())
        );
    }

    private static Report Diagnose(params (string Old, string New)[] changes) =>
        Diagnose(
            TestPack.Of(
                changes.Aggregate(
                    Pack,
                    (text, change) =>
                    {
                        Assert.Contains(change.Old, text, StringComparison.Ordinal);
                        return text.Replace(change.Old, change.New, StringComparison.Ordinal);
                    }
                )
            )
        );

    private static Report Diagnose(Pack pack) => Diagnoser.Diagnose(Register, pack, RuleChecker.Check(Register, pack));

    private static Report Diagnose(Pack pack, string rule)
    {
        var register = TestRules.Register(rule);
        return Diagnoser.Diagnose(register, pack, RuleChecker.Check(register, pack));
    }

    private static string Said(Report report) =>
        string.Join('\n', report.Diagnoses.SelectMany(d => d.Corrections).Select(Said).Order(StringComparer.Ordinal));

    private static string Said(IReadOnlyList<Correction> corrections) => string.Join('\n', corrections.Select(Said));

    private static string Said(Correction c) =>
        $"{c.Place.Table} {c.Place.Row} {c.Place.Column} {c.Printed} → {c.Proposed}{(c.Hint.Length == 0 ? "" : $"（{c.Hint}）")}";

    private static string Tree(Report report) =>
        string.Join(
            '\n',
            report
                .Findings.Where(f => f.Severity > Severity.Notice)
                .Select(f =>
                    f.Cause is { } cause
                        ? $"{f.Rule} 由 {report.Findings.Single(r => r.Id == cause).Rule} 引起"
                        : $"{f.Rule} 错在此处"
                )
                .Order(StringComparer.Ordinal)
        );
}
