using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Reading.Office;
using Mingzhang.Documents.Writing.Xlsx;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Writing.Xlsx;

/// <summary>A pack's workbook: its bytes, its parts, and what our own reader finds in it.</summary>
internal sealed class PackWorkbook
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    private PackWorkbook(byte[] bytes)
    {
        Bytes = bytes;
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            _parts.Add(entry.FullName, reader.ReadToEnd());
        }

        Sheets = [.. XDocument.Parse(_parts["xl/workbook.xml"]).Descendants(Main + "sheet")];
    }

    public byte[] Bytes { get; }

    public IReadOnlyDictionary<string, string> Parts => _parts;

    /// <summary>The sheets as the workbook lists them.</summary>
    public IReadOnlyList<XElement> Sheets { get; }

    public IReadOnlyList<string> SheetNames => [.. Sheets.Select(s => s.Attribute("name")!.Value)];

    public static PackWorkbook Of(Pack pack)
    {
        using var stream = new MemoryStream();
        XlsxPackWriter.Write(pack, stream);
        return new PackWorkbook(stream.ToArray());
    }

    /// <summary>The part of a sheet.</summary>
    public XElement Sheet(string name) =>
        XDocument
            .Parse(
                _parts[FormattableString.Invariant($"xl/worksheets/sheet{SheetNames.ToList().IndexOf(name) + 1}.xml")]
            )
            .Root!;

    /// <summary>The cell of a sheet.</summary>
    public XElement Cell(string sheet, string name) =>
        Sheet(sheet).Descendants(Main + "c").Single(c => c.Attribute("r")!.Value == name);

    /// <summary>The formula of a cell; null when it has none.</summary>
    public string? Formula(string sheet, string name) => Cell(sheet, name).Element(Main + "f")?.Value;

    /// <summary>What our reader finds.</summary>
    public RawDocument Read() => TemporaryFile.Read(Bytes, Mingzhang.Documents.Reading.Xlsx.XlsxReader.Read, null);
}
