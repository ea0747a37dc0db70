using System.Text;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>Turns the bytes of a text file into characters: by byte order mark, else UTF-8, else GB18030.</summary>
internal static class TextDecoder
{
    /// <summary>GB18030, which holds GBK and GB2312 as well.</summary>
    public static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(
            "GB18030",
            EncoderFallback.ReplacementFallback,
            new DecoderReplacementFallback("\uFFFD")
        )!;

    /// <summary>The text without its byte order mark; control characters other than tab and line ends are gone.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="notes">Takes a note when bytes had to be replaced.</param>
    /// <param name="declared">The encoding that the file itself names, tried after a byte order mark and UTF-8.</param>
    /// <exception cref="UnreadableFileException">The file is no text, or there is nothing in it.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, List<RawNote> notes, Encoding? declared = null)
    {
        var text = Characters(bytes, declared);
        var (kept, controls, damaged) = Clean(text);
        if (controls > 8 && controls > text.Length / 20 && kept.AsSpan().Trim().Length > 0)
        {
            throw NotText();
        }

        if (damaged > 8 && damaged > text.Length / 10)
        {
            throw NotText();
        }

        if (damaged > 0)
        {
            notes.Add(new RawNote("编码损坏", $"有 {damaged} 处字节不成字，读作“\uFFFD”。"));
        }

        return kept.AsSpan().Trim().IsEmpty ? throw FileBytes.Empty() : kept;
    }

    /// <summary>The encoding of a byte order mark and its length; null without one.</summary>
    public static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? (Encoding.UTF8, 3)
        : bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) ? (Encoding.UTF32, 4)
        : bytes.StartsWith<byte>([0xFF, 0xFE]) ? (Encoding.Unicode, 2)
        : bytes.StartsWith<byte>([0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
        : null;

    private static string Characters(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        if (ByteOrderMark(bytes) is { } mark)
        {
            return mark.Encoding.GetString(bytes[mark.Length..]);
        }

        var utf8 = Encoding.UTF8.GetString(bytes);
        var wrong = utf8.AsSpan().Count('\uFFFD');
        if (wrong == 0)
        {
            return utf8;
        }

        // A few broken bytes in a long UTF-8 text are damage; a text in another encoding breaks nearly everywhere.
        var other = (declared ?? Gb18030).GetString(bytes);
        return wrong <= other.AsSpan().Count('\uFFFD') || wrong < utf8.Length / 100 ? utf8 : other;
    }

    private static (string Text, int Controls, int Damaged) Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        var (controls, damaged) = (0, 0);
        foreach (var c in text)
        {
            if (c is '\uFEFF' or '\u200B' or '\u00AD')
            {
                continue;
            }

            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            {
                // A form feed or vertical tab is a break of its own kind, not a sign of binary content.
                controls += c is '\f' or '\v' or '\u0085' ? 0 : 1;
                continue;
            }

            damaged += c == '\uFFFD' ? 1 : 0;
            kept.Append(c);
        }

        return (kept.ToString(), controls, damaged);
    }

    private static UnreadableFileException NotText() =>
        new(
            UnreadableReason.Unsupported,
            "文件不是文本：里面多是不成字的字节。",
            "核对文件；请交 PDF、DOCX、XLSX、HTML 或文本文件。"
        );
}
