using System.Globalization;
using Mingzhang.Books.Schema;

namespace Mingzhang.Books.Importing;

/// <summary>Takes the defects of the row at hand and gives them their places.</summary>
internal sealed class RowReport(IRawSheet sheet, HeadingMap headings, DefectList defects)
{
    /// <summary>The number of the row at hand, as the raw sheet gives it.</summary>
    public int Row { get; set; }

    /// <summary>How a message names another row of the sheet.</summary>
    public static string RowName(int row) => string.Create(CultureInfo.InvariantCulture, $"第 {row} 行");

    /// <summary>Reports a defect in a column of the row.</summary>
    public void Add(BookColumn column, string message, string advice) =>
        defects.Add(sheet.PlaceOf(Row, headings.PlaceOf(column)), message, advice);

    /// <summary>Reports a defect in the column of a heading.</summary>
    public void Add(string heading, string message, string advice) =>
        defects.Add(sheet.PlaceOf(Row, headings.PlaceOf(heading)), message, advice);

    /// <summary>Reports a defect of the row as a whole.</summary>
    public void Add(string message, string advice) => defects.Add(sheet.PlaceOf(Row, -1), message, advice);
}
