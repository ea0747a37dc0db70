using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Names;

/// <summary>A row of a table that names a department or unit, or a cell with a unit's code.</summary>
/// <param name="Table">The table.</param>
/// <param name="Code">The code of the unit or department; empty for none.</param>
/// <param name="Name">The name, blanks removed.</param>
/// <param name="Place">Where.</param>
internal sealed record UnitRow(Table Table, string Code, string Name, Place Place);

/// <summary>Lists what tables print of units.</summary>
internal static class UnitRows
{
    /// <summary>The rows of departments and units that have a name.</summary>
    public static IReadOnlyList<UnitRow> Named(Pack pack) =>
        [
            .. Rows(pack)
                .Where(r => r.Row.Level is RowLevel.Unit or RowLevel.Department && r.Row.Name.Length > 3)
                .Select(r => new UnitRow(r.Block.Table, r.Row.Unit ?? "", NameOf(r.Row.Name), PlaceOf(r.Block, r.Row))),
        ];

    /// <summary>The codes of units beside accounts and projects.</summary>
    public static IReadOnlyList<UnitRow> Coded(Pack pack)
    {
        var coded = new List<UnitRow>();
        foreach (var (block, panel, row) in Rows(pack).Where(r => r.Row.Level is RowLevel.Item or RowLevel.Project))
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var text = row.Cells[i].Text;
                if (
                    panel.Columns[i].Role == ColumnRole.UnitCode
                    && text.Length is 3 or 6
                    && text.All(char.IsAsciiDigit)
                )
                {
                    coded.Add(new UnitRow(block.Table, text, row.Name, PlaceOf(block, row)));
                }
            }
        }

        return coded;
    }

    private static IEnumerable<(TableBlock Block, Panel Panel, Row Row)> Rows(Pack pack) =>
        from block in pack.Parts.SelectMany(p => p.Blocks).OfType<TableBlock>()
        from panel in block.Table.Panels
        from row in panel.Rows
        select (block, panel, row);

    private static string NameOf(string name)
    {
        var text = Reading.Recognition.Folding.Fold(name);
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash is 3 or 6 && text.AsSpan(0, dash).IndexOfAnyExceptInRange('0', '9') < 0 ? text[(dash + 1)..] : text;
    }

    private static Place PlaceOf(TableBlock block, Row row) =>
        (row.Place ?? block.Place ?? new Place()) with
        {
            Table = block.Table.Form,
            Row = row.Name,
            Text = row.Name,
        };
}
