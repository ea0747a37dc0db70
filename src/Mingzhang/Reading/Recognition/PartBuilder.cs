using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>Divides a document into its parts, the contents and the cover before them.</summary>
internal sealed partial class PartBuilder
{
    private static readonly (string Word, PartKind Kind)[] Words =
    [
        ("名词解释", PartKind.Glossary),
        ("情况说明", PartKind.Narrative),
        ("预算表", PartKind.Tables),
        ("决算表", PartKind.Tables),
        ("概况", PartKind.Overview),
        ("附件", PartKind.Other),
        ("其他", PartKind.Other),
    ];

    private readonly List<Part> _parts = [];
    private List<Block> _blocks = [];
    private PartKind _kind = PartKind.Other;
    private string _title = "";
    private int _level;

    /// <summary>Builds the parts.</summary>
    /// <param name="blocks">The blocks of the document, with the tables that stand at some of them.</param>
    /// <param name="tables">The tables as read.</param>
    public IReadOnlyList<Part> Build(
        IReadOnlyList<(RawBlock Block, FoundTable? Table)> blocks,
        IReadOnlyDictionary<FoundTable, Table> tables
    )
    {
        var starts = Starts(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (starts.Contains(i))
            {
                Close();
                i += Open(blocks, i);
            }
            else if (blocks[i].Table is { } found)
            {
                if (tables.TryGetValue(found, out var table))
                {
                    _blocks.Add(new TableBlock(table) { Place = found.Place });
                }
            }
            else if (blocks[i].Block is RawParagraph paragraph)
            {
                Add(paragraph);
            }
        }

        Close();
        return _parts;
    }

    private void Add(RawParagraph paragraph)
    {
        var text = paragraph.Text.Trim();
        // The number says how deep a heading is; without one, how far it stands below the heading of its part.
        var depth = DepthOf(text) ?? paragraph.HeadingLevel - _level;
        _blocks.Add(
            depth is { } known
                ? new HeadingBlock(Math.Clamp(known, 1, 3), text) { Place = paragraph.Place }
                : Paragraph(paragraph, text)
        );
    }

    private static ParagraphBlock Paragraph(RawParagraph paragraph, string text)
    {
        var cut = paragraph.Text.Length - paragraph.Text.TrimStart().Length;
        return new ParagraphBlock(text)
        {
            Place = paragraph.Place,
            Pieces = [.. paragraph.Pieces.Select(p => (Math.Max(0, p.Offset - cut), p.Place))],
        };
    }

    // A heading is short and does not end as a sentence does, nor with a page number as a line of the contents does.
    private static int? DepthOf(string text)
    {
        var folded = Folding.Fold(text).TrimStart('-');
        if (
            EndsWithPage().IsMatch(text)
            || folded.Length is 0 or > 40
            || folded[^1] is ';' or ',' or ':'
            || folded.Contains(':', StringComparison.Ordinal)
        )
        {
            return null;
        }

        return First().IsMatch(folded) ? 1
            : Second().IsMatch(folded) && folded[^1] != '。' ? 2
            : null;
    }

    // Every heading of a part stands twice when there are contents: the last counts.
    private static HashSet<int> Starts(IReadOnlyList<(RawBlock Block, FoundTable? Table)> blocks)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Block is RawParagraph paragraph && Segmenter.IsPart(Folding.Fold(paragraph.Text)))
            {
                last[NumberOf().Match(Folding.Fold(paragraph.Text)).Value] = i;
            }
        }

        return [.. last.Values];
    }

    // The heading may go on in the next lines: 第二部分 / the unit / 2024年部门预算情况说明. Returns how many lines more it took.
    private int Open(IReadOnlyList<(RawBlock Block, FoundTable? Table)> blocks, int at)
    {
        var heading = (RawParagraph)blocks[at].Block;
        _title = heading.Text.Trim().Trim('*', '#', ' ');
        _level = heading.HeadingLevel ?? 0;
        for (var more = 0; ; more++)
        {
            var folded = Folding.Fold(_title);
            var known = Words.Where(w => folded.Contains(w.Word, StringComparison.Ordinal)).ToList();
            if (known.Count > 0)
            {
                _kind = known[0].Kind;
                return more;
            }

            if (
                more == 3
                || at + more + 1 >= blocks.Count
                || blocks[at + more + 1].Block is not RawParagraph { Text.Length: < 50 } next
                || DepthOf(next.Text) is not null
            )
            {
                _kind = PartKind.Other;
                return more;
            }

            _title += next.Text.Trim().Trim('*', ' ');
        }
    }

    private void Close()
    {
        if (_blocks.Count > 0 || _title.Length > 0)
        {
            _parts.Add(new Part(_kind, _title.Length > 0 ? _title : "封面和目录", _blocks));
        }

        _blocks = [];
    }

    [GeneratedRegex(@"^[一二三四五六七八九十]+、", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex First();

    [GeneratedRegex(@"^\([一二三四五六七八九十]+\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Second();

    [GeneratedRegex(@"[\s.…·]\d{1,3}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EndsWithPage();

    [GeneratedRegex(@"第[一二三四五六七八九十]+部", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberOf();
}
