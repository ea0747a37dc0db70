using System.Text.RegularExpressions;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>Walks through a document and gives every grid to a table; what is left is text.</summary>
internal sealed partial class Segmenter(FormTitles forms, PrintedTitles titles)
{
    private const int LongestCaption = 60;

    // (2024年度)
    private const int LongestYear = 8;

    private readonly List<(RawBlock Block, FoundTable? Table)> _blocks = [];
    private readonly List<UnplacedGrid> _unplaced = [];
    private readonly Dictionary<string, TitleMatch?> _matches = new(StringComparer.Ordinal);
    private TitleMatch? _pending;
    private (string Text, Place Place) _pendingTitle;
    private readonly List<string> _captions = [];
    private FoundTable? _open;
    private bool _isUnderChart;

    /// <summary>The blocks in order; a table stands where its first grid stood.</summary>
    public IReadOnlyList<(RawBlock Block, FoundTable? Table)> Blocks => _blocks;

    /// <summary>Grids that belong to no form.</summary>
    public IReadOnlyList<UnplacedGrid> Unplaced => _unplaced;

    /// <summary>Divides a document.</summary>
    public void Divide(RawDocument document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is RawGrid grid)
            {
                Place(grid);
            }
            else if (block is RawParagraph paragraph)
            {
                foreach (var piece in Pieces(paragraph))
                {
                    Place(piece);
                }
            }
        }
    }

    // A title that a reader joined to the line before it stands alone again.
    private RawParagraph[] Pieces(RawParagraph paragraph)
    {
        var pieces = paragraph.Pieces;
        if (pieces.Count < 2)
        {
            return [paragraph];
        }

        // Two lines are one title only when together they are more of one than either is alone.
        var whole = StrengthOf(paragraph.Text);

        var texts = pieces.Select(
            (p, i) => paragraph.Text[p.Offset..(i + 1 < pieces.Count ? pieces[i + 1].Offset : paragraph.Text.Length)]
        );
        RawParagraph[] parts = [.. texts.Zip(pieces, (t, p) => new RawParagraph { Text = t, Place = p.Place })];
        return parts.Max(p => StrengthOf(p.Text)) is > 0 and var alone && alone >= whole ? parts : [paragraph];
    }

    // The same text is asked about as a line, as a piece of a paragraph and as a whole.
    private TitleMatch? Match(string text)
    {
        if (!_matches.TryGetValue(text, out var match))
        {
            match = forms.Match(titles.Of(text));
            _matches.Add(text, match);
        }

        return match;
    }

    private int StrengthOf(string text) => Match(text) is { } match ? match.Score + (match.ByNumber ? 101 : 1) : 0;

    private void Place(RawParagraph paragraph)
    {
        var text = paragraph.Text.Trim();
        var folded = Folding.Fold(text);
        if (folded.Length == 0)
        {
            return;
        }

        _isUnderChart = IsChart(folded);
        if (_isUnderChart)
        {
            _blocks.Add((paragraph, null));
            return;
        }

        if (Match(text) is { } match)
        {
            if (_pending is not { ByNumber: true } || match.ByNumber || _pending.Form == match.Form)
            {
                _pending = match.ByNumber || _pending?.Form != match.Form ? match : _pending;
                if (_open is not null && _open.Form != match.Form)
                {
                    _open = null;
                }
            }

            _captions.Clear();
            _pendingTitle = (Folding.WithoutNumbering(text.Trim()), paragraph.Place);
        }
        else if (IsNote(folded) && _open is not null)
        {
            _open.Notes.Add(text);
            return;
        }
        else if (IsPart(folded) || folded.Length > LongestCaption)
        {
            _pending = null;
            _open = null;
        }
        else if (_open is not null && IsCaption(folded))
        {
            _open.Captions.Add(text);
            return;
        }
        else if (_pending is not null && IsCaption(folded))
        {
            _captions.Add(text);
        }

        _blocks.Add((paragraph, null));
    }

    private void Place(RawGrid grid)
    {
        var lines = GridLine.Of(grid);
        if (IsContents(lines) || _isUnderChart)
        {
            _isUnderChart = false;
            _blocks.Add((grid, null));
            return;
        }

        var inside = lines.Take(3).SelectMany(l => l.Filled).Select(c => Match(c.Text)).OfType<TitleMatch>();
        var match = _pending ?? inside.FirstOrDefault(m => m.Form != _open?.Form);
        if (match is not null && match.Form != _open?.Form)
        {
            _open = new FoundTable(match.Form, grid.Place)
            {
                Number = match.Number,
                IsGeneric = match.IsGeneric,
                Score = match.Score,
                Title = _pending is null ? Folding.Unwrap(lines[0].Filled[0].Text) : TitleOf(_pendingTitle.Text),
                Reason =
                    match.IsGeneric ? "标题"
                    : match.ByNumber ? $"表号“{match.Number}”"
                    : $"标题相近程度 {match.Score}%",
            };
            _open.Captions.AddRange(_pending is null ? [] : _captions);
            _blocks.Add((grid, _open));
        }

        _pending = null;
        if (_open is null)
        {
            _unplaced.Add(new UnplacedGrid(grid, "没有认得的表名或表号"));
            _blocks.Add((grid, null));
            return;
        }

        // Notes may stand in the last rows of the table itself, across all its columns.
        var rows = grid.Rows.Count;
        while (rows > 0 && lines[rows - 1].Filled is [var only] && IsNote(Folding.Fold(only.Text)))
        {
            rows--;
        }

        _open.Notes.AddRange(lines.Skip(rows).Select(l => l.Filled[0].Text));
        _open.Grids.Add(rows == grid.Rows.Count ? grid : grid with { Rows = [.. grid.Rows.Take(rows)] });
    }

    // The figures of a chart repeat those of the tables; a grid right under 图1：… is no table of the pack.
    private static bool IsChart(string folded) =>
        folded[0] == '图' && folded.Length <= LongestCaption && folded[^1] != '。' && ChartCaption().IsMatch(folded);

    private static string TitleOf(string text) => NumberInBrackets().Replace(Folding.Unwrap(text), "");

    private static bool IsNote(string folded) =>
        folded.StartsWith('注')
        || folded.StartsWith("空表说明", StringComparison.Ordinal)
        || folded.StartsWith("备注", StringComparison.Ordinal)
        || folded.StartsWith("说明:", StringComparison.Ordinal)
        || (
            folded.Length < 40
            && (
                folded.Contains("本表无数据", StringComparison.Ordinal)
                || folded.Contains("此表为空", StringComparison.Ordinal)
            )
        )
        || (folded is [var first, ..] && char.IsDigit(first) && NumberedNote().IsMatch(folded));

    private static bool IsCaption(string folded) =>
        folded.StartsWith("部门:", StringComparison.Ordinal)
        || folded.StartsWith("编制部门:", StringComparison.Ordinal)
        || folded.Contains("单位:", StringComparison.Ordinal)
        || folded is "心" or "金额"
        || (folded.Length <= LongestYear && YearOnly().IsMatch(folded));

    /// <summary>Whether a text is the heading of a part.</summary>
    internal static bool IsPart(string folded) =>
        folded is ['第' or '#' or '*', ..] && folded.Length < 70 && Part().IsMatch(folded);

    // Rows that end with a page number, and name parts and sections.
    private bool IsContents(IReadOnlyList<GridLine> lines) =>
        lines.Count >= 3
        && lines.Count(l =>
            l.Filled is [var (first, _), ..]
            && l.Filled[^1].Text is var last
            && (char.IsDigit(last[^1]) || last[^1] == '-')
            && PageNumber().IsMatch(last)
            && (IsPart(Folding.Fold(first)) || ListNumber().IsMatch(Folding.Fold(first)) || Match(first) is not null)
        ) * 2
            > lines.Count;

    [GeneratedRegex(
        @"^[#*]*第[一二三四五六七八九十]+部[分份]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"^[.…·\s]*-?\d{1,3}-?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumber();

    [GeneratedRegex(
        @"^(\(?[一二三四五六七八九十]+[)、.]|\d+[.、])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"^\d\.本(表|套报表)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedNote();

    [GeneratedRegex(@"^图\d{1,2}\D", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ChartCaption();

    [GeneratedRegex(@"^\(?20\d\d年度?\)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"[（(](公开)?表\s*\d+(-\d+)?[)）]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberInBrackets();
}
