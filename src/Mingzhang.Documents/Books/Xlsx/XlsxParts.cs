using System.IO.Compression;
using System.Xml;
using Mingzhang.Books.Importing;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>The parts of a package that was read into memory; several can be open at a time.</summary>
internal sealed class XlsxParts
{
    private const int MostParts = 10_000;

    private static readonly XmlReaderSettings SafeXml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        MaxCharactersInDocument = LimitedStream.LargestPart,
    };

    private readonly byte[] _file;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the directory of a zip file.</summary>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public XlsxParts(byte[] file)
    {
        _file = file;
        using var archive = OpenArchive();
        if (archive.Entries.Count > MostParts)
        {
            throw new InvalidDataException("Too many parts.");
        }

        foreach (var entry in archive.Entries)
        {
            _names.Add(entry.FullName);
        }
    }

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
            ?? throw Damaged(place);
        try
        {
            return new LimitedStream(entry.Open(), place, entry.CompressedLength);
        }
        catch (InvalidDataException)
        {
            throw Damaged(place);
        }
    }

    /// <summary>Opens a part as XML without document types or anything from outside the file.</summary>
    public XmlReader OpenXml(string name, string place) => XmlReader.Create(Open(name, place), SafeXml);

    /// <summary>What is said of a part that is missing or cannot be read.</summary>
    public static BookFormatException Damaged(string place) =>
        new(place, "文件损坏，读不出来。", "用表格软件打开后另存为 .xlsx，再试。");

    private ZipArchive OpenArchive() => new(new MemoryStream(_file, writable: false), ZipArchiveMode.Read);
}
