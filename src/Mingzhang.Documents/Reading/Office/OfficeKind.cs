namespace Mingzhang.Documents.Reading.Office;

/// <summary>What an Office package holds.</summary>
/// <param name="Format">Its name in a raw document: docx, xlsx.</param>
/// <param name="Root">The root element of its main part.</param>
/// <param name="Name">What a message calls it.</param>
/// <param name="Ending">The ending that it is saved with today.</param>
/// <param name="OldEnding">The ending of the binary format before.</param>
internal sealed record OfficeKind(string Format, string Root, string Name, string Ending, string OldEnding)
{
    /// <summary>A Word document.</summary>
    public static OfficeKind Document { get; } = new("docx", "document", "Word 文档", ".docx", ".doc");

    /// <summary>A workbook.</summary>
    public static OfficeKind Workbook { get; } = new("xlsx", "workbook", "工作簿", ".xlsx", ".xls");
}
