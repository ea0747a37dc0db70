using System.Globalization;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Office;

/// <summary>Loads a file, and says what it is when it is no Office package.</summary>
internal static class OfficeBytes
{
    private static ReadOnlySpan<byte> OleHead => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The bytes of a zip package.</summary>
    /// <exception cref="UnreadableFileException">It is something else, empty or too large.</exception>
    public static byte[] Load(string path, OfficeKind kind, ReadingLimits limits)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw OfficeProblems.NotOpened("没有这个文件。");
        }

        if (file.Length > limits.MaxBytes)
        {
            throw OfficeProblems.TooLarge(
                string.Create(CultureInfo.InvariantCulture, $"文件超过 {limits.MaxBytes / 1048576m:0.##} MB。")
            );
        }

        var bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> start = bytes;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
        {
            return bytes;
        }

        throw bytes.Length == 0 ? OfficeProblems.Empty() : Refuse(bytes, kind);
    }

    private static UnreadableFileException Refuse(ReadOnlySpan<byte> bytes, OfficeKind kind)
    {
        if (bytes.StartsWith(OleHead))
        {
            // Both are OLE containers; an encrypted package stands in a stream of this name.
            return bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
                ? OfficeProblems.Encrypted()
                : OfficeProblems.Unsupported(
                    $"是旧版二进制文件（{OldName(bytes, kind)}），读不了。",
                    "用 Office、WPS 打开后另存为 .docx 或 .xlsx，再试。"
                );
        }

        var name =
            bytes.StartsWith("%PDF"u8) ? "PDF"
            : bytes.StartsWith("{\\rtf"u8) ? "RTF"
            : bytes.StartsWith("<"u8) || bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF, 0x3C]) ? "网页或 XML"
            : bytes.StartsWith("MIME-Version"u8) ? "单个文件网页（MHT）"
            : null;
        return name is not null
            ? OfficeProblems.Unsupported(
                $"内容是 {name}，不是 {kind.Ending} 文件。",
                $"把扩展名改成与内容相符，或用 Office、WPS 打开后另存为 {kind.Ending}。"
            )
            : OfficeProblems.Damaged();
    }

    private static string OldName(ReadOnlySpan<byte> bytes, OfficeKind kind) =>
        bytes.IndexOf("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8) >= 0 ? ".doc"
        : bytes.IndexOf("W\0o\0r\0k\0b\0o\0o\0k\0"u8) >= 0 ? ".xls"
        : kind.OldEnding;
}
