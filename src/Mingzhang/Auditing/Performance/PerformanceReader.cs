using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>
/// Finds what a pack says of performance. Forms of different profiles have different ids; a panel is known by its columns: 三级指标
/// in all of them, 项目名称 for projects, 实际完成值 for self-reviews.
/// </summary>
internal static class PerformanceReader
{
    /// <summary>Reads the tables of a pack.</summary>
    public static PerformanceModel Read(Pack pack)
    {
        var projects = new List<ProjectGoal>();
        var reviews = new List<Review>();
        WholeGoal? whole = null;
        foreach (var table in pack.Tables)
        {
            foreach (var panel in table.Panels)
            {
                var rows = new PanelRows(table, panel);
                if (!rows.Has("三级指标"))
                {
                    continue;
                }

                if (rows.Has("实际完成值"))
                {
                    reviews.AddRange(ReviewReader.Read(table, rows));
                }
                else if (rows.Has("项目名称"))
                {
                    projects.AddRange(Projects(rows, table.Unit));
                }
                else
                {
                    whole ??= Whole(table, rows);
                }
            }
        }

        return new PerformanceModel(projects, whole, reviews);
    }

    private static IEnumerable<ProjectGoal> Projects(PanelRows rows, MoneyUnit? unit)
    {
        var unitName = "";
        ProjectGoal? project = null;
        var indicators = new List<Indicator>();
        foreach (var row in rows.Rows)
        {
            if (row.Level == RowLevel.Unit)
            {
                unitName = row.Name;
            }
            else if (row.Level == RowLevel.Indicator)
            {
                indicators.Add(IndicatorOf(rows, row));
            }
            else if (row.Level == RowLevel.Project)
            {
                if (project is not null)
                {
                    yield return project with
                    {
                        Indicators = indicators,
                    };
                }

                indicators = [];
                project = ProjectOf(rows, row, unitName, unit);
            }
        }

        if (project is not null)
        {
            yield return project with
            {
                Indicators = indicators,
            };
        }
    }

    private static ProjectGoal ProjectOf(PanelRows rows, Row row, string unitName, MoneyUnit? unit)
    {
        var printed = rows.Cell(row, "预算数", "预算金额", "金额").Figure?.Printed;
        var scale = MoneyUnit.WanYuan.FactorTo(unit ?? MoneyUnit.WanYuan);
        var name = rows.Text(row, "项目名称");
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        var isCoded = dash == 21 && name[..dash].All(char.IsAsciiLetterOrDigit);
        return new ProjectGoal
        {
            Unit = row.Unit,
            UnitName = unitName,
            Name = isCoded ? name[(dash + 1)..] : name,
            Code = isCoded ? name[..dash] : "",
            Budget = printed?.Value / scale,
            LastPlace = (printed?.LastPlace ?? 0.01m) / scale,
            Goal = rows.Text(row, "年度目标"),
            Indicators = [],
            Place = rows.Place(row),
            BudgetPlace = rows.Place(row, "预算数"),
            GoalPlace = rows.Place(row, "年度目标"),
        };
    }

    private static WholeGoal Whole(Table table, PanelRows rows)
    {
        var goal = "";
        var goalPlace = new Place { Table = table.Form };
        var tasks = new List<TaskOfYear>();
        foreach (var other in table.Panels.Select(p => new PanelRows(table, p)))
        {
            foreach (var row in other.Rows)
            {
                if (other.Has("年度总体目标"))
                {
                    goal = other.Text(row, "年度总体目标");
                    goalPlace = other.Place(row, "年度总体目标");
                }
                else if (other.Has("任务名称") && row.Level == RowLevel.Task)
                {
                    tasks.Add(new TaskOfYear(row.Name, other.Number(row, "总额"), other.Place(row)));
                }
            }
        }

        return new WholeGoal(
            goal,
            goalPlace,
            tasks,
            [.. rows.Rows.Where(r => r.Level == RowLevel.Indicator).Select(r => IndicatorOf(rows, r))]
        );
    }

    private static Indicator IndicatorOf(PanelRows rows, Row row)
    {
        var first = Folding.Fold(rows.Text(row, "一级指标"));
        var second = Folding.Fold(rows.Text(row, "二级指标"));
        var name = rows.Text(row, "三级指标");
        var target = TargetReader.Read(
            rows.Text(row, "指标性质"),
            rows.Text(row, "指标值"),
            rows.Text(row, "度量单位")
        );
        return new Indicator
        {
            First = first,
            Second = second,
            Name = name,
            Kind = IndicatorKinds.Of(first, second),
            Target = target,
            Weight = rows.Number(row, "权重"),
            Direction = rows.Text(row, "指标方向性"),
            IsDoubtful = IsCut(rows, row, target) || IsTorn(name, second),
            Place = rows.Place(row),
        };
    }

    // The end of the row is missing, and with it the unit.
    private static bool IsCut(PanelRows rows, Row row, Target target) =>
        rows.Cell(row, "权重").IsUnreadable && target.Value is not null && target.Unit == MeasureUnit.None;

    // A name whose brackets do not close, or that holds words of other columns, was not read as it is printed.
    private static bool IsTorn(string name, string second)
    {
        var folded = Folding.Fold(name);
        return folded.Length == 0
            || folded.Count(c => c == '(') != folded.Count(c => c == ')')
            || (second.Length == 0 && folded.Contains("指标", StringComparison.Ordinal));
    }
}
