using System.Globalization;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Writes WordprocessingML: markup as it is, texts made inert and escaped. Bookmarks get their ids from here.</summary>
internal sealed class WordXml(TextWriter writer)
{
    private int _bookmarks;

    /// <summary>Writes markup.</summary>
    public WordXml Raw(string markup)
    {
        writer.Write(markup);
        return this;
    }

    /// <summary>Writes a number within markup.</summary>
    public WordXml Raw(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
        return this;
    }

    /// <summary>Writes the value of an attribute or the text of an element, on one line.</summary>
    public WordXml Value(string text)
    {
        Escape(InertText.OnOneLine(text));
        return this;
    }

    /// <summary>Writes a run; line ends and tabs of the text stay what they are. Nothing for an empty text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="properties">Markup of its properties, w:rPr; empty for none.</param>
    public WordXml Run(string text, string properties = "")
    {
        if (text.Length == 0)
        {
            return this;
        }

        var rest = InertText.Of(text).AsSpan();
        writer.Write("<w:r>");
        writer.Write(properties);
        int at;
        while ((at = rest.IndexOfAny('\n', '\t')) >= 0)
        {
            Piece(rest[..at]);
            writer.Write(rest[at] == '\n' ? "<w:br/>" : "<w:tab/>");
            rest = rest[(at + 1)..];
        }

        Piece(rest);
        writer.Write("</w:r>");
        return this;
    }

    /// <summary>Begins a bookmark around what follows.</summary>
    /// <param name="name">Its name, unique in the document, of letters, digits and underscores.</param>
    /// <returns>Its id, by which it is ended.</returns>
    public int BeginBookmark(string name)
    {
        var id = _bookmarks++;
        Raw("<w:bookmarkStart w:id=\"").Raw(id).Raw("\" w:name=\"").Raw(name).Raw("\"/>");
        return id;
    }

    /// <summary>Ends a bookmark.</summary>
    public WordXml EndBookmark(int id) => Raw("<w:bookmarkEnd w:id=\"").Raw(id).Raw("\"/>");

    /// <summary>Begins a paragraph; its runs and <c>&lt;/w:p&gt;</c> follow.</summary>
    public WordXml Begin(in ParagraphLook look)
    {
        writer.Write("<w:p><w:pPr><w:pStyle w:val=\"");
        writer.Write(look.Style);
        writer.Write("\"/>");
        writer.Write(look.StartsPage ? "<w:pageBreakBefore/>" : "");
        writer.Write(look.Details);
        writer.Write(look.Section);
        writer.Write("</w:pPr>");
        return this;
    }

    private void Piece(ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            writer.Write("<w:t xml:space=\"preserve\">");
            Escape(text);
            writer.Write("</w:t>");
        }
    }

    private void Escape(ReadOnlySpan<char> rest)
    {
        int at;
        while ((at = rest.IndexOfAny("&<>\"")) >= 0)
        {
            writer.Write(rest[..at]);
            writer.Write(
                rest[at] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    _ => "&quot;",
                }
            );
            rest = rest[(at + 1)..];
        }

        writer.Write(rest);
    }
}
