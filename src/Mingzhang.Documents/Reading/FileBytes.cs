using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading;

/// <summary>Loads a file or stream whole, within the limits.</summary>
internal static class FileBytes
{
    private const int MostAtOnce = 1 << 24;
    private const string Smaller = "拆成几个文件，或删去与公开内容无关的部分后再试。";

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnreadableFileException">It is missing, may not be read, is empty or too large.</exception>
    public static byte[] Load(string path, ReadingLimits limits)
    {
        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            return Load(stream, limits);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw NotOpened();
        }
    }

    /// <summary>The bytes of a stream from where it stands.</summary>
    /// <exception cref="UnreadableFileException">It is empty or too large.</exception>
    public static byte[] Load(Stream stream, ReadingLimits limits)
    {
        if (stream.CanSeek && stream.Length - stream.Position > limits.MaxBytes)
        {
            throw TooLarge(limits);
        }

        var expected = stream.CanSeek ? Math.Clamp(stream.Length - stream.Position, 0, MostAtOnce) : 0;
        using var bytes = new MemoryStream((int)expected);
        var buffer = new byte[16_384];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0; )
        {
            if (bytes.Length + read > limits.MaxBytes)
            {
                throw TooLarge(limits);
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.Length == 0 ? throw Empty() : bytes.ToArray();
    }

    /// <summary>A file that holds nothing.</summary>
    public static UnreadableFileException Empty() =>
        new(UnreadableReason.Empty, "文件是空的。", "重新下载或导出后再试。");

    /// <summary>A file that is not there or may not be read.</summary>
    public static UnreadableFileException NotOpened() =>
        new(UnreadableReason.Damaged, "打不开文件：文件不存在、是文件夹，或没有读取权限。", "核对路径、文件名与权限。");

    private static UnreadableFileException TooLarge(ReadingLimits limits) =>
        new(UnreadableReason.TooLarge, $"文件太大，最多读 {limits.MaxBytes >> 20} MB。", Smaller);
}
