using System.Globalization;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>
/// Folds a title that is too long for a line where its sense allows it, else in the middle: GB/T 9704 wants lines that stand
/// symmetrically and break no word. The text stays whole; only the margins change.
/// </summary>
internal static class TitleFold
{
    private const int Slack = 30;
    private const int MostLines = 4;

    /// <summary>Markup of the indents on both sides; empty for a title of one line or of a great many.</summary>
    /// <param name="text">The title.</param>
    /// <param name="style">Its style.</param>
    /// <param name="width">The width of the page's text in twips.</param>
    public static string Indent(string text, TextStyle style, int width)
    {
        var lines = style.Lines(text, width);
        if (lines is 1 or > MostLines || text.Contains('\n', StringComparison.Ordinal))
        {
            return "";
        }

        var room = width * 10 / style.HalfPoints;
        var even = ((TextMeasure.Of(text) / lines / 100) + 1) * 100;
        var wanted = lines == 2 && FirstLine(text, room) is { } first ? first : even;
        var indent = (width - ((wanted + Slack) * style.HalfPoints / 10)) / 2;
        return indent <= 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"<w:ind w:left=\"{indent}\" w:right=\"{indent}\"/>");
    }

    // The width of what stands before the year, when the rest is no longer than that.
    private static int? FirstLine(string text, int room)
    {
        for (var i = 1; i + 4 < text.Length; i++)
        {
            if (text[i + 4] == '年' && text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                var (first, rest) = (TextMeasure.Of(text[..i]), TextMeasure.Of(text[i..]));
                return first + Slack <= room && rest <= first ? first : null;
            }
        }

        return null;
    }
}
