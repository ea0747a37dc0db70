namespace Mingzhang.Reading.Recognition;

/// <summary>
/// A row of indicators of a self-review form: its levels and the texts under its headings. Where cells may have slid, a row
/// is understood only if every heading has its text; a row that cannot be trusted is left out rather than misread.
/// </summary>
internal sealed class ReviewLine
{
    private static readonly IReadOnlyList<string> Scores = ["分值", "得分"];

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The level that the row itself prints; empty when it continues the one above.</summary>
    public string First => this["一级指标"];

    /// <summary>The second level that the row itself prints.</summary>
    public string Second => this["二级指标"];

    /// <summary>Whether the row was understood.</summary>
    public bool IsTrusted { get; private set; }

    /// <summary>The text under a heading; empty when there is none.</summary>
    public string this[string column] => _texts.GetValueOrDefault(column, "");

    /// <summary>Reads a row whose cells stand under their headings.</summary>
    public static ReviewLine ByColumn(GridLine line, IReadOnlyList<(string Column, int At)> headings)
    {
        var read = new ReviewLine();
        foreach (var (column, at) in headings)
        {
            read.Put(column, line[at]);
        }

        read.IsTrusted = read["三级指标"].Length > 0;
        return read;
    }

    /// <summary>Reads a row whose cells may have slid, by known words and by the number of texts.</summary>
    public static ReviewLine ByWords(GridLine line, IReadOnlyList<(string Column, int At)> headings)
    {
        var read = new ReviewLine();
        var cells = line.Filled.ToList();
        var anchor = cells.FindIndex(c => IsClass(c.Text));
        if (anchor >= 0 && headings.Any(h => h.Column == "指标分类"))
        {
            read.ReadAround(anchor, cells, headings);
        }
        else
        {
            read.ReadInOrder(cells, headings);
        }

        return read;
    }

    private static bool IsClass(string text) => Folding.Fold(text) is "绩效基本型" or "绩效创新型";

    // 三级指标 | 评价要点 | 绩效基本型 | 年初目标值 | 实际完成值: the class tells where the row has slid to.
    private void ReadAround(
        int anchor,
        List<(string Text, int Column)> cells,
        IReadOnlyList<(string Column, int At)> headings
    )
    {
        var columns = headings.Select(h => h.Column).ToList();
        var at = columns.IndexOf("指标分类");
        var before = columns[..at].Except(ReviewHeadings.Levels).ToList();
        var after = columns[(at + 1)..];
        var rest = cells.Count - anchor - 1;
        if (anchor < before.Count || rest > after.Count || rest < after.Count - (after[^1] == "偏差原因" ? 1 : 0))
        {
            return;
        }

        var first = anchor - before.Count;
        foreach (var (i, column) in before.Index())
        {
            Put(column, cells[first + i].Text);
        }

        Put("指标分类", cells[anchor].Text);
        foreach (var (i, column) in after.Index().Take(rest))
        {
            Put(column, cells[anchor + 1 + i].Text);
        }

        // A name printed twice is a slid one, unless it stands under its own heading.
        var isInPlace = cells[first].Column == headings.First(h => h.Column == "三级指标").At;
        var second = cells
            .Take(first)
            .Where(c =>
                Folding.Fold(c.Text) != Folding.Fold(cells[first].Text)
                || (isInPlace && headings.Any(h => h.Column == "二级指标" && h.At == c.Column))
            )
            .Select(c => c.Text)
            .FirstOrDefault("");
        Put("二级指标", second);
        IsTrusted = AreScores();
    }

    private void ReadInOrder(List<(string Text, int Column)> cells, IReadOnlyList<(string Column, int At)> headings)
    {
        var levels = headings.Select(h => h.Column).Intersect(ReviewHeadings.Levels).ToList();
        var columns = headings.Select(h => h.Column).Except(ReviewHeadings.Levels).ToList();
        var known = ReadLevels(cells, headings, levels);
        var rest = cells.Skip(known).Select(c => c.Text).ToList();
        var extra = rest.Count - columns.Count;
        if (extra > 0 && extra + known <= levels.Count)
        {
            // Words of a level that nobody knows.
            foreach (var level in levels.TakeLast(extra))
            {
                Put(level, rest[0]);
                rest.RemoveAt(0);
            }

            extra = 0;
        }

        if (extra != 0 && !(extra == -1 && columns[^1] == "偏差原因"))
        {
            return;
        }

        foreach (var (i, text) in rest.Index())
        {
            Put(columns[i], text);
        }

        IsTrusted = this["三级指标"].Length > 0 && AreScores();
    }

    // The words of the levels in front. 成本指标 and 满意度指标 are words of both levels.
    private int ReadLevels(
        List<(string Text, int Column)> cells,
        IReadOnlyList<(string Column, int At)> headings,
        List<string> levels
    )
    {
        var count = cells.Take(levels.Count).TakeWhile(c => IsLevel(c.Text)).Count();
        if (count == 2)
        {
            Put("一级指标", cells[0].Text);
            Put("二级指标", cells[1].Text);
        }
        else if (count == 1)
        {
            var isFirst =
                levels.Contains("一级指标")
                && IndicatorWords.IsFirst(cells[0].Text)
                && (
                    !IndicatorWords.IsSecond(cells[0].Text)
                    || cells[0].Column <= headings.First(h => h.Column == "一级指标").At
                );
            Put(isFirst ? "一级指标" : "二级指标", cells[0].Text);
        }

        return count;
    }

    private static bool IsLevel(string text)
    {
        var folded = Folding.Fold(text);
        return IndicatorWords.IsFirst(folded)
            || IndicatorWords.IsSecond(folded)
            || (
                folded.Length is > 3 and < 18
                && (
                    folded.EndsWith("指标", StringComparison.Ordinal)
                    || folded is "数量目标" or "质量目标" or "时效目标" or "成本目标"
                )
            );
    }

    // Scores that are no numbers show that the row was cut otherwise.
    private bool AreScores() => Scores.All(c => this[c].Length == 0 || Figures.IsNumber(this[c]));

    private void Put(string column, string text) => _texts[column] = Folding.Unwrap(text);
}
