using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Walks a page in reading order and makes paragraphs and grids of what is shown.</summary>
internal sealed class PageWalker(SourcePlaces places, List<RawNote> notes, ReadingBudget budget, int maxNesting)
{
    private const int MostHiddenNotes = 20;

    private static readonly HashSet<string> Inline =
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "button",
        "output",
    ];

    private readonly TableCells _cells = new(places, notes, budget, maxNesting);
    private readonly InlineText _inline = new(budget, maxNesting);
    private readonly List<RawBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private Place? _place;
    private int? _level;
    private int _hidden;

    /// <summary>The blocks of a page.</summary>
    public IReadOnlyList<RawBlock> Blocks(INode body)
    {
        Walk(body, 0);
        Flush();
        return _blocks;
    }

    private void Walk(INode node, int depth)
    {
        if (depth > maxNesting)
        {
            throw ReadingBudget.TooDeep();
        }

        var isPre = node is IElement { LocalName: "pre" };
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            budget.Step();
            if (child is IText text)
            {
                AddText(text, isPre);
            }
            else if (child is IElement element && !Hidden.ByKind(element))
            {
                Element(element, depth + 1);
            }
        }
    }

    private void Element(IElement element, int depth)
    {
        if (Hidden.ByAttribute(element))
        {
            NoteHidden(element);
            return;
        }

        var name = element.LocalName;
        if (name == "figure" && Drawing.Is(element))
        {
            Flush();
        }
        else if (element is IHtmlTableElement table)
        {
            Flush();
            Table(table, depth);
        }
        else if (name is "br" or "hr")
        {
            EndLine();
        }
        else if (name == "input")
        {
            Append(InlineText.Control(element), element);
        }
        else if (Inline.Contains(name))
        {
            Walk(element, depth);
        }
        else
        {
            Block(element, name, depth);
        }
    }

    private void Block(IElement element, string name, int depth)
    {
        Flush();
        var outer = _level;
        _level = name is ['h', >= '1' and <= '6'] ? name[1] - '0' : outer;
        Walk(element, depth);
        Flush();
        _level = outer;
    }

    /// <summary>A line break parts paragraphs, except inside a heading.</summary>
    private void EndLine()
    {
        if (_level is null)
        {
            Flush();
        }
        else if (_text.Length > 0)
        {
            _text.Append(' ');
        }
    }

    private void Table(IHtmlTableElement table, int depth)
    {
        if (depth > maxNesting)
        {
            throw ReadingBudget.TooDeep();
        }

        foreach (var caption in table.Children.Where(c => c.LocalName == "caption" && !Hidden.ByAttribute(c)))
        {
            Append(_inline.Of(caption, depth), caption);
            Flush();
        }

        var rows = TableCells.Rows(table);
        if (rows.All(r => TableCells.Cells(r).Count() <= 1) && (rows.Count == 1 || HoldsTable(table)))
        {
            // One column around other things: a frame of the page's layout, not a table.
            foreach (var cell in rows.SelectMany(TableCells.Cells))
            {
                Flush();
                Walk(cell, depth + 3);
            }

            Flush();
            return;
        }

        var inner = new List<IHtmlTableElement>();
        if (_cells.Read(table, depth, inner) is { } grid)
        {
            _blocks.Add(grid);
        }

        foreach (var nested in inner)
        {
            Table(nested, depth + 3);
        }
    }

    private static bool HoldsTable(IHtmlTableElement table) => table.QuerySelector("table") is not null;

    private void AddText(IText text, bool isPre)
    {
        if (!isPre)
        {
            Append(text.Data, text);
            return;
        }

        var place = places.Of(text);
        foreach (var line in text.Data.Split('\n'))
        {
            _place = place;
            _text.Append(line);
            Flush();
            place = place with { Line = place.Line + 1 };
        }
    }

    private void Append(string text, INode where)
    {
        if (_text.Length == 0)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return;
            }

            _place = places.Of(where);
        }

        _text.Append(text);
    }

    private void Flush()
    {
        var text = CellTexts.Collapse(_text.ToString());
        _text.Clear();
        if (text.Length == 0)
        {
            return;
        }

        budget.Paragraph();
        var place = _place ?? places.Of(null);
        _blocks.Add(
            new RawParagraph
            {
                Text = text,
                Place = place,
                Pieces = [(0, place)],
                HeadingLevel = _level,
            }
        );
    }

    private void NoteHidden(IElement element)
    {
        if (_hidden < MostHiddenNotes && !string.IsNullOrWhiteSpace(_inline.Of(element, 0)))
        {
            _hidden++;
            notes.Add(new RawNote("隐藏内容", "有页面上看不见的文字，没有读。", places.Of(element)));
        }
    }
}
