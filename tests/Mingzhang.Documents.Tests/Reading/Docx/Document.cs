using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Docx;
using Mingzhang.Documents.Tests.Reading.Office;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Docx;

/// <summary>Makes Word documents of hand-written XML and reads them.</summary>
internal static class Document
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Namespaces =
        $"xmlns:w=\"{W}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    /// <summary>A document with a body, and perhaps styles, lists and footnotes.</summary>
    public static PackageBuilder Of(string body, string styles = "", string numbering = "", string footnotes = "") =>
        new PackageBuilder()
            .References("_rels/.rels", ("r1", "officeDocument", "word/document.xml"))
            .References(
                "word/_rels/document.xml.rels",
                ("s", "styles", "styles.xml"),
                ("n", "numbering", "numbering.xml"),
                ("f", "footnotes", "footnotes.xml")
            )
            .Part("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>")
            .Part("word/styles.xml", $"<w:styles {Namespaces}>{styles}</w:styles>")
            .Part("word/numbering.xml", $"<w:numbering {Namespaces}>{numbering}</w:numbering>")
            .Part("word/footnotes.xml", $"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>");

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A table of rows.</summary>
    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A row of cells.</summary>
    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A cell.</summary>
    public static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static RawDocument Read(PackageBuilder document, ReadingLimits? limits = null) =>
        TemporaryFile.Read(document.ToBytes(), DocxReader.Read, limits);

    /// <summary>The short text of a document with this body.</summary>
    public static string Shown(string body, string styles = "", string numbering = "", string footnotes = "") =>
        OfficeText.Of(Read(Of(body, styles, numbering, footnotes)));
}
