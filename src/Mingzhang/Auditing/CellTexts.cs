using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing;

/// <summary>Lists the words that stand in tables: goals, tasks, notes, and the cells of grids that belong to no form.</summary>
internal static class CellTexts
{
    private const int Shortest = 4;

    /// <summary>The texts of all cells that hold words, in order, with their places.</summary>
    public static IEnumerable<(string Text, Place Place)> Of(AuditContext context)
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
                        if (cell.Figure is null && cell.Text.Length >= Shortest && HoldsWords(panel.Columns[i].Role))
                        {
                            yield return (cell.Text, PlaceOf(block, panel.Columns[i], row, cell));
                        }
                    }
                }
            }

            foreach (var note in block.Table.Notes)
            {
                yield return (note, (block.Place ?? new Place()) with { Table = block.Table.Form, Text = note });
            }
        }

        foreach (var cell in context.Source?.Unplaced.SelectMany(u => u.Grid.Rows).SelectMany(r => r.Cells) ?? [])
        {
            if (cell.Text.Length >= Shortest)
            {
                yield return (cell.Text, cell.Place with { Text = cell.Text });
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
