using System.Globalization;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>The table of texts that the cells of a workbook refer to by number, each text once.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private long _uses;

    /// <summary>The number of a text, new or known.</summary>
    public int NumberOf(string text)
    {
        _uses++;
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
        }

        return number;
    }

    /// <summary>Writes the table's part of the package.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""{XlsxPackage.Declaration}<sst xmlns="{XlsxPackage.Main}" count="{_uses}" uniqueCount="{_texts.Count}">"""
            )
        );
        foreach (var text in _texts)
        {
            // Blanks at the ends and line breaks survive only if asked for.
            writer.Write("<si><t xml:space=\"preserve\">");
            EscapedText.Write(writer, text);
            writer.Write("</t></si>");
        }

        writer.Write("</sst>");
    }
}
