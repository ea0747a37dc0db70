using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Reads the self-reviews of a table: of the whole, or of one project after the other.</summary>
internal sealed class ReviewReader
{
    private readonly Dictionary<string, Sheet> _sheets = new(StringComparer.Ordinal);
    private readonly List<Sheet> _order = [];

    /// <summary>Reads a table whose panel of indicators is given.</summary>
    public static IReadOnlyList<Review> Read(Table table, PanelRows rows)
    {
        var reader = new ReviewReader();
        reader.ReadIndicators(rows);
        foreach (var other in table.Panels.Select(p => new PanelRows(table, p)))
        {
            reader.ReadRest(other);
        }

        return [.. reader._order.Select(s => s.Review with { Indicators = s.Indicators })];
    }

    private void ReadIndicators(PanelRows rows)
    {
        var sheet = (Sheet?)null;
        foreach (var row in rows.Rows)
        {
            if (row.Level == RowLevel.Project)
            {
                var isKnown = _sheets.ContainsKey(KeyOf(row, row.Name));
                sheet = SheetOf(KeyOf(row, row.Name), row.Name);
                sheet.Review = sheet.Review with { IsMixed = sheet.Review.IsMixed || isKnown };
            }
            else if (row.Level == RowLevel.Total && rows.Printed(row, "得分", "自评得分") is { } score)
            {
                sheet ??= SheetOf(KeyOf(row, ""), "");
                sheet.Review = sheet.Review with { Total = new ReviewTotal(score, rows.Place(row)) };
            }
            else if (row.Level == RowLevel.Indicator)
            {
                sheet ??= SheetOf(KeyOf(row, ""), "");
                sheet.Indicators.Add(IndicatorOf(rows, row, sheet.Review.Project));
            }
        }
    }

    // The spending and the closing words of a sheet. Words that name no project belong to the only sheet.
    private void ReadRest(PanelRows rows)
    {
        var isBudget = rows.Has("预算数") && rows.Has("执行数");
        if (!isBudget && !rows.Has("内容"))
        {
            return;
        }

        foreach (var row in rows.Rows)
        {
            var key = KeyOf(row, isBudget ? row.Name : "");
            var sheet = _sheets.GetValueOrDefault(key) ?? (_order.Count == 1 && key.Length == 0 ? _order[0] : null);
            if (sheet is null)
            {
                continue;
            }

            sheet.Review = isBudget ? WithBudget(sheet.Review, rows, row) : WithRemark(sheet.Review, rows, row);
        }
    }

    private static Review WithBudget(Review review, PanelRows rows, Row row) =>
        review with
        {
            IsMixed = review.IsMixed || review.Budget is not null,
            Budget = new ReviewBudget(
                rows.Printed(row, "预算数"),
                rows.Printed(row, "执行数"),
                rows.Number(row, "分值"),
                rows.Printed(row, "得分"),
                rows.Place(row)
            ),
        };

    private static Review WithRemark(Review review, PanelRows rows, Row row)
    {
        var subject = Folding.Fold(row.Name);
        var content = rows.Text(row, "内容");
        if (subject.Contains("原因", StringComparison.Ordinal))
        {
            return review with { Reasons = new ReviewReason(content, rows.Place(row, "内容")) };
        }

        return subject is "总分" or "合计" && PrintedNumber.TryParse(Folding.Fold(content).TrimEnd('分'), out var score)
            ? review with
            {
                IsMixed = review.IsMixed || review.Total is not null,
                Total = new ReviewTotal(score, rows.Place(row, "内容")),
            }
            : review;
    }

    private static string KeyOf(Row row, string name) => row.Project is { Length: > 0 } project ? project : name;

    private Sheet SheetOf(string key, string project)
    {
        if (!_sheets.TryGetValue(key, out var sheet))
        {
            sheet = new Sheet(new Review { Project = project, Indicators = [] });
            _sheets.Add(key, sheet);
            _order.Add(sheet);
        }

        return sheet;
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
            Score = rows.Printed(row, "得分", "自评得分"),
            Reason = rows.Has("偏差原因") ? rows.Text(row, "偏差原因") : null,
            Place = rows.Place(row),
            ActualPlace = rows.Place(row, "实际完成值"),
            SecondPlace = rows.Place(row, "二级指标"),
        };

    private sealed class Sheet(Review review)
    {
        public Review Review { get; set; } = review;

        public List<ReviewedIndicator> Indicators { get; } = [];
    }
}
