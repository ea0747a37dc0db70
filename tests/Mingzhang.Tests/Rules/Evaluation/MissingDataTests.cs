using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Rules.Evaluation;

public sealed class MissingDataTests
{
    private const string CrossTable = """
        each: 项 in 表1-2[level 项]
        left: 项.合计
        right: 表3-2[level 项, 科目 = 项].金额
        """;

    [Fact]
    public void A_table_that_the_layout_has_but_the_pack_lacks_leaves_the_rule_short_of_data()
    {
        var outcome = TestRules.Check(CrossTable, "表1-2\n项 #2080101 甲 合计=1.00").Outcome();
        Assert.Equal((RuleState.ShortOfData, 0, 1), (outcome.State, outcome.Applied, outcome.ShortOfData));
    }

    [Fact]
    public void A_table_that_the_layout_never_has_makes_the_rule_not_applicable()
    {
        const string rule = "left: 表4[level 合计].合计\nright: 表1-2[level 合计].合计";
        const string pack = "表1-2\n合计 合计=1.00";
        Assert.Equal(RuleState.NotApplicable, TestRules.Check(rule, pack).Outcome().State);
        Assert.Equal(
            RuleState.ShortOfData,
            TestRules.Check(rule, TestPack.Of(pack, layout: "没见过的版式")).Outcome().State
        );
    }

    [Fact]
    public void A_panel_that_the_table_is_printed_without_makes_the_rule_not_applicable()
    {
        var whole = TestPack.Of("表1.支出\n合计 预算数=1.00\n表1.收入\n合计 预算数=2.00");
        var table = whole.Table("1")!;
        var half = new Table
        {
            Form = table.Form,
            Number = table.Number,
            Title = table.Title,
            Unit = table.Unit,
            Panels = [table.Panel("收入")!],
        };
        var pack = new Pack
        {
            Identity = whole.Identity,
            Title = whole.Title,
            Parts = [new Part(PartKind.Tables, "表", [new TableBlock(half)])],
        };
        const string rule = "left: 表1.收入[level 合计].预算数\nright: 表1.支出[level 合计].预算数";
        Assert.Equal(RuleState.Failed, TestRules.Check(rule, whole).Outcome().State);
        Assert.Equal(RuleState.NotApplicable, TestRules.Check(rule, pack).Outcome().State);
    }

    [Fact]
    public void A_table_that_the_rule_needs_makes_it_not_applicable_when_absent()
    {
        var outcome = TestRules.Check(CrossTable + "\nneeds: [表3-2]", "表1-2\n项 #2080101 甲 合计=1.00").Outcome();
        Assert.Equal((RuleState.NotApplicable, 0), (outcome.State, outcome.ShortOfData));
    }

    [Theory]
    [InlineData("blank-is-zero", RuleState.Failed, "Error: 左1.00右0.00差1.00")]
    [InlineData("skip", RuleState.NotApplicable, "")]
    [InlineData("error", RuleState.Failed, "Error: 例规则：应填而空白（表3-2[level 项, 科目 = 项].金额，项为“甲”）")]
    public void A_blank_cell_is_zero_or_skipped_or_a_finding(string missing, RuleState state, string findings)
    {
        var report = TestRules.Check(
            $"{CrossTable}\nmissing: {missing}",
            "表1-2\n项 #2080101 甲 合计=1.00\n表3-2\n项 #2080101 甲"
        );
        Assert.Equal((state, findings), (report.Outcome().State, report.Findings()));
    }

    [Theory]
    [InlineData("blank-is-zero", RuleState.Failed, "Error: 左1.00右0.00差1.00")]
    [InlineData("skip", RuleState.NotApplicable, "")]
    [InlineData("error", RuleState.Failed, "Error: 例规则：缺少对应行（表3-2[level 项, 科目 = 项].金额，项为“甲”）")]
    public void A_row_that_is_not_there_is_zero_or_skipped_or_a_finding(
        string missing,
        RuleState state,
        string findings
    )
    {
        var report = TestRules.Check(
            $"{CrossTable}\nmissing: {missing}",
            "表1-2\n项 #2080101 甲 合计=1.00\n表3-2\n项 #2080199 乙 金额=5.00"
        );
        Assert.Equal((state, findings), (report.Outcome().State, report.Findings()));
    }

    [Fact]
    public void A_finding_on_a_row_that_is_not_there_shows_the_other_side()
    {
        var finding = TestRules
            .Check(CrossTable + "\nmissing: error", "表1-2\n项 #2080101 甲 合计=1.00\n表3-2\n合计 金额=1.00")
            .Findings.Single();
        Assert.Equal(("1.00", null), (finding.Found, finding.Expected));
        Assert.Equal(
            ("found", "1-2", "甲"),
            (finding.Places[0].Role, finding.Places[0].Place.Table, finding.Places[0].Place.Row)
        );
    }

    [Fact]
    public void A_sum_over_no_rows_is_zero()
    {
        const string rule = """
            each: 类 in 表1.支出[level 行]
            left: 类.预算数
            right: sum 表1-2[科目 under 类].合计
            """;
        var report = TestRules.Check(rule, "表1.支出\n行 #208 甲 预算数=1.00\n表1-2\n项 #2100101 乙 合计=1.00");
        Assert.Equal("Error: 左1.00右0.00差1.00", report.Findings());
    }

    [Fact]
    public void Nothing_against_nothing_is_no_pass()
    {
        var outcome = TestRules.Check(CrossTable, "表1-2\n项 #2080101 甲\n表3-2\n项 #2080101 甲").Outcome();
        Assert.Equal((RuleState.NotApplicable, 0, 1), (outcome.State, outcome.Applied, outcome.NotApplicable));
    }

    [Fact]
    public void Two_rows_where_one_is_asked_for_leave_the_rule_short_of_data()
    {
        var outcome = TestRules
            .Check(
                CrossTable,
                "表1-2\n项 #2080101 甲 合计=1.00\n表3-2\n项 @1 #2080101 甲 金额=1.00\n项 @2 #2080101 甲 金额=1.00"
            )
            .Outcome();
        Assert.Equal((RuleState.ShortOfData, 1), (outcome.State, outcome.ShortOfData));
    }

    [Fact]
    public void An_unreadable_figure_is_reported_once_and_leaves_its_rules_short_of_data()
    {
        var report = TestRules.Check(
            "left: 表1-2[level 合计].合计\nright: sum 表1-2[level 项].合计",
            "表1-2\n合计 合计=2.00\n项 #2080101 甲 合计=1.00\n项 #2080102 乙 合计=l.O0"
        );
        Assert.Equal(RuleState.ShortOfData, report.Outcome().State);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("MZ-P-002", Severity.Notice, "l.O0"), (finding.Rule, finding.Severity, finding.Found));
        Assert.Contains("无法识别", finding.Message, StringComparison.Ordinal);
        Assert.Equal(RuleState.ShortOfData, report.Rules.Single(r => r.Rule == "MZ-P-002").State);
    }

    [Fact]
    public void Digits_beyond_reckoning_leave_the_rule_short_of_data()
    {
        const string rule = "left: 表3[level 合计].合计\nright: 表1-2[level 合计].合计 * 99999";
        var outcome = TestRules
            .Check(rule, "表1-2\n合计 合计=9999999999999999999999999999\n表3\n合计 合计=1.00")
            .Outcome();
        Assert.Equal((RuleState.ShortOfData, 1), (outcome.State, outcome.ShortOfData));
    }

    [Fact]
    public void Some_applications_short_of_data_do_not_hide_that_others_hold()
    {
        var outcome = TestRules
            .Check(
                CrossTable,
                "表1-2\n项 #2080101 甲 合计=1.00\n项 #2080102 乙 合计=?\n表3-2\n项 #2080101 甲 金额=1.00"
            )
            .Outcome();
        Assert.Equal((RuleState.Passed, 1, 1), (outcome.State, outcome.Passed, outcome.ShortOfData));
    }

    [Theory]
    [InlineData("kind: final")]
    [InlineData("years: -2023")]
    [InlineData("layouts: [别的]")]
    public void A_rule_of_other_packs_is_not_applicable(string applies)
    {
        var pack = TestPack.Of("表1-2\n合计 合计=1.00");
        const string rule = "left: 表1-2[level 合计].合计\nright: 2";
        Assert.Equal(RuleState.Failed, TestRules.Check(rule, pack).Outcome().State);
        var outcome = TestRules.Check($"applies: {{{applies}}}\n{rule}", pack).Outcome();
        Assert.Equal((RuleState.NotApplicable, 0), (outcome.State, outcome.Applied));
    }

    [Fact]
    public void A_rule_on_rows_that_the_pack_has_none_of_is_not_applicable()
    {
        var outcome = TestRules
            .Check("each: u in 表1-2[level 单位]\nleft: u.合计\nright: u.基本支出", "表1-2\n合计 合计=1.00")
            .Outcome();
        Assert.Equal((RuleState.NotApplicable, 0, 0), (outcome.State, outcome.Applied, outcome.NotApplicable));
    }

    [Fact]
    public void Kind_and_year_of_the_pack_decide()
    {
        const string rule = "applies: {kind: final, years: 2023}\nleft: 表1-2[level 合计].合计\nright: 1";
        var final = TestPack.Of("表1-2\n合计 合计=1.00", year: 2023, kind: PackKind.FinalAccounts);
        Assert.Equal(RuleState.Passed, TestRules.Check(rule, final).Outcome().State);
    }
}
