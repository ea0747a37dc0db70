using Mingzhang.Documents.Packages;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>
/// Finds the tables of a sheet: they part at blank rows and columns; lines that are drawn hold them together. What stands
/// alone above or below is a title or a note, and so a paragraph.
/// </summary>
internal sealed class SheetLayout
{
    private const int DeepestSplit = 16;

    private readonly string _name;
    private readonly SheetGrid _grid;
    private readonly CellCount _count;
    private readonly CancellationToken _cancellation;
    private readonly List<RawBlock> _blocks = [];

    public SheetLayout(SheetCells sheet, CellCount count, CancellationToken cancellation)
    {
        _name = sheet.Name;
        _count = count;
        _cancellation = cancellation;
        _grid = new SheetGrid(sheet, count);
    }

    /// <summary>The paragraphs and grids in reading order.</summary>
    public IReadOnlyList<RawBlock> Read()
    {
        if (_grid.Columns > 0)
        {
            Split(new Region(_grid.Rows, 0, _grid.Columns - 1), 0);
        }

        return _blocks;
    }

    private void Split(Region region, int depth)
    {
        foreach (var band in RegionBands.Of(region, _grid))
        {
            _cancellation.ThrowIfCancellationRequested();
            var (from, to) = RegionEdges.Of(band, _grid);
            AddParagraphs(band, 0, from);
            var table = band.Slice(from, to);
            if (table.Rows.Count > 0)
            {
                AddTables(table, depth);
            }

            AddParagraphs(band, to, band.Rows.Count);
        }
    }

    private void AddTables(Region region, int depth)
    {
        var parts = depth < DeepestSplit ? RegionColumns.Of(region, _grid) : [region];
        if (parts.Count > 1)
        {
            foreach (var part in parts)
            {
                Split(part, depth + 1);
            }
        }
        else if (parts.Count == 1)
        {
            AddGrid(parts[0]);
        }
    }

    private void AddParagraphs(Region region, int from, int to)
    {
        foreach (var row in region.Rows.Skip(from).Take(to - from))
        {
            foreach (var cell in row.Cells.Where(c => c.Text.Length > 0 && region.Has(c.Column)))
            {
                _blocks.Add(new RawParagraph { Place = At(row.Number, cell.Column), Text = cell.Text });
            }
        }
    }

    private void AddGrid(Region region)
    {
        var rows = new List<RawRow>();
        var last = region.Rows[^1].Number;
        foreach (var row in region.Rows)
        {
            _count.Add(region.Right - region.Left + 1);
            var stored = row.Cells.Where(c => region.Has(c.Column)).ToDictionary(c => c.Column);
            var cells = new List<RawCell>();
            for (var column = region.Left; column <= region.Right; column++)
            {
                if (!_grid.IsCovered(row.Number, column))
                {
                    cells.Add(ToRaw(stored.GetValueOrDefault(column), row.Number, column, region, last));
                }
            }

            rows.Add(new RawRow(cells, At(row.Number, region.Left)));
        }

        _blocks.Add(
            new RawGrid
            {
                Place = At(region.Rows[0].Number, region.Left),
                Rows = rows,
                HasReliableColumns = true,
            }
        );
    }

    private RawCell ToRaw(SheetCell cell, int row, int column, Region region, int lastRow)
    {
        var area = _grid.AreaAt(row, column);
        return new RawCell(cell.Text ?? "", column - region.Left, At(row, column))
        {
            ColumnSpan = Math.Min(area.Right, region.Right) - column + 1,
            RowSpan = Math.Min(area.Bottom, lastRow) - row + 1,
            Indent = cell.Indent,
        };
    }

    private Place At(int row, int column) => new() { Sheet = _name, Cell = CellNames.Of(column, row) };
}
