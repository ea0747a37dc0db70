using System.Text;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Testing.Formats;

/// <summary>Writes a document in the two shapes that text files of published packs have.</summary>
internal static class TextForms
{
    /// <summary>A row is a line, its cells separated by tabs; the cells that a merged cell covers are empty.</summary>
    public static string Tabbed(RawDocument document) =>
        Write(
            document,
            (grid, text) =>
            {
                var rows = Spread(grid);
                foreach (var row in rows)
                {
                    text.AppendJoin('\t', row.Select(c => c ?? "")).Append('\n');
                }
            }
        );

    /// <summary>
    /// A cell is a line that starts with a tab, a row ends with an empty line. Cells covered from the left are left out,
    /// those covered from above are empty: the shape that exports of Word tables have.
    /// </summary>
    public static string CellALine(RawDocument document) =>
        Write(
            document,
            (grid, text) =>
            {
                foreach (var row in Spread(grid))
                {
                    foreach (var cell in row.OfType<string>())
                    {
                        text.Append('\t').Append(cell).Append('\n');
                    }

                    text.Append('\n');
                }
            }
        );

    private static string Write(RawDocument document, Action<RawGrid, StringBuilder> writeGrid)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block is RawGrid grid)
            {
                writeGrid(grid, text);
                text.Append('\n');
            }
            else if (block is RawParagraph paragraph)
            {
                text.Append(paragraph.Text).Append("\n\n");
            }
        }

        return text.ToString();
    }

    // The texts of every row by column: null where a cell to the left covers the place, empty where one above does.
    private static List<string?[]> Spread(RawGrid grid)
    {
        var rows = grid.Rows.Select(_ => Enumerable.Repeat<string?>("", grid.ColumnCount).ToArray()).ToList();
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var cell in grid.Rows[r].Cells)
            {
                for (var down = 0; down < cell.RowSpan && r + down < rows.Count; down++)
                {
                    rows[r + down].AsSpan(cell.Column, cell.ColumnSpan).Clear();
                    rows[r + down][cell.Column] = down == 0 ? cell.Text : "";
                }
            }
        }

        return rows;
    }
}
