using System.Security.Cryptography;
using System.Text;

namespace Mingzhang.Server.Publishing;

/// <summary>Files that are on the disk, not only on their way to it.</summary>
internal static class DurableFiles
{
    /// <summary>Writes a text.</summary>
    public static void Write(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Every file below a folder with its hash, by name.</summary>
    public static IReadOnlyList<ManifestFile> Seal(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Seal(folder, path))
                .OrderBy(f => f.Name, StringComparer.Ordinal),
        ];

    private static ManifestFile Seal(string folder, string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        return new ManifestFile(
            Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
            Convert.ToHexStringLower(SHA256.HashData(file)),
            file.Length
        );
    }
}
