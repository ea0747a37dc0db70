namespace Mingzhang.Books.Schema.Sheets;

/// <summary>项目.</summary>
internal static class ProjectSheet
{
    private static readonly IReadOnlyList<string> Attributes = ["持续性项目", "新增性项目"];
    private static readonly IReadOnlyList<string> Types = ["常年性项目", "延续性项目", "一次性项目"];

    public static BookSheet<Project> Define()
    {
        var c = new SheetColumns<Project>();
        var unit = c.Unit(r => r.Unit, identity: false);
        var code = c.Code(
            "项目代码",
            r => r.Code,
            "预算一体化系统的项目代码（21 位）；没有的按“单位代码-序号”自编。全簿不得重复。",
            "139001-01"
        );
        var name = c.Text("项目名称", r => r.Name, "与公开表里印的名称一字不差。", required: true, identity: false);
        var category = c.Choice(
            "项目类别",
            r => r.Category,
            BookTerms.ProjectCategories,
            "人员类、运转类、特定目标类。",
            required: true,
            identity: false
        );
        var goal = c.Text("年度目标", r => r.Goal, "本年要做到什么，写明数量和时限。", identity: false);
        var secret = c.YesNo("涉密", r => r.Secret, "填“是”的，金额计入合计，名称和目标不公开。");
        var period = c.Text("起止年度", r => r.Period, "如 2023-2025。", "2023-2025", identity: false);
        var attribute = c.Text(
            "项目属性",
            r => r.Attribute,
            "决算自评表用。",
            identity: false,
            suggestions: Attributes
        );
        var type = c.Text("项目类型", r => r.Type, "决算自评表用。", identity: false, suggestions: Types);
        var department = c.Text("主管部门", r => r.Department, "决算自评表用。", identity: false);
        var budget = c.Amount("全年预算数", r => r.AnnualBudget, "元，调整后的全年预算数；决算自评表用。");
        var executed = c.Amount("执行数", r => r.Executed, "元，全年执行数；决算自评表用。");
        var remark = c.Remark(r => r.Remark);
        return new BookSheet<Project>(
            "项目",
            "项目，一行一个。项目的预算数不在这里填：它等于“支出”表里该项目各行之和。",
            c,
            row => new Project
            {
                Line = row.Line,
                Unit = row.Required(unit),
                Code = row.Required(code),
                Name = row.Required(name),
                Category = row.Required(category),
                Goal = row[goal],
                Secret = row[secret],
                Period = row[period],
                Attribute = row[attribute],
                Type = row[type],
                Department = row[department],
                AnnualBudget = row[budget],
                Executed = row[executed],
                Remark = row[remark],
            },
            book => book.Projects
        );
    }
}
