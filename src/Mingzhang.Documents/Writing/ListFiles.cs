using Mingzhang.Documents.Writing.Csv;
using Mingzhang.Documents.Writing.Xlsx;

namespace Mingzhang.Documents.Writing;

/// <summary>A column of a list.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in characters, a Chinese character counting two.</param>
public sealed record ListColumn(string Heading, int Width);

/// <summary>Writes plain lists for spreadsheets. What would run as a formula is made text; control characters are taken out.</summary>
public static class ListFiles
{
    /// <summary>Writes CSV: UTF-8 with a byte order mark, one line of headings.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, a text for each column.</param>
    /// <param name="output">Where to; it stays open.</param>
    public static void WriteCsv(
        IReadOnlyList<ListColumn> columns,
        IEnumerable<IReadOnlyList<string>> rows,
        Stream output
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        using var csv = new CsvText(output);
        foreach (var row in rows.Prepend([.. columns.Select(c => c.Heading)]))
        {
            foreach (var text in row)
            {
                csv.Field(InertText.Of(text));
            }

            csv.EndRow();
        }
    }

    /// <summary>Writes an XLSX workbook of one sheet with drop-downs to filter by.</summary>
    /// <param name="name">The sheet's name, at most 31 characters.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, a text for each column.</param>
    /// <param name="output">Where to; it stays open.</param>
    public static void WriteXlsx(
        string name,
        IReadOnlyList<ListColumn> columns,
        IEnumerable<IReadOnlyList<string>> rows,
        Stream output
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        var sheet = new SheetContent(name, [.. columns.Select(c => c.Width)])
        {
            HeadRows = 1,
            IsWide = true,
            HasFilter = true,
        };
        sheet.Add([.. columns.Select(c => SheetCell.Of(c.Heading, SheetLook.Heading))]);
        foreach (var row in rows)
        {
            sheet.Add([.. row.Select(t => SheetCell.Of(t))]);
        }

        ReportWorkbook.Write([sheet], output);
    }
}
