using System.IO.Compression;
using System.Text;

namespace Mingzhang.Server.Tests.Exports;

/// <summary>The texts inside a workbook or document.</summary>
internal static class Parts
{
    /// <summary>Every part by its path.</summary>
    public static IReadOnlyDictionary<string, string> Of(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var text = new StreamReader(e.Open(), Encoding.UTF8);
                return text.ReadToEnd();
            },
            StringComparer.Ordinal
        );
    }
}
