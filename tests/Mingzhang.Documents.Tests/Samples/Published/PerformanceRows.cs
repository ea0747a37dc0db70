namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>An indicator of 表6 with the project and unit that it was printed beside.</summary>
/// <param name="Unit">The unit's cell: 189001-…</param>
/// <param name="Project">The project's cell.</param>
/// <param name="Budget">The project's budget.</param>
/// <param name="Goal">The project's goal of the year.</param>
/// <param name="Cells">The indicator's own cells.</param>
internal sealed record PrintedIndicator(
    string Unit,
    string Project,
    string Budget,
    string Goal,
    IReadOnlyList<(string Column, string Text)> Cells
);

/// <summary>表6 in rows: merged cells of units and projects are taken apart into rows of their own.</summary>
internal static class PerformanceRows
{
    /// <summary>The columns of an indicator.</summary>
    public static readonly IReadOnlyList<string> Indicator =
    [
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "权重",
        "指标方向性",
    ];

    /// <summary>The department's row, then each unit's, each project's and the indicators'.</summary>
    public static IEnumerable<PrintedRow> Of(
        string department,
        string total,
        IEnumerable<PrintedIndicator> indicators,
        bool manyUnits = false
    )
    {
        yield return PrintedRow.Of("", ("单位名称", department), ("预算数", total));
        var (unit, project) = ("", "");
        foreach (var indicator in indicators)
        {
            if (indicator.Unit != unit)
            {
                (unit, project) = (indicator.Unit, "");
                yield return PrintedRow.Of("", ("单位名称", unit));
            }

            var group = manyUnits ? unit[..6] : "";
            if (indicator.Project != project)
            {
                project = indicator.Project;
                yield return PrintedRow.Of(
                    group,
                    ("项目名称", project),
                    ("预算数", indicator.Budget),
                    ("年度目标", indicator.Goal)
                );
            }

            yield return PrintedRow.Of(group.Length == 0 ? project : $"{group}·{project}", indicator.Cells);
        }
    }
}
