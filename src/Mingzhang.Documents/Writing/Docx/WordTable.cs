using System.Globalization;
using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>
/// Writes a grid as a table of Word: fixed widths, a head repeated on every page, merged cells, rows that no page breaks, and a
/// bookmark around every figure.
/// </summary>
internal sealed class WordTable(WordXml xml, CancellationToken cancellation)
{
    private const string TopOfCell = "<w:vAlign w:val=\"top\"/>";

    /// <summary>Writes a grid.</summary>
    /// <param name="sheet">The table that it belongs to.</param>
    /// <param name="index">Which of the table's grids.</param>
    public void Write(TableSheet sheet, int index)
    {
        var (grid, fit) = (sheet.Grids[index], sheet.Fit.Grids[index]);
        var size = sheet.Fit.HalfPoints;
        WriteProperties(sheet, fit);
        for (var level = 0; level < fit.Head.Length; level++)
        {
            WriteHead(grid, fit, level, CellStyles.Id(CellLook.Head, size));
        }

        for (var line = 0; line < grid.Lines.Count; line++)
        {
            cancellation.ThrowIfCancellationRequested();
            // A row taller than half a page may be broken: it would leave half the page before it empty.
            var isWhole = fit.Lines[line] <= sheet.Page.TextHeight / 2;
            BeginRow(fit.Lines[line], isWhole, isHead: false);
            for (var c = 0; c < grid.Columns.Count; c++)
            {
                WriteCell(sheet, grid, fit, line, c);
            }

            xml.Raw("</w:tr>");
        }

        xml.Raw("</w:tbl>");
    }

    private void WriteProperties(TableSheet sheet, GridFit fit)
    {
        var margin = sheet.Fit.Margin;
        xml.Raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"PackTable\"/><w:tblW w:w=\"").Raw(fit.Widths.Sum());
        xml.Raw(
            "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\""
        );
        xml.Raw(margin).Raw("\" w:type=\"dxa\"/><w:right w:w=\"").Raw(margin).Raw("\" w:type=\"dxa\"/></w:tblCellMar>");
        xml.Raw("<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" ");
        xml.Raw("w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"")
            .Value(sheet.Name)
            .Raw("\"/></w:tblPr><w:tblGrid>");
        foreach (var width in fit.Widths)
        {
            xml.Raw("<w:gridCol w:w=\"").Raw(width).Raw("\"/>");
        }

        xml.Raw("</w:tblGrid>");
    }

    private void BeginRow(int height, bool isWhole, bool isHead)
    {
        xml.Raw(isWhole ? "<w:tr><w:trPr><w:cantSplit/>" : "<w:tr><w:trPr>");
        xml.Raw("<w:trHeight w:val=\"").Raw(height).Raw("\" w:hRule=\"atLeast\"/>");
        xml.Raw(isHead ? "<w:tblHeader/></w:trPr>" : "</w:trPr>");
    }

    private void WriteHead(TableGrid grid, GridFit fit, int level, string style)
    {
        BeginRow(fit.Head[level], isWhole: true, isHead: true);
        for (var c = 0; c < grid.Columns.Count; )
        {
            var cell = grid.Head.Above(c).First(h => h.Level <= level && level < h.Level + h.Lines);
            var merge =
                cell.Lines == 1 ? Merge.None
                : cell.Level == level ? Merge.Starts
                : Merge.Continues;
            BeginCell(fit.Widths.AsSpan(cell.Column, cell.Columns), cell.Columns, merge, grid.IsEdge(c), isTop: false);
            xml.Begin(new ParagraphLook(style));
            xml.Run(merge == Merge.Continues ? "" : cell.Text).Raw("</w:p></w:tc>");
            c = cell.Column + cell.Columns;
        }

        xml.Raw("</w:tr>");
    }

    private void WriteCell(TableSheet sheet, TableGrid grid, GridFit fit, int line, int column)
    {
        var span = grid.Lines[line][column];
        var merge =
            span.Lines == 0 ? Merge.Continues
            : span.Lines > 1 ? Merge.Starts
            : Merge.None;
        BeginCell(fit.Widths.AsSpan(column, 1), 1, merge, grid.IsEdge(column), isTop: span.Lines > 1);
        var row = span.Lines == 0 ? null : grid.RowOf(span, column);
        var cell = row is null ? Cell.Blank : grid.Content(span, column);
        var indent = row is null ? 0 : grid.Indent(span, column) * sheet.Fit.HalfPoints * 10;
        xml.Begin(
            new ParagraphLook(CellStyles.Id(LookOf(grid, cell, row, column), sheet.Fit.HalfPoints))
            {
                Details =
                    indent == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"<w:ind w:left=\"{indent}\"/>"),
            }
        );
        if (row is not null && !cell.IsBlank)
        {
            var (panel, own) = grid.At(column);
            var mark = cell.Figure is null
                ? -1
                : xml.BeginBookmark(BookmarkNames.Of(sheet.Table, grid.FirstPanel + panel, span.Row, own));
            xml.Run(cell.Text, PropertiesOf(row, cell, grid.Columns[column]));
            if (mark >= 0)
            {
                xml.EndBookmark(mark);
            }
        }

        xml.Raw("</w:p></w:tc>");
    }

    private void BeginCell(ReadOnlySpan<int> widths, int columns, Merge merge, bool isEdge, bool isTop)
    {
        var width = 0;
        foreach (var own in widths)
        {
            width += own;
        }

        xml.Raw("<w:tc><w:tcPr><w:tcW w:w=\"").Raw(width).Raw("\" w:type=\"dxa\"/>");
        if (columns > 1)
        {
            xml.Raw("<w:gridSpan w:val=\"").Raw(columns).Raw("\"/>");
        }

        xml.Raw(
            merge switch
            {
                Merge.Starts => "<w:vMerge w:val=\"restart\"/>",
                Merge.Continues => "<w:vMerge/>",
                _ => "",
            }
        );
        xml.Raw(
            isEdge
                ? "<w:tcBorders><w:left w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/></w:tcBorders>"
                : ""
        );
        xml.Raw(isTop ? TopOfCell : "").Raw("</w:tcPr>");
    }

    private static CellLook LookOf(TableGrid grid, Cell cell, Row? row, int column)
    {
        var role = grid.Columns[column].Role;
        return role switch
        {
            ColumnRole.Code or ColumnRole.UnitCode or ColumnRole.LineNumber or ColumnRole.Weight => CellLook.Center,
            _ when cell.Figure is not null => CellLook.Figure,
            ColumnRole.Amount or ColumnRole.Percentage => CellLook.Figure,
            ColumnRole.Name => row?.Level is RowLevel.Total ? CellLook.Center : CellLook.Text,
            ColumnRole.Sentence => CellLook.Text,
            _ => grid.IsShort[column] ? CellLook.Center : CellLook.Text,
        };
    }

    private static string PropertiesOf(Row row, Cell cell, Column column)
    {
        var isStrong =
            row.Level is RowLevel.Total or RowLevel.Subtotal or RowLevel.Department or RowLevel.Class
            || (row.Level is RowLevel.Unit && (cell.Figure is not null || column.Role == ColumnRole.Name));
        return (isStrong, cell.IsUnreadable) switch
        {
            (true, true) => "<w:rPr><w:b/><w:u w:val=\"wave\"/></w:rPr>",
            (true, false) => "<w:rPr><w:b/></w:rPr>",
            (false, true) => "<w:rPr><w:u w:val=\"wave\"/></w:rPr>",
            _ => "",
        };
    }

    private enum Merge
    {
        None,
        Starts,
        Continues,
    }
}
