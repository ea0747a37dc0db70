using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Documents.Writing.Docx;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Writing.Docx;

/// <summary>A pack written as a Word document, opened for looking at its parts.</summary>
internal sealed class WordFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public WordFile(Pack pack)
    {
        Bytes = Write(pack);
        using var archive = new ZipArchive(new MemoryStream(Bytes));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            _parts.Add(entry.FullName, copy.ToArray());
        }

        Body = Xml("word/document.xml").Root!.Element(W + "body")!;
    }

    public byte[] Bytes { get; }

    public XElement Body { get; }

    public IEnumerable<string> PartNames => _parts.Keys;

    /// <summary>The text of the paragraphs outside of tables and contents.</summary>
    public IEnumerable<string> Lines => Body.Elements(W + "p").Select(TextOf).Where(t => t.Length > 0);

    public XDocument Xml(string part) => XDocument.Parse(Encoding.UTF8.GetString(_parts[part]));

    public byte[] Part(string part) => _parts[part];

    public XElement Line(string text) => Body.Elements(W + "p").Single(p => TextOf(p) == text);

    public static string TextOf(XElement element) =>
        string.Concat(
            element
                .Descendants()
                .Select(e =>
                    e.Name == W + "t" ? e.Value
                    : e.Name == W + "tab" && e.Parent!.Name == W + "r" ? "\t"
                    : e.Name == W + "br" ? "\n"
                    : ""
                )
        );

    public static string? StyleOf(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;

    /// <summary>The text inside each bookmark by the bookmark's name.</summary>
    public Dictionary<string, string> Bookmarks() =>
        Body.Descendants(W + "bookmarkStart")
            .ToDictionary(
                b => b.Attribute(W + "name")!.Value,
                b =>
                    string.Concat(
                        b.ElementsAfterSelf()
                            .TakeWhile(e =>
                                e.Name != W + "bookmarkEnd"
                                || e.Attribute(W + "id")!.Value != b.Attribute(W + "id")!.Value
                            )
                            .Select(TextOf)
                    ),
                StringComparer.Ordinal
            );

    /// <summary>What the validator of Microsoft's SDK finds, at most ten things.</summary>
    public string Faults()
    {
        using var stream = new MemoryStream(Bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return string.Join(
            '\n',
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Take(10)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
        );
    }

    public static byte[] Write(Pack pack)
    {
        using var stream = new MemoryStream();
        DocxPackWriter.Write(pack, stream);
        return stream.ToArray();
    }
}
