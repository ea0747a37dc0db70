using Mingzhang.Forms;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Bench.Accuracy;

/// <summary>Finds the cell of the document that a figure was read from, and changes it there.</summary>
internal sealed class RawChange
{
    private readonly RawDocument _document;
    private readonly ILookup<Place, (int Block, int Row)> _rows;
    private readonly ILookup<Place, Row> _readRows;

    public RawChange(RawDocument document, RecognizedPack read)
    {
        _document = document;
        _rows = document
            .Blocks.Select((b, i) => (Block: b as RawGrid, Index: i))
            .Where(b => b.Block is not null)
            .SelectMany(b =>
                b.Block!.Rows.SelectMany(
                    (r, i) =>
                        r
                            .Cells.Select(c => c.Place)
                            .Append(r.Place)
                            .Distinct()
                            .Select(p => (Place: p, Spot: (b.Index, i)))
                )
            )
            .ToLookup(r => r.Place, r => r.Spot);
        _readRows = read
            .Pack.Tables.SelectMany(t => t.Panels)
            .SelectMany(p => p.Rows)
            .Where(r => r.Place is not null)
            .ToLookup(r => r.Place!, r => r);
    }

    /// <summary>The document with the figure of a cell changed; null when its cell cannot be found.</summary>
    public RawDocument? Change(Row row, int column)
    {
        if (row.Cells[column].Figure is not { } figure)
        {
            return null;
        }

        var number = figure.Printed.Value;
        Place?[] places = [row.Cells[column].Place, row.Place];
        foreach (var place in places.OfType<Place>())
        {
            foreach (var (block, index) in _rows[place])
            {
                var cells = ((RawGrid)_document.Blocks[block]).Rows[index].Cells;
                var same = cells.Index().Where(c => Value(c.Item.Text) == number).ToList();
                var own = same.Where(c => c.Item.Place == place).ToList();
                var found = own.Count == 1 ? own : [.. same.Skip(EqualBefore(row, column, number)).Take(1)];
                if (found is [var (at, cell)] && NumberChange.Of(Plain(cell.Text)) is { } changed)
                {
                    return With(block, index, at, changed);
                }
            }
        }

        return null;
    }

    // Equal figures of a row stand in the same order on both sides.
    private int EqualBefore(Row row, int column, decimal number) =>
        (row.Place is null ? [] : _readRows[row.Place])
            .TakeWhile(r => !ReferenceEquals(r, row))
            .SelectMany(r => r.Cells)
            .Concat(row.Cells.Take(column))
            .Count(c => c.Figure?.Printed.Value == number);

    private RawDocument With(int block, int row, int cell, string text)
    {
        var grid = (RawGrid)_document.Blocks[block];
        RawCell[] cells = [.. grid.Rows[row].Cells];
        cells[cell] = cells[cell] with { Text = text };
        RawRow[] rows = [.. grid.Rows];
        rows[row] = rows[row] with { Cells = cells };
        RawBlock[] blocks = [.. _document.Blocks];
        blocks[block] = grid with { Rows = rows };
        return _document with { Blocks = blocks };
    }

    private static decimal? Value(string text) =>
        Numbers.PrintedNumber.TryParse(Plain(text).TrimEnd('%', '％'), out var number) ? number.Value : null;

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
