using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>The text of a cell, caption or heading: everything shown in it, nested tables left out.</summary>
internal sealed class InlineText(ReadingBudget budget, int maxNesting)
{
    private static readonly HashSet<string> Breaks =
    [
        "br",
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "section",
        "article",
        "blockquote",
        "pre",
        "hr",
        "center",
    ];

    private readonly StringBuilder _text = new();
    private readonly List<IHtmlTableElement> _tables = [];

    /// <summary>The tables that were left out of the last text.</summary>
    public IReadOnlyList<IHtmlTableElement> Tables => _tables;

    /// <summary>The raw text of an element: line breaks where blocks and br stand, else white space as in the source.</summary>
    public string Of(INode element, int depth)
    {
        _text.Clear();
        _tables.Clear();
        Walk(element, depth);
        return Lines(_text.ToString());
    }

    /// <summary>What a form control shows.</summary>
    public static string Control(IElement input) =>
        input.GetAttribute("type")?.ToUpperInvariant() switch
        {
            "CHECKBOX" or "RADIO" => input.HasAttribute("checked") ? "☑" : "☐",
            "HIDDEN" or "SUBMIT" or "BUTTON" or "IMAGE" or "RESET" or "PASSWORD" => "",
            _ => input.GetAttribute("value") ?? "",
        };

    private void Walk(INode node, int depth)
    {
        if (depth > maxNesting)
        {
            throw ReadingBudget.TooDeep();
        }

        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            budget.Step();
            if (child is IText text)
            {
                foreach (var c in text.Data)
                {
                    _text.Append(char.IsWhiteSpace(c) && c != '\u3000' && c != '\u00A0' ? ' ' : c);
                }
            }
            else if (child is IElement element && !Hidden.ByKind(element) && !Hidden.ByAttribute(element))
            {
                Element(element, depth);
            }
        }
    }

    private void Element(IElement element, int depth)
    {
        if (element is IHtmlTableElement table)
        {
            _tables.Add(table);
            return;
        }

        if (element.LocalName == "input")
        {
            _text.Append(Control(element));
            return;
        }

        var isBreak = Breaks.Contains(element.LocalName);
        if (isBreak)
        {
            _text.Append('\n');
        }

        Walk(element, depth + 1);
        if (isBreak)
        {
            _text.Append('\n');
        }
    }

    /// <summary>Lines joined as a cell's are: nothing between Chinese characters, one blank elsewhere; blanks before stay.</summary>
    private static string Lines(string text)
    {
        if (!text.Contains('\n'))
        {
            return text;
        }

        var joined = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (joined.Length == 0)
            {
                joined.Append(line.AsSpan().TrimEnd());
                continue;
            }

            var next = line.Trim();
            if (joined[^1] < '\u2E80' && next[0] < '\u2E80')
            {
                joined.Append(' ');
            }

            joined.Append(next);
        }

        return joined.ToString();
    }
}
