using Mingzhang.Books.Importing;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>Tells by its first bytes whether a file can be a workbook, and says what it is if it cannot.</summary>
internal static class FileKinds
{
    /// <summary>Loads a file that starts like a zip package.</summary>
    /// <exception cref="BookFormatException">The file is missing, too large, or something else.</exception>
    public static byte[] LoadZip(string path, long largest)
    {
        var place = Path.GetFileName(path);
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new BookFormatException(
                path,
                "找不到文件或文件夹。",
                "核对路径；要从头开始，用 mingzhang new 生成空白簿。"
            );
        }

        if (file.Length > largest)
        {
            throw new BookFormatException(place, "文件超过 512 MB。", "按单位分成几本簿子，再用 consolidate 汇总。");
        }

        var bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> start = bytes;
        if (start.StartsWith<byte>([0x50, 0x4B, 0x03, 0x04]) || start.StartsWith<byte>([0x50, 0x4B, 0x05, 0x06]))
        {
            return bytes;
        }

        if (bytes.Length == 0)
        {
            throw new BookFormatException(place, "文件是空的。", "要从头开始，用 mingzhang new 生成空白簿。");
        }

        if (start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            // Both are OLE containers; an encrypted workbook holds a stream EncryptedPackage.
            throw start.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
                ? new BookFormatException(place, "工作簿设了打开密码，读不了。", "在表格软件里取消密码后另存，再试。")
                : new BookFormatException(place, "是旧版工作簿（.xls），读不了。", "用表格软件打开后另存为 .xlsx。");
        }

        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw new BookFormatException(
                place,
                "是一张表，不是一本簿子。",
                "给出放着 book.yaml 和各张 CSV 表的整个文件夹。"
            );
        }

        throw new BookFormatException(place, "不是 .xlsx 工作簿。", "给出 .xlsx 文件，或放着 book.yaml 的文件夹。");
    }
}
