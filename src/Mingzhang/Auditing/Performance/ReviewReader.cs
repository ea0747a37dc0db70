using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Reads the self-review of a project or of the whole.</summary>
internal static class ReviewReader
{
    /// <summary>Reads a table whose panel of indicators is given.</summary>
    public static Review Read(Table table, PanelRows rows)
    {
        ReviewReason? reason = null;
        ReviewTotal? total = null;
        foreach (var other in table.Panels.Select(p => new PanelRows(table, p)).Where(p => p.Has("内容")))
        {
            foreach (var row in other.Rows)
            {
                var subject = Folding.Fold(row.Name);
                if (subject.Contains("原因", StringComparison.Ordinal))
                {
                    reason = new ReviewReason(other.Text(row, "内容"), other.Place(row, "内容"));
                }
                else if (subject is "总分" or "合计" && other.Number(row, "内容") is { } score)
                {
                    total = new ReviewTotal(score, other.Place(row, "内容"));
                }
            }
        }

        var project = "";
        var indicators = new List<ReviewedIndicator>();
        foreach (var row in rows.Rows)
        {
            if (row.Level == RowLevel.Project)
            {
                project = row.Name;
            }
            else if (row.Level == RowLevel.Total && rows.Number(row, "得分", "自评得分") is { } score)
            {
                total = new ReviewTotal(score, rows.Place(row));
            }
            else if (row.Level == RowLevel.Indicator)
            {
                indicators.Add(IndicatorOf(rows, row, project));
            }
        }

        return new Review(table.Title, indicators, reason, total);
    }

    private static ReviewedIndicator IndicatorOf(PanelRows rows, Row row, string project) =>
        new()
        {
            Project = project,
            First = Folding.Fold(rows.Text(row, "一级指标")),
            Second = Folding.Fold(rows.Text(row, "二级指标")),
            Name = rows.Text(row, "三级指标"),
            Aim = rows.Text(row, "年初目标值", "年度指标值", "指标值"),
            Actual = rows.Text(row, "实际完成值"),
            Weight = rows.Number(row, "分值", "权重"),
            Score = rows.Number(row, "得分", "自评得分"),
            Place = rows.Place(row),
            ActualPlace = rows.Place(row, "实际完成值"),
            SecondPlace = rows.Place(row, "二级指标"),
        };
}
