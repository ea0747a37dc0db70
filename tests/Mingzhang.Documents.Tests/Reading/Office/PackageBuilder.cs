using System.IO.Compression;
using System.Text;

namespace Mingzhang.Documents.Tests.Reading.Office;

/// <summary>Puts hand-written parts into a package.</summary>
internal sealed class PackageBuilder
{
    private readonly List<(string Name, byte[] Bytes)> _parts = [];

    /// <summary>Adds a part, in the place of one of the same name.</summary>
    public PackageBuilder Part(string name, string text) => Part(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a part, in the place of one of the same name.</summary>
    public PackageBuilder Part(string name, byte[] bytes)
    {
        _parts.RemoveAll(p => p.Name == name);
        _parts.Add((name, bytes));
        return this;
    }

    /// <summary>Adds the references of a part.</summary>
    public PackageBuilder References(string file, params (string Id, string Type, string Target)[] references) =>
        Part(
            file,
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                + string.Concat(
                    references.Select(r =>
                        $"<Relationship Id=\"{r.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}\""
                        + (r.Target.Contains("://", StringComparison.Ordinal) ? " TargetMode=\"External\"" : "")
                        + $" Target=\"{r.Target}\"/>"
                    )
                )
                + "</Relationships>"
        );

    /// <summary>The bytes of the package.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
