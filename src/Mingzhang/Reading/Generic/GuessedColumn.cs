using System.Globalization;
using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>What a printed column is, judged by its headings and by what stands in it.</summary>
/// <param name="Index">Its position in the grid.</param>
/// <param name="Path">Its headings from the top down.</param>
/// <param name="Role">What its cells hold.</param>
internal sealed record GuessedColumn(int Index, IReadOnlyList<string> Path, ColumnRole Role)
{
    /// <summary>The lowest heading.</summary>
    public string Leaf => Path.Count == 0 ? "" : Path[^1];

    /// <summary>Whether some cell is filled.</summary>
    public bool IsFilled { get; init; }

    /// <summary>Judges every column of a grid.</summary>
    public static GuessedColumn[] Of(HeadedGrid grid)
    {
        var columns = new GuessedColumn[grid.Width];
        for (var i = 0; i < columns.Length; i++)
        {
            string[] texts =
            [
                .. grid.Body.Select(l => Folding.Fold(l[i])).Where(t => t.Length > 0 && t is not ("-" or "--" or "/")),
            ];
            columns[i] = new GuessedColumn(i, grid.Paths[i], RoleOf(texts, grid.Paths[i]))
            {
                IsFilled = texts.Length > 0,
            };
        }

        return columns;
    }

    private static ColumnRole RoleOf(string[] texts, string[] path)
    {
        var heading = path.Length == 0 ? "" : Folding.Fold(path[^1]);
        if (texts.Length == 0)
        {
            return ByHeading(heading, Folding.Fold(string.Concat(path)));
        }

        var numbers = texts.Count(Figures.IsNumber);
        var decimals = texts.Count(KeyedGrid.IsAmount);
        if (texts.Count(t => t[^1] == '%') * 2 > texts.Length || (numbers > 0 && IsRate(heading)))
        {
            return ColumnRole.Percentage;
        }

        if (numbers * 10 < texts.Length * 8)
        {
            return IsCodes(texts, heading) ? ColumnRole.Code : ColumnRole.Name;
        }

        if (decimals == 0)
        {
            if (heading.Contains("行次", StringComparison.Ordinal) || heading is "序号" || IsCounting(texts))
            {
                return ColumnRole.LineNumber;
            }

            if (IsCodes(texts, heading))
            {
                return IsOfUnit(heading) || Array.TrueForAll(texts, t => t.Length == 6)
                    ? ColumnRole.UnitCode
                    : ColumnRole.Code;
            }

            if (IsCount(heading))
            {
                return ColumnRole.Count;
            }
        }

        return ColumnRole.Amount;
    }

    // An empty column is what its heading says.
    private static ColumnRole ByHeading(string heading, string all) =>
        IsCodeHeading(heading) ? (IsOfUnit(heading) ? ColumnRole.UnitCode : ColumnRole.Code)
        : heading.Contains("名称", StringComparison.Ordinal) || heading is "项目" or "科目" ? ColumnRole.Name
        : heading is "行次" or "序号" ? ColumnRole.LineNumber
        : IsRate(heading) ? ColumnRole.Percentage
        : IsCount(heading) ? ColumnRole.Count
        : heading is "备注" or "说明" || all.Length == 0 ? ColumnRole.Term
        : ColumnRole.Amount;

    private static bool IsCodes(string[] texts, string heading)
    {
        var digits = texts.Count(t => t.Length is >= 2 and <= 9 && t.All(char.IsAsciiDigit));
        return digits * 2 > texts.Length
            && (
                IsCodeHeading(heading)
                || texts.Where(t => t.All(char.IsAsciiDigit)).All(t => t.Length is 2 or 3 or 5 or 6 or 7 || t[0] == '0')
            )
            && !texts.Any(t => t is "0");
    }

    private static bool IsCodeHeading(string heading) =>
        heading is "类" or "款" or "项" or "编码" or "代码" or "科目"
        || heading.EndsWith("编码", StringComparison.Ordinal)
        || heading.EndsWith("代码", StringComparison.Ordinal)
        || heading.EndsWith("编号", StringComparison.Ordinal);

    private static bool IsOfUnit(string heading) =>
        heading.Contains("单位", StringComparison.Ordinal)
        || heading.Contains("部门编", StringComparison.Ordinal)
        || heading.Contains("部门代", StringComparison.Ordinal);

    private static bool IsRate(string heading) =>
        heading.Contains('%')
        || heading.EndsWith("比例", StringComparison.Ordinal)
        || heading.EndsWith("占比", StringComparison.Ordinal)
        || heading.EndsWith('率');

    private static bool IsCount(string heading) =>
        heading.Contains("数量", StringComparison.Ordinal)
        || heading.Contains("人数", StringComparison.Ordinal)
        || heading.Contains("人次", StringComparison.Ordinal)
        || heading.Contains("批次", StringComparison.Ordinal)
        || heading is "年度" or "年份";

    // 1, 2, 3 …: the numbers of lines.
    private static bool IsCounting(string[] texts)
    {
        if (texts.Length < 4)
        {
            return false;
        }

        var steps = 0;
        for (var i = 1; i < texts.Length; i++)
        {
            steps += Whole(texts[i - 1]) is { } before && Whole(texts[i]) == before + 1 ? 1 : 0;
        }

        return steps * 10 >= (texts.Length - 1) * 9;
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
