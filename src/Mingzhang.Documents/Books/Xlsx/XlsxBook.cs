using System.Xml;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>A workbook as a book: its sheets, read from memory, without running or fetching anything.</summary>
internal sealed class XlsxBook : IRawBook
{
    private const long LargestFile = 512L * 1024 * 1024;

    private XlsxBook(IReadOnlyList<IRawSheet> sheets) => Sheets = sheets;

    public IReadOnlyList<IRawSheet> Sheets { get; }

    public string NameOfMissing(string sheet) => sheet;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="BookFormatException">The file is no workbook that can be read.</exception>
    public static XlsxBook Open(string path)
    {
        var place = Path.GetFileName(path);
        var file = FileKinds.LoadZip(path, LargestFile);
        try
        {
            return Open(XlsxParts.Of(file), place);
        }
        catch (InvalidDataException)
        {
            throw XlsxParts.Damaged(place);
        }
        catch (XmlException)
        {
            throw XlsxParts.Damaged(place);
        }
    }

    private static XlsxBook Open(PackageParts parts, string place)
    {
        var workbook = FindWorkbook(parts, place);
        var related = Relationships.Read(parts, workbook, place);
        var strings = new Lazy<string[]>(() => ReadStrings(parts, related));
        var looks = new Lazy<CellLook[]>(() => ReadLooks(parts, related, place));
        var sheets = new List<IRawSheet>();
        var startsIn1904 = false;
        using var xml = parts.OpenXml(workbook, place);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                startsIn1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var name = EscapedText.Unescape(xml.GetAttribute("name") ?? "");
                var target = related.FirstOrDefault(r => r.Id == xml.RelationshipId());
                if (target is null || !parts.Has(target.Part))
                {
                    throw XlsxParts.Damaged(name.Length > 0 ? name : place);
                }

                sheets.Add(new XlsxSheet(name, parts, target.Part, strings, looks, startsIn1904));
            }
        }

        return new XlsxBook(sheets);
    }

    private static string FindWorkbook(PackageParts parts, string place)
    {
        var workbook = parts.Has("_rels/.rels")
            ? Relationships
                .Read(parts, "", place)
                .FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))
            : null;
        if (workbook is null || !parts.Has(workbook.Part))
        {
            throw new BookFormatException(
                place,
                "是压缩包，但里面没有工作簿。",
                "给出 .xlsx 工作簿，或解压后给出放着 book.yaml 的文件夹。"
            );
        }

        if (workbook.Part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new BookFormatException(place, "是二进制工作簿（.xlsb），读不了。", "用表格软件打开后另存为 .xlsx。");
        }

        if (
            !workbook.Part.Contains("workbook", StringComparison.OrdinalIgnoreCase)
            && !IsWorkbook(parts, workbook.Part, place)
        )
        {
            throw new BookFormatException(
                place,
                "是 Office 文件，但不是工作簿。",
                "给出 .xlsx 工作簿；Word 文档不能当作簿子读入。"
            );
        }

        return workbook.Part;
    }

    private static bool IsWorkbook(PackageParts parts, string part, string place)
    {
        using var xml = parts.OpenXml(part, place);
        return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "workbook";
    }

    private static string[] ReadStrings(PackageParts parts, IReadOnlyList<Relationship> related)
    {
        const string Place = "共享文字表";
        var part = related.FirstOrDefault(r => r.Type.EndsWith("/sharedStrings", StringComparison.Ordinal))?.Part;
        if (part is null || !parts.Has(part))
        {
            return [];
        }

        using var xml = parts.OpenXml(part, Place);
        try
        {
            return SharedStringReader.Read(xml);
        }
        catch (XmlException)
        {
            throw XlsxParts.Damaged(Place);
        }
    }

    private static CellLook[] ReadLooks(PackageParts parts, IReadOnlyList<Relationship> related, string place)
    {
        var part = related.FirstOrDefault(r => r.Type.EndsWith("/styles", StringComparison.Ordinal))?.Part;
        if (part is null || !parts.Has(part))
        {
            return [];
        }

        using var xml = parts.OpenXml(part, place);
        try
        {
            return CellLooks.Read(xml);
        }
        catch (XmlException)
        {
            throw XlsxParts.Damaged(place);
        }
    }
}
