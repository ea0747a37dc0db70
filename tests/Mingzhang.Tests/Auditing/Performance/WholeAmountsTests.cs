using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Places;

namespace Mingzhang.Tests.Auditing.Performance;

public sealed class WholeAmountsTests
{
    private static readonly (string Name, string Budget)[] Projects =
    [
        ("森林防火", "5.00"),
        ("堤防维护", "4.00"),
        ("档案整理", "3.00"),
        ("法律援助", "6.00"),
        ("人事代理", "7.00"),
        ("网络安全建设", "8.00"),
        ("公益林管护", "9.00"),
        ("乡村医生补助", "19.72"),
        ("退役安置", "11.00"),
        ("农田水利", "12.00"),
        ("老年食堂运营", "13.00"),
    ];

    [Fact]
    public void A_list_that_names_every_project_with_its_budget_is_silent()
    {
        Assert.Empty(Of([.. Projects.Select(p => (p.Name + "项目", p.Budget))]));
    }

    [Fact]
    public void An_amount_that_is_not_the_projects_is_an_error()
    {
        var finding = Assert.Single(Of([.. Projects.Select(p => (p.Name, p.Name == "法律援助" ? "60" : p.Budget))]));

        Assert.Equal(("MZ-I-029", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal(("6", "60"), (finding.Expected, finding.Found));
    }

    [Fact]
    public void A_project_that_a_complete_list_leaves_out_is_an_error()
    {
        var finding = Assert.Single(Of([.. Projects.Where(p => p.Name != "法律援助").Select(p => (p.Name, p.Budget))]));

        Assert.Equal("MZ-I-030", finding.Rule);
        Assert.Contains("法律援助", finding.Message);
    }

    [Fact]
    public void A_project_left_out_is_shown_in_the_list_the_goal_and_the_table_of_projects()
    {
        var costs = Projects
            .Where(p => p.Name != "法律援助")
            .Select(p => $"指标|成本指标|经济成本指标|{p.Name}|≤|{p.Budget}|万元|1");
        var row = GoalPack.RowOf(
            RowLevel.Project,
            "2024年法律援助项目",
            ["科目", "金额"],
            new Place { Line = 99 },
            (1, "6.00")
        );
        var listed = GoalPack.TableOf("3-2", GoalPack.Panel("", ["科目", "金额"], [row]));

        var finding = Assert.Single(
            GoalPack.Check($"{string.Join('\n', costs)}\n总体|其中：法律援助项目6万元。\n{Text()}", listed)
        );

        Assert.Equal(
            [("found", "7"), ("found", "7"), ("expected", "3-2"), ("expected", "6")],
            finding.Places.Select(p => (p.Role, p.Place.Table))
        );
        Assert.Equal([1, 11, 99, 15], finding.Places.Select(p => p.Place.Line));
    }

    [Fact]
    public void An_entry_of_no_project_in_a_complete_list_is_an_error()
    {
        var finding = Assert.Single(Of([.. Projects.Select(p => (p.Name, p.Budget)), ("森林防火宣传", "2")]));

        Assert.Equal("MZ-I-031", finding.Rule);
    }

    [Fact]
    public void A_list_of_some_projects_is_not_called_incomplete()
    {
        Assert.Empty(Of([.. Projects.Take(6).Select(p => (p.Name, p.Budget))]));
    }

    [Fact]
    public void The_cost_of_staff_and_of_the_whole_belongs_to_no_project()
    {
        Assert.Empty(Of([.. Projects.Select(p => (p.Name, p.Budget)), ("人员经费", "100"), ("部门预算控制数", "300")]));
    }

    [Fact]
    public void A_name_that_lost_a_character_is_reported()
    {
        var finding = Assert.Single(Of([.. Projects.Select(p => (p.Name.Replace("老年", "年"), p.Budget))]));

        Assert.Equal(("MZ-I-032", Severity.Warning), (finding.Rule, finding.Severity));
    }

    [Theory]
    [InlineData("其中：市局森林防火项目5万元、法律援助项目经费6万元。", 0)]
    [InlineData("其中：市局森林防火项目5万元、法律援助项目经费16万元。", 1)]
    public void Sums_in_the_text_are_those_of_the_projects(string goal, int count)
    {
        Assert.Equal(count, GoalPack.Check($"指标|产出指标|数量指标|次数|≥|5|次|10\n总体|{goal}\n{Text()}").Count);
    }

    [Theory]
    [InlineData("森林防火经费|5", 0)]
    [InlineData("森林防火经费|50", 1)]
    public void The_sum_of_a_task_is_that_of_its_project(string task, int count)
    {
        Assert.Equal(count, GoalPack.Check($"指标|产出指标|数量指标|次数|≥|5|次|10\n任务|{task}\n{Text()}").Count);
    }

    private static IReadOnlyList<Finding> Of(IReadOnlyList<(string Name, string Amount)> costs) =>
        GoalPack.Check(
            string.Join('\n', costs.Select(c => $"指标|成本指标|经济成本指标|{c.Name}|≤|{c.Amount}|万元|1"))
                + "\n"
                + Text()
        );

    private static string Text() => string.Join('\n', Projects.Select(p => $"项目|2024年{p.Name}项目|{p.Budget}|"));
}
