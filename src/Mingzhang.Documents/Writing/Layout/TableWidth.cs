using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Layout;

/// <summary>How much room a table needs across, which decides on portrait or landscape and on the size of print.</summary>
internal enum TableWidth
{
    /// <summary>Fits an upright A4 sheet and a screen without scrolling.</summary>
    Narrow,

    /// <summary>Needs a landscape sheet.</summary>
    Wide,

    /// <summary>Needs a landscape sheet and small print.</summary>
    Widest,
}

/// <summary>Estimates the width of tables.</summary>
internal static class TableWidths
{
    // Ems of text and padding that fit across A4 at the size of print of each class (9 pt on 166 mm, 8.5 pt on 267 mm).
    private const decimal MostUpright = 52m;
    private const decimal MostLandscape = 89m;
    private const decimal Padding = 0.8m;
    private const int Folded = 10;

    /// <summary>The width of a table: of all panels side by side, or of the widest panel.</summary>
    public static TableWidth Of(Table table)
    {
        var widths = table.Panels.Select(p => ColumnWidths.Of(p).Zip(p.Columns, Printed).Sum()).ToList();
        var ems = table.Arrangement == PanelArrangement.Beside ? widths.Sum() : widths.Max();
        return ems <= MostUpright ? TableWidth.Narrow
            : ems <= MostLandscape ? TableWidth.Wide
            : TableWidth.Widest;
    }

    /// <summary>Names, terms and sentences may be folded on paper; figures may not.</summary>
    private static decimal Printed(int width, Column column) =>
        (column.Role is ColumnRole.Name or ColumnRole.Term or ColumnRole.Sentence ? Math.Min(width, Folded) : width)
        + Padding;
}
