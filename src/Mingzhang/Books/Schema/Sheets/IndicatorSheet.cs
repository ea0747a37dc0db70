namespace Mingzhang.Books.Schema.Sheets;

/// <summary>绩效指标.</summary>
internal static class IndicatorSheet
{
    private static readonly IReadOnlyList<string> First = ["产出指标", "效益指标", "满意度指标", "成本指标"];
    private static readonly IReadOnlyList<string> Second =
    [
        "数量指标",
        "质量指标",
        "时效指标",
        "经济效益指标",
        "社会效益指标",
        "生态效益指标",
        "可持续影响指标",
        "服务对象满意度指标",
        "经济成本指标",
        "社会成本指标",
        "生态环境成本指标",
    ];
    private static readonly IReadOnlyList<string> Directions = ["正向指标", "反向指标"];

    public static BookSheet<Indicator> Define()
    {
        var c = new SheetColumns<Indicator>();
        var unit = c.Unit(r => r.Unit, "填“单位”表里的单位代码；部门整体的指标填部门代码。", allowsDepartment: true);
        var project = c.Project(r => r.Project, "填“项目”表里的项目代码；部门（单位）整体的指标不填。");
        var first = c.Text(
            "一级指标",
            r => r.First,
            "产出、效益、满意度、成本等。",
            "产出指标",
            required: true,
            suggestions: First
        );
        var second = c.Text(
            "二级指标",
            r => r.Second,
            "一级指标的细分。",
            "数量指标",
            required: true,
            suggestions: Second
        );
        var third = c.Text("三级指标", r => r.Third, "具体考核什么。", "培训人次", required: true);
        var sign = c.Choice(
            "指标性质",
            r => r.Sign,
            BookTerms.IndicatorSigns,
            "指标值前面的符号；不能用数说的填“定性”。"
        );
        var value = c.Text("指标值", r => r.Value, "目标值，照印在表里的样子填。", "95");
        var measure = c.Text("度量单位", r => r.Measure, "如 %、人次、万元。", "%");
        var weight = c.Decimal("权重", r => r.Weight, "分值，0 到 100。", 100m, 2);
        var direction = c.Text(
            "指标方向性",
            r => r.Direction,
            "数越大越好是正向，越小越好是反向。",
            suggestions: Directions
        );
        var criterion = c.Text("评价要点", r => r.Criterion, "怎样算完成。");
        var classOf = c.Text("指标分类", r => r.Class, "版式要求时填。");
        var actual = c.Text("实际完成值", r => r.Actual, "决算自评表用。");
        var score = c.Decimal("得分", r => r.Score, "决算自评表用。", 100m, 2);
        var reason = c.Text("未完成原因", r => r.Reason, "没有完成的说明原因和改进办法；决算自评表用。");
        return new BookSheet<Indicator>(
            "绩效指标",
            "项目和部门（单位）整体的绩效指标，一行一个，按公开表里的次序排列。",
            c,
            row => new Indicator
            {
                Line = row.Line,
                Unit = row.Required(unit),
                Project = row[project],
                First = row.Required(first),
                Second = row.Required(second),
                Third = row.Required(third),
                Sign = row.Required(sign),
                Value = row[value],
                Measure = row[measure],
                Weight = row[weight],
                Direction = row[direction],
                Criterion = row[criterion],
                Class = row[classOf],
                Actual = row[actual],
                Score = row[score],
                Reason = row[reason],
            },
            book => book.Indicators
        );
    }
}
