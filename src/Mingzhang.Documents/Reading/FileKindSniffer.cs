using System.IO.Compression;
using System.Text;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading;

/// <summary>Tells what a file is by its content.</summary>
public static class FileKindSniffer
{
    private const int StartLength = 4096;
    private const int OleLength = 1 << 20;
    private const int MostEntries = 20_000;

    private static readonly string[] MarkupStarts =
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<table",
        "<meta",
        "<title",
        "<style",
        "<script",
        "<div",
        "<h1",
    ];

    /// <summary>What a file is.</summary>
    /// <exception cref="UnreadableFileException">It cannot be opened.</exception>
    public static FileKind Of(string path)
    {
        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            return Of(stream);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw FileBytes.NotOpened();
        }
    }

    /// <summary>What a stream that can be searched holds; it is left where it may stand.</summary>
    public static FileKind Of(Stream stream)
    {
        var buffer = new byte[StartLength];
        var length = stream.ReadAtLeast(buffer, StartLength, throwOnEndOfStream: false);
        ReadOnlySpan<byte> start = buffer.AsSpan(0, length);
        if (start.IsEmpty)
        {
            return FileKind.Empty;
        }

        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
        {
            return OfPackage(stream);
        }

        if (start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            Array.Resize(ref buffer, OleLength);
            length += stream.ReadAtLeast(buffer.AsSpan(length), OleLength - length, throwOnEndOfStream: false);
            return OfOle(buffer.AsSpan(0, length));
        }

        return ByMark(start) ?? OfText(start);
    }

    private static FileKind? ByMark(ReadOnlySpan<byte> start) =>
        // Junk before %PDF is common; readers of PDF accept it within the first kilobyte.
        start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) >= 0
            ? FileKind.Pdf
        : start.StartsWith("{\\rtf"u8) ? FileKind.RichText
        : start.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        || start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47])
        || start.StartsWith("GIF8"u8)
        || start.StartsWith("BM"u8) && start.Length > 10 && start[6..10].IndexOfAnyExcept((byte)0) < 0
        || start.StartsWith<byte>([0x49, 0x49, 0x2A, 0])
        || start.StartsWith<byte>([0x4D, 0x4D, 0, 0x2A])
            ? FileKind.Picture
        : start.StartsWith("Rar!"u8)
        || start.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF])
        || start.StartsWith<byte>([0x1F, 0x8B])
            ? FileKind.Archive
        : null;

    private static FileKind OfPackage(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var names = package
                .Entries.Take(MostEntries)
                .Select(e => e.FullName)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("word/document.xml") ? FileKind.Docx
                : names.Contains("xl/workbook.xml") ? FileKind.Xlsx
                : names.Contains("OFD.xml") ? FileKind.Ofd
                : names.Contains("mimetype") && names.Contains("content.xml") ? FileKind.OpenDocument
                : names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? FileKind.Docx
                : names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? FileKind.Xlsx
                : FileKind.Archive;
        }
        catch (Exception problem)
            when (problem is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableFileException(
                UnreadableReason.Damaged,
                "文件损坏：是压缩包形式的文件，但目录读不出来，多半没有下载完整。",
                "重新下载或用原软件重新导出。"
            );
        }
    }

    private static FileKind OfOle(ReadOnlySpan<byte> start) =>
        start.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? FileKind.EncryptedOffice
        : start.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? FileKind.OldWord
        : start.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0
        || start.IndexOf(Encoding.Unicode.GetBytes("Book\0")) >= 0
            ? FileKind.OldExcel
        : FileKind.OldOffice;

    private static FileKind OfText(ReadOnlySpan<byte> start)
    {
        var mark = TextDecoder.ByteOrderMark(start);
        var text = mark is { } found
            ? found.Encoding.GetString(start[found.Length..])
            : Encoding.Latin1.GetString(start);
        var content = WithoutComments(text.AsSpan().Trim(" \t\r\n\0\uFEFF"));
        if (content.StartsWith("{") && content.Contains("\"mingzhang-pack\"", StringComparison.Ordinal))
        {
            return FileKind.PackJson;
        }

        if (
            content.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || (content.StartsWith("<?xml") && content.Contains("mso-application", StringComparison.Ordinal))
        )
        {
            return FileKind.WebArchive;
        }

        var isXml = content.StartsWith("<?xml") && content.Contains("<html", StringComparison.OrdinalIgnoreCase);
        foreach (var tag in MarkupStarts)
        {
            isXml |= content.StartsWith(tag, StringComparison.OrdinalIgnoreCase);
        }

        return isXml ? FileKind.Html
            : IsBinary(start, mark is not null) ? FileKind.Unknown
            : FileKind.Text;
    }

    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("<!--") && text.IndexOf("-->") is > 0 and var end)
        {
            text = text[(end + 3)..].TrimStart();
        }

        return text;
    }

    private static bool IsBinary(ReadOnlySpan<byte> start, bool isMarked)
    {
        var controls = 0;
        foreach (var b in start)
        {
            controls += b is < 9 or 14 or 15 or (> 15 and < 32) ? 1 : 0;
        }

        return !isMarked && controls > 8 && controls > start.Length / 10;
    }
}
