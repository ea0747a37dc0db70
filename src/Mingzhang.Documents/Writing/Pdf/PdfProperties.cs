using System.Text;

namespace Mingzhang.Documents.Writing.Pdf;

/// <summary>
/// Settles the properties of a printed file in place, so that no offset in it changes: the time of printing is taken out,
/// and the program that made the page is named instead of the browser's long name for web sites.
/// </summary>
internal static class PdfProperties
{
    private const int Furthest = 1 << 14;
    private const string Creator = "Mingzhang";

    /// <summary>Settles the first object of a file, which holds its properties; what is not found is left as it is.</summary>
    public static void Settle(Span<byte> pdf)
    {
        var head = pdf[..Math.Min(pdf.Length, Furthest)];
        var end = head.IndexOf("endobj"u8);
        if (end < 0 || !head.StartsWith("%PDF-"u8))
        {
            return;
        }

        var properties = head[..end];
        Replace(properties, "/CreationDate "u8, "");
        Replace(properties, "/ModDate "u8, "");
        Replace(properties, "/Creator "u8, $"/Creator ({Creator})");
    }

    /// <summary>Writes an entry over another one whose value is a string in parentheses, and blanks over the rest.</summary>
    private static void Replace(Span<byte> properties, ReadOnlySpan<byte> key, string entry)
    {
        var start = properties.IndexOf(key);
        if (start < 0 || start + key.Length >= properties.Length || properties[start + key.Length] != (byte)'(')
        {
            return;
        }

        var end = EndOfString(properties, start + key.Length);
        if (end < 0 || end - start < entry.Length)
        {
            return;
        }

        properties[start..end].Fill((byte)' ');
        Encoding.ASCII.GetBytes(entry, properties[start..]);
    }

    /// <summary>One past the closing parenthesis; escaped and balanced ones belong to the string.</summary>
    private static int EndOfString(ReadOnlySpan<byte> text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'\\':
                    i++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return i + 1;
                default:
                    break;
            }
        }

        return -1;
    }
}
