using Mingzhang.Findings;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Register;

namespace Mingzhang.Tests.Rules.Evaluation;

public sealed class ReportTests
{
    [Fact]
    public void The_single_figure_is_found_and_the_sum_expected_on_whichever_side_they_stand()
    {
        const string pack = "表1-2\n合计 合计=5.00\n项 #2080101 甲 合计=1.00\n项 #2080102 乙 合计=1.00";
        foreach (
            var rule in new[]
            {
                "left: 表1-2[level 合计].合计\nright: sum 表1-2[level 项].合计",
                "left: sum 表1-2[level 项].合计\nright: 表1-2[level 合计].合计",
            }
        )
        {
            var finding = Assert.Single(TestRules.Check(rule, pack).Findings);
            Assert.Equal(("2.00", "5.00", "3.00"), (finding.Expected, finding.Found, finding.Difference));
            Assert.Equal(
                ["found 合计 5.00 2", "expected 甲 1.00 3", "expected 乙 1.00 4"],
                finding.Places.Select(p => $"{p.Role} {p.Place.Row} {p.Place.Text} {p.Place.Line}")
            );
        }
    }

    [Fact]
    public void A_place_names_section_table_row_and_column()
    {
        var finding = TestRules
            .Check("left: 表1-2[level 合计].合计\nright: 1", "表1-2\n合计 合计=5.00")
            .Findings.Single();
        var place = finding.Places.Single().Place;
        Assert.Equal(
            ("第三部分 表", "1-2", "合计", "合计", "5.00", 2),
            (place.Section, place.Table, place.Row, place.Column, place.Text, place.Line)
        );
    }

    [Fact]
    public void Findings_are_numbered_by_severity_and_then_by_table_and_row()
    {
        var files = new[] { "3-2", "1-2" }.SelectMany(
            form => new[] { "notice", "error", "warning" },
            (form, severity) =>
                new RuleFile(
                    "r.yaml",
                    TestRules.Yaml(
                        $"id: R-{form}-{severity.ToUpperInvariant()}\neach: r in 表{form}\nleft: r.{(form == "1-2" ? "合计" : "金额")}\nright: 9\nseverity: {severity}"
                    )
                )
        );
        var register = RuleRegister.Load(files, TestForms.Catalog);
        var pack = TestPack.Of("表1-2\n合计 合计=1.00\n项 #2080101 甲 合计=1.00\n表3-2\n合计 金额=1.00");
        var findings = RuleChecker.Check(register, pack).Findings;

        Assert.Equal(Enumerable.Range(1, 9), findings.Select(f => f.Id));
        Assert.Equal(
            [
                "Error R-1-2-ERROR 2",
                "Error R-1-2-ERROR 3",
                "Error R-3-2-ERROR 5",
                "Warning R-1-2-WARNING 2",
                "Warning R-1-2-WARNING 3",
                "Warning R-3-2-WARNING 5",
                "Notice R-1-2-NOTICE 2",
                "Notice R-1-2-NOTICE 3",
                "Notice R-3-2-NOTICE 5",
            ],
            findings.Select(f => $"{f.Severity} {f.Rule} {f.Places[0].Place.Line}")
        );
    }

    [Fact]
    public void A_long_sum_lists_its_first_places_only()
    {
        var items = string.Concat(Enumerable.Range(0, 500).Select(i => $"\n项 @{i:000} #2080101 甲 合计=1.00"));
        var finding = TestRules
            .Check("left: 表1-2[level 合计].合计\nright: sum 表1-2[level 项].合计", "表1-2\n合计 合计=900.00" + items)
            .Findings.Single();
        Assert.Equal(("500.00", 1 + FindingWriter.MostPlaces), (finding.Expected, finding.Places.Count));
    }

    [Fact]
    public void Figures_that_no_rule_looked_at_are_listed()
    {
        const string pack = """
            表1-2
            合计 合计=3.00 基本支出=2.00 项目支出=1.00
            项 #2080101 甲 合计=3.00 基本支出=2.00
            表6
            指标 乙 权重=20 预算数=1.00
            """;
        var report = TestRules.Check("left: 表1-2[level 合计].合计\nright: sum 表1-2[level 项].合计", pack);
        Assert.Equal((7, 2), (report.Coverage.Figures, report.Coverage.Guarded));
        Assert.Equal(
            ["1-2 合计 基本支出", "1-2 合计 项目支出", "1-2 甲 基本支出", "6 乙 预算数", "6 乙 权重"],
            report.Coverage.Unguarded.Select(p => $"{p.Table} {p.Row} {p.Column}")
        );
    }

    [Fact]
    public void A_figure_in_an_application_that_could_not_be_judged_is_not_guarded()
    {
        var report = TestRules.Check(
            "left: 表1-2[level 合计].合计\nright: sum 表1-2[level 项].合计",
            "表1-2\n合计 合计=3.00\n项 #2080101 甲 合计=?"
        );
        Assert.Equal((1, 0), (report.Coverage.Figures, report.Coverage.Guarded));
    }

    [Fact]
    public void A_figure_that_only_a_condition_looks_at_is_not_guarded()
    {
        var report = TestRules.Check(
            "each: r in 表1-2\nwhere: r.项目支出 > 0\nleft: r.合计\nright: r.合计",
            "表1-2\n合计 合计=3.00 项目支出=1.00"
        );
        Assert.Equal((2, 1), (report.Coverage.Figures, report.Coverage.Guarded));
    }

    [Fact]
    public void The_report_bears_the_hash_of_the_rules()
    {
        var register = TestRules.Register("left: 1\nright: 1");
        Assert.Equal(register.Hash, RuleChecker.Check(register, TestPack.Of("表4")).RuleSet);
    }

    [Fact]
    public void The_same_pack_gives_the_same_report()
    {
        const string rule = "each: r in 表1-2\ncolumns: 表1-2\nleft: r.*\nright: 9";
        const string pack = "表1-2\n合计 合计=3.00 项目支出=1.00\n项 #2080101 甲 合计=3.00 基本支出=2.00";
        var (a, b) = (TestRules.Check(rule, pack), TestRules.Check(rule, pack));
        Assert.Equal(a.Findings.Select(f => f.ToString()), b.Findings.Select(f => f.ToString()), IgnorePlaces);
        Assert.Equal(a.Rules, b.Rules);
    }

    private static bool IgnorePlaces(string a, string b) =>
        a[..a.IndexOf("Places", StringComparison.Ordinal)] == b[..b.IndexOf("Places", StringComparison.Ordinal)];
}
