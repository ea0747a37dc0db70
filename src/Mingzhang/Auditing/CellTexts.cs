using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing;

/// <summary>Lists the words that stand in tables: goals, tasks, notes, and the cells of grids that belong to no form.</summary>
internal static class CellTexts
{
    private const int Shortest = 4;

    /// <summary>The texts of all cells that hold words, in order.</summary>
    public static IReadOnlyList<CellText> Of(AuditContext context) =>
        context.Once<IReadOnlyList<CellText>>(c => [.. Read(c)]);

    private static IEnumerable<CellText> Read(AuditContext context)
    {
        foreach (var block in context.Pack.Parts.SelectMany(p => p.Blocks).OfType<TableBlock>())
        {
            foreach (var panel in block.Table.Panels)
            {
                foreach (var row in panel.Rows)
                {
                    for (var i = 0; i < row.Cells.Count; i++)
                    {
                        var cell = row.Cells[i];
                        var column = panel.Columns[i];
                        if (cell.Figure is null && cell.Text.Length >= Shortest && HoldsWords(column.Role))
                        {
                            yield return new CellText(cell.Text, () => PlaceOf(block, column, row, cell));
                        }
                    }
                }
            }

            foreach (var note in block.Table.Notes)
            {
                yield return new CellText(
                    note,
                    () => (block.Place ?? new Place()) with { Table = block.Table.Form, Text = note }
                );
            }
        }

        foreach (var cell in context.Source?.Unplaced.SelectMany(u => u.Grid.Rows).SelectMany(r => r.Cells) ?? [])
        {
            if (cell.Text.Length >= Shortest)
            {
                yield return new CellText(cell.Text, () => cell.Place with { Text = cell.Text });
            }
        }
    }

    private static Place PlaceOf(TableBlock block, Column column, Row row, Cell cell) =>
        (cell.Place ?? row.Place ?? block.Place ?? new Place()) with
        {
            Table = block.Table.Form,
            Row = row.Name,
            Column = column.Id,
            Text = cell.Text,
        };

    private static bool HoldsWords(ColumnRole role) =>
        role is ColumnRole.Term or ColumnRole.Sentence or ColumnRole.Name;
}

/// <summary>The words of a cell; few of them are found fault with, so that the place is made when it is asked for.</summary>
/// <param name="Text">The words.</param>
/// <param name="Place">Where they stand.</param>
internal readonly record struct CellText(string Text, Func<Place> Place);
