using System.Buffers;
using System.Globalization;

namespace Mingzhang.Documents.Packages;

/// <summary>Text in the XML of a workbook: escaped on writing, unescaped on reading.</summary>
/// <remarks>
/// Characters that XML cannot hold are written as <c>_x000D_</c> (ECMA-376, ST_Xstring), and a text that looks like such an
/// escape has its underscore escaped.
/// </remarks>
internal static class EscapedText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        Enumerable
            .Range(0, 32)
            .Select(i => (char)i)
            .Where(c => c is not ('\t' or '\n'))
            .Concat("&<>\"_\uFFFE\uFFFF")
            .ToArray()
    );

    /// <summary>Writes text as content of an element or of an attribute in double quotes.</summary>
    public static void Write(TextWriter writer, string text)
    {
        var rest = text.AsSpan();
        while (true)
        {
            var plain = rest.IndexOfAny(Special);
            if (plain < 0)
            {
                writer.Write(rest);
                return;
            }

            writer.Write(rest[..plain]);
            WriteSpecial(writer, rest[plain..]);
            rest = rest[(plain + 1)..];
        }
    }

    /// <summary>The escaped text.</summary>
    public static string Escape(string text)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(writer, text);
        return writer.ToString();
    }

    /// <summary>Undoes <c>_x000D_</c> escapes.</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new System.Text.StringBuilder(text.Length);
        var start = 0;
        for (; at >= 0; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            if (!IsEscape(text.AsSpan(at)))
            {
                at += 2;
                continue;
            }

            var code = int.Parse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            result.Append(text, start, at - start).Append((char)code);
            at += 7;
            start = at;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }

    private static void WriteSpecial(TextWriter writer, ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&':
                writer.Write("&amp;");
                break;
            case '<':
                writer.Write("&lt;");
                break;
            case '>':
                writer.Write("&gt;");
                break;
            case '"':
                writer.Write("&quot;");
                break;
            case '_':
                writer.Write(IsEscape(text) ? "_x005F_" : "_");
                break;
            default:
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"_x{(int)text[0]:X4}_"));
                break;
        }
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['_', 'x', _, _, _, _, '_', ..]
        && char.IsAsciiHexDigit(text[2])
        && char.IsAsciiHexDigit(text[3])
        && char.IsAsciiHexDigit(text[4])
        && char.IsAsciiHexDigit(text[5]);
}
