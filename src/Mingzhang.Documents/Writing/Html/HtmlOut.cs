using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>
/// Writes HTML: markup as it is, texts and attribute values escaped and made inert. UTF-8 without a byte order mark, LF.
/// </summary>
internal sealed class HtmlOut : IDisposable
{
    private readonly StreamWriter _writer;

    /// <summary>Starts writing; the stream stays open.</summary>
    public HtmlOut(Stream stream) =>
        _writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            1 << 15,
            leaveOpen: true
        )
        {
            NewLine = "\n",
        };

    /// <summary>Writes markup.</summary>
    public HtmlOut Raw(string markup)
    {
        _writer.Write(markup);
        return this;
    }

    /// <summary>Writes a number as text or within markup.</summary>
    public HtmlOut Raw(int number)
    {
        _writer.Write(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Ends a line.</summary>
    public void Line(string markup = "")
    {
        _writer.Write(markup);
        _writer.Write('\n');
    }

    /// <summary>Writes text; line feeds stay, for the style sheet breaks lines there.</summary>
    public HtmlOut Text(string text)
    {
        Escape(InertText.Of(text));
        return this;
    }

    /// <summary>Writes an attribute with a leading blank; line ends in the value become blanks.</summary>
    public HtmlOut Attribute(string name, string value)
    {
        _writer.Write(' ');
        _writer.Write(name);
        _writer.Write("=\"");
        Escape(InertText.OnOneLine(value));
        _writer.Write('"');
        return this;
    }

    /// <summary>Writes an attribute with a number.</summary>
    public HtmlOut Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    private void Escape(string text)
    {
        var rest = text.AsSpan();
        int at;
        while ((at = rest.IndexOfAny("&<>\"'")) >= 0)
        {
            _writer.Write(rest[..at]);
            _writer.Write(
                rest[at] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    _ => "&#39;",
                }
            );
            rest = rest[(at + 1)..];
        }

        _writer.Write(rest);
    }
}
