using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Diagnosis;

/// <summary>Makes a pack in which some cells print something else.</summary>
internal static class CorrectedPack
{
    public static Pack Of(Pack pack, IReadOnlyDictionary<FigureAddress, Cell> changes)
    {
        var order = 0;
        return new Pack
        {
            Identity = pack.Identity,
            Title = pack.Title,
            Parts =
            [
                .. pack.Parts.Select(p => p with { Blocks = [.. p.Blocks.Select(b => Of(b, changes, ref order))] }),
            ],
        };
    }

    private static Block Of(Block block, IReadOnlyDictionary<FigureAddress, Cell> changes, ref int order)
    {
        if (block is not TableBlock { Table: var table } tableBlock)
        {
            return block;
        }

        var number = order++;
        return changes.Keys.Any(a => a.Table == number)
            ? tableBlock with
            {
                Table = Of(table, number, changes),
            }
            : block;
    }

    private static Table Of(Table table, int number, IReadOnlyDictionary<FigureAddress, Cell> changes) =>
        table with
        {
            Panels =
            [
                .. table.Panels.Select(
                    (p, i) => p with { Rows = [.. p.Rows.Select((r, j) => Of(r, number, i, j, changes))] }
                ),
            ],
        };

    private static Row Of(Row row, int table, int panel, int number, IReadOnlyDictionary<FigureAddress, Cell> changes)
    {
        var its = changes.Where(c => c.Key.Table == table && c.Key.Panel == panel && c.Key.Row == number).ToList();
        if (its.Count == 0)
        {
            return row;
        }

        Cell[] cells = [.. row.Cells];
        foreach (var (address, cell) in its)
        {
            cells[address.Column] = cell;
        }

        return row with
        {
            Cells = cells,
        };
    }
}
