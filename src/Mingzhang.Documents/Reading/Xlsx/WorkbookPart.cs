using Mingzhang.Documents.Packages;
using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">Its name on the tab.</param>
/// <param name="Part">Its part; null if it holds no cells (a chart).</param>
/// <param name="IsHidden">Whether it is hidden or very hidden.</param>
internal sealed record SheetEntry(string Name, string? Part, bool IsHidden)
{
    /// <summary>Whether it is the sheet on which our own workbooks note where their figures come from.</summary>
    public bool IsMap => IsHidden && Name == XlsxPackage.MapSheet;
}

/// <summary>The workbook itself: which sheets it has, and how it counts days.</summary>
/// <param name="Sheets">Its sheets in order.</param>
/// <param name="StartsIn1904">Whether days are counted from 1904.</param>
internal sealed record WorkbookPart(IReadOnlyList<SheetEntry> Sheets, bool StartsIn1904)
{
    private const int MostSheets = 10_000;

    /// <summary>Reads the main part.</summary>
    public static WorkbookPart Read(OfficeFile file)
    {
        var sheets = new List<SheetEntry>();
        var startsIn1904 = false;
        using var xml = file.Open(file.Main);
        xml.MoveToRoot();
        xml.Children(name =>
        {
            if (name == "workbookPr")
            {
                startsIn1904 = xml.Attribute("date1904") is "1" or "true";
            }
            else if (name == "sheets")
            {
                xml.Children(child =>
                {
                    if (child == "sheet")
                    {
                        sheets.Add(ReadEntry(file, xml));
                    }
                });
            }
        });
        return sheets.Count <= MostSheets
            ? new WorkbookPart(sheets, startsIn1904)
            : throw OfficeProblems.TooLarge("工作表多得不正常。");
    }

    /// <summary>The texts that cells refer to by number.</summary>
    public static string[] ReadStrings(OfficeFile file)
    {
        if (file.PartOf("sharedStrings") is not { } part)
        {
            return [];
        }

        using var xml = file.Open(part);
        return xml.With(SharedStringReader.Read);
    }

    private static SheetEntry ReadEntry(OfficeFile file, XmlWalker xml)
    {
        var name = EscapedText.Unescape(xml.Attribute("name") ?? "");
        var isHidden = xml.Attribute("state") is "hidden" or "veryHidden";
        var id = xml.RelationshipId();
        var target = file.Related.FirstOrDefault(r => !r.IsExternal && r.Id == id);
        if (target is null || !file.Parts.Has(target.Part))
        {
            throw OfficeProblems.Damaged($"工作表“{name}”");
        }

        var hasCells = target.Type.EndsWith("/worksheet", StringComparison.Ordinal);
        return new SheetEntry(name, hasCells ? target.Part : null, isHidden);
    }
}
