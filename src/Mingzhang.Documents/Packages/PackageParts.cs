using System.IO.Compression;
using System.Xml;

namespace Mingzhang.Documents.Packages;

/// <summary>
/// The parts of an Office package that was read into memory; several can be open at a time. Nothing is unpacked to disk, and
/// entries whose names climb out of the package are no parts of it.
/// </summary>
internal sealed class PackageParts
{
    private readonly byte[] _file;
    private readonly PackagePolicy _policy;
    private readonly XmlReaderSettings _safeXml;
    private readonly InflatedTotal _total = new();
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the directory of a zip file.</summary>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public PackageParts(byte[] file, PackagePolicy policy)
    {
        _file = file;
        _policy = policy;
        _safeXml = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = policy.LargestPart,
        };

        // Each entry has a record in the directory; counting them costs less than believing a directory of millions.
        if (file.AsSpan().Count("PK\x01\x02"u8) > policy.MostParts)
        {
            throw policy.Refuse(PackageFault.TooManyParts, "");
        }

        using var archive = OpenArchive();
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
            {
                throw policy.Refuse(PackageFault.Encrypted, entry.FullName);
            }

            if (!IsEscaping(entry.FullName))
            {
                _names.Add(entry.FullName);
            }
        }
    }

    /// <summary>The names of all parts.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Whether there is a part of this name.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>Opens a part.</summary>
    /// <param name="name">Its name, without a leading slash.</param>
    /// <param name="place">What a message calls it.</param>
    public LimitedStream Open(string name, string place)
    {
        var archive = OpenArchive();
        var entry =
            archive.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw _policy.Refuse(PackageFault.Damaged, place);
        try
        {
            return new LimitedStream(entry.Open(), place, entry.CompressedLength, _policy, _total);
        }
        catch (InvalidDataException)
        {
            throw _policy.Refuse(PackageFault.Damaged, place);
        }
    }

    /// <summary>Opens a part as XML without document types or anything from outside the file.</summary>
    public XmlReader OpenXml(string name, string place) => XmlReader.Create(Open(name, place), _safeXml);

    private static bool IsEscaping(string name) =>
        name.StartsWith('/')
        || name.Contains('\\', StringComparison.Ordinal)
        || name.Contains('\0', StringComparison.Ordinal)
        || name.Split('/').Any(step => step is ".." or ".");

    private ZipArchive OpenArchive() => new(new MemoryStream(_file, writable: false), ZipArchiveMode.Read);
}
