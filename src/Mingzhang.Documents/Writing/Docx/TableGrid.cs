using System.Runtime.InteropServices;
using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>A printed cell of a grid.</summary>
/// <param name="Row">Index of the row in its panel; -1 where the panel is shorter than its neighbour.</param>
/// <param name="Lines">Lines of the grid that it fills; 0 where a merged cell from above covers it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GridCell(int Row, int Lines);

/// <summary>What one table of Word holds: a panel of a table, or several side by side, with one head.</summary>
internal sealed class TableGrid
{
    private readonly IReadOnlyList<Panel> _panels;
    private readonly int[] _panelOf;
    private readonly int[] _starts;
    private readonly RowIndents[] _indents;
    private readonly bool[] _isMerged;
    private readonly int[] _nameColumns;

    private TableGrid(IReadOnlyList<Panel> panels, int firstPanel)
    {
        _panels = panels;
        FirstPanel = firstPanel;
        Columns = [.. panels.SelectMany(p => p.Columns)];
        Head = new HeaderGrid(Columns);
        _panelOf = [.. panels.SelectMany((p, i) => Enumerable.Repeat(i, p.Columns.Count))];
        _starts = [.. panels.Select((_, i) => panels.Take(i).Sum(p => p.Columns.Count))];
        _indents = [.. panels.Select(p => new RowIndents(p))];
        _isMerged = [.. panels.Select(p => p.Rows.Any(r => r.Spans > 0))];
        _nameColumns = [.. panels.Select(p => p.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Name))];
        Lines = LinesOf(panels, Columns.Count);
        IsShort = [.. Enumerable.Range(0, Columns.Count).Select(AreAllShort)];
    }

    /// <summary>Position in the table of the first panel.</summary>
    public int FirstPanel { get; }

    /// <summary>The columns from left to right.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The head over them.</summary>
    public HeaderGrid Head { get; }

    /// <summary>The lines below the head, a cell for each column.</summary>
    public IReadOnlyList<GridCell[]> Lines { get; }

    /// <summary>Whether all texts of a column are short.</summary>
    public IReadOnlyList<bool> IsShort { get; }

    /// <summary>The grids of a table: one for panels side by side, one each for panels below each other.</summary>
    public static IReadOnlyList<TableGrid> Of(Table table) =>
        table.Arrangement == PanelArrangement.Stacked
            ? [.. table.Panels.Select((p, i) => new TableGrid([p], i))]
            : [new TableGrid(table.Panels, 0)];

    /// <summary>Position of a column's panel among the grid's, and of the column in the panel.</summary>
    public (int Panel, int Column) At(int column) => (_panelOf[column], column - _starts[_panelOf[column]]);

    /// <summary>Whether a panel begins at a column and another one stands to its left.</summary>
    public bool IsEdge(int column) => column > 0 && _panelOf[column] != _panelOf[column - 1];

    /// <summary>The row of a cell; null where its panel is shorter than its neighbour.</summary>
    public Row? RowOf(GridCell cell, int column) => cell.Row < 0 ? null : _panels[_panelOf[column]].Rows[cell.Row];

    /// <summary>What stands in a cell.</summary>
    public Cell Content(GridCell cell, int column) => RowOf(cell, column)?.Cells[At(column).Column] ?? Cell.Blank;

    /// <summary>By how many characters a cell is indented: the name of a row by the row's level.</summary>
    public int Indent(GridCell cell, int column)
    {
        var (panel, own) = At(column);
        return own == _nameColumns[panel] && !_isMerged[panel] && RowOf(cell, column) is { } row
            ? _indents[panel].Of(row.Level)
            : 0;
    }

    private bool AreAllShort(int column)
    {
        const int Short = 700;
        var (panel, own) = At(column);
        return _panels[panel].Rows.All(r => TextMeasure.Of(r.Cells[own].Text) <= Short);
    }

    private static List<GridCell[]> LinesOf(IReadOnlyList<Panel> panels, int columns)
    {
        var parts = panels.Select(SpanGrid.Lines).ToList();
        var lines = new List<GridCell[]>();
        for (var i = 0; i < Math.Max(1, parts.Max(p => p.Count)); i++)
        {
            var line = new GridCell[columns];
            var at = 0;
            for (var p = 0; p < panels.Count; p++)
            {
                for (var c = 0; c < panels[p].Columns.Count; c++)
                {
                    line[at++] =
                        i >= parts[p].Count ? new GridCell(-1, 1)
                        : parts[p][i][c] is { } cell ? new GridCell(cell.Row, cell.Lines)
                        : default;
                }
            }

            lines.Add(line);
        }

        return lines;
    }
}
