namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Writes report sheets as an XLSX workbook: inert text, the same bytes each time.</summary>
internal static class ReportWorkbook
{
    /// <summary>Writes the workbook.</summary>
    public static void Write(IReadOnlyList<SheetContent> sheets, Stream output) =>
        WorkbookWriter.Write(new WorkbookContent(sheets), output);
}
