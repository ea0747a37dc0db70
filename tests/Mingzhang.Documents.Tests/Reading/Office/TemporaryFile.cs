using Mingzhang.Documents.Reading;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Office;

/// <summary>Gives bytes to a reader of files.</summary>
internal static class TemporaryFile
{
    /// <summary>Reads bytes as a file.</summary>
    public static RawDocument Read(
        byte[] bytes,
        Func<string, ReadingLimits?, CancellationToken, RawDocument> read,
        ReadingLimits? limits = null,
        CancellationToken cancellation = default
    )
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return read(path, limits, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
