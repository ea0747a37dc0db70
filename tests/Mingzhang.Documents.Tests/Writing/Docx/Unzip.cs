using System.IO.Compression;

namespace Mingzhang.Documents.Tests.Writing.Docx;

/// <summary>Looks into packages inside of packages.</summary>
internal static class Unzip
{
    public static byte[] Part(byte[] package, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var stream = archive.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
