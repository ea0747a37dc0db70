using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Mingzhang.Books.Importing;

namespace Mingzhang.Documents.Books.Csv;

/// <summary>Loads the bytes of a text file of a book and makes sure that they are UTF-8.</summary>
internal static class CsvText
{
    private const long LargestFile = 512L * 1024 * 1024;

    /// <summary>The bytes without a byte order mark.</summary>
    /// <exception cref="BookFormatException">The file is too large or not UTF-8; the place names the line.</exception>
    public static ReadOnlyMemory<byte> Load(string path, string name)
    {
        if (new FileInfo(path).Length > LargestFile)
        {
            throw new BookFormatException(name, "文件超过 512 MB。", "按单位分成几本簿子，再用 consolidate 汇总。");
        }

        var bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> start = bytes;
        if (start.StartsWith<byte>([0xFF, 0xFE]) || start.StartsWith<byte>([0xFE, 0xFF]))
        {
            throw new BookFormatException(name, "文件是 UTF-16 编码。", "另存为“CSV UTF-8（逗号分隔）”。");
        }

        var text = bytes.AsMemory(start.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        if (!Utf8.IsValid(text.Span))
        {
            throw new BookFormatException(
                string.Create(CultureInfo.InvariantCulture, $"{name}:{LineOfFirstInvalidByte(text.Span)}"),
                "这一行不是 UTF-8 编码，多半是 GBK（GB18030）。",
                "在表格软件里另存为“CSV UTF-8（逗号分隔）”，或在文本编辑器里转换编码。"
            );
        }

        return text;
    }

    private static int LineOfFirstInvalidByte(ReadOnlySpan<byte> text)
    {
        var line = 1;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n') + 1;
            if (end == 0 || !Utf8.IsValid(text[..end]))
            {
                break;
            }

            line++;
            text = text[end..];
        }

        return line;
    }
}
