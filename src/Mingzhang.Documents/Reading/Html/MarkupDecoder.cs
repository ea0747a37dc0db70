using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Decodes the bytes of an HTML file: by byte order mark, else UTF-8 when it is that, else as the file declares.</summary>
internal static partial class MarkupDecoder
{
    private const int WhereMetaStands = 4096;

    /// <summary>The characters of the file.</summary>
    /// <exception cref="UnreadableFileException">It is no text, or there is nothing in it.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, List<RawNote> notes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, WhereMetaStands)]);
        var name = Charset().Match(start).Groups["name"].Value;
        return TextDecoder.Decode(bytes, notes, Declared(name));
    }

    /// <summary>GB2312 and GBK are read as GB18030, as browsers do; an unknown name leaves the choice to the content.</summary>
    private static Encoding? Declared(string name)
    {
        if (name.Length == 0 || name.StartsWith("gb", StringComparison.OrdinalIgnoreCase))
        {
            return TextDecoder.Gb18030;
        }

        // A file that can be searched for its declaration is not UTF-16, whatever it declares.
        return name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    [GeneratedRegex(
        @"<meta[^>]{0,200}charset\s*=\s*[""']?(?<name>[\w-]{1,20})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Charset();
}
