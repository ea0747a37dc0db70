using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Lays a table out on a sheet of its own: number, title, body and unit of money, merged head, rows, notes.</summary>
internal sealed class TableSheet
{
    private const int MostFrozenRows = 9;
    private const int MostFrozenWidth = 48;
    private readonly Table _table;
    private readonly ColumnGrid _grid;
    private readonly PlacedTable _placed;
    private readonly SheetContent _sheet;
    private readonly FactNumbers _facts;

    private TableSheet(Table table, string name, FactNumbers facts)
    {
        _table = table;
        _grid = new ColumnGrid(table);
        _placed = new PlacedTable(table, name);
        _facts = facts;
        _sheet = new SheetContent(name, _grid.Widths)
        {
            IsPage = true,
            IsWide = TableWidths.Of(table) != TableWidth.Narrow,
            HeadColumns = FrozenColumns(),
        };
    }

    /// <summary>Lays a table out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The name of its sheet.</param>
    /// <param name="identity">Whose pack it is.</param>
    /// <param name="part">The title of the part that begins with this table; null when none does.</param>
    /// <param name="facts">The facts of the pack.</param>
    public static (SheetContent Sheet, PlacedTable Placed) Of(
        Table table,
        string name,
        PackIdentity identity,
        string? part,
        FactNumbers facts
    )
    {
        var layout = new TableSheet(table, name, facts);
        layout.AddTitles(identity, part);
        if (table.Arrangement == PanelArrangement.Beside)
        {
            layout.AddPanels([.. Enumerable.Range(0, table.Panels.Count)]);
        }
        else
        {
            for (var panel = 0; panel < table.Panels.Count; panel++)
            {
                layout.AddPanels([panel]);
            }
        }

        foreach (var note in table.Notes)
        {
            layout._sheet.AddAcross(SheetCell.Of(note, PackStyles.Note));
        }

        return (layout._sheet, layout._placed);
    }

    private void AddTitles(PackIdentity identity, string? part)
    {
        if (part is not null)
        {
            _sheet.AddAcross(SheetCell.Of(part, PackStyles.Part));
        }

        if (_table.Number.Length > 0)
        {
            _sheet.AddAcross(SheetCell.Of(InertText.OnOneLine(_table.Number), PackStyles.Number));
        }

        _sheet.AddAcross(SheetCell.Of(InertText.OnOneLine(_table.Title), PackStyles.Title));
        var body = SheetCell.Of("部门：" + InertText.OnOneLine(identity.Name), PackStyles.Body);
        var width = _grid.Widths.Length;
        if (_table.Unit is not { } unit || width == 1)
        {
            _sheet.AddAcross(body);
            return;
        }

        // The unit takes columns from the right until it has room.
        var first = width - 1;
        for (var room = _grid.Widths[first]; first > 1 && room < 14; room += _grid.Widths[first])
        {
            first--;
        }

        var row = new SheetCell[first + 1];
        row[0] = body;
        row[first] = SheetCell.Of("单位：" + unit.Chinese(), PackStyles.Money);
        _sheet.Merge(new SheetArea(_sheet.Rows.Count, 0, _sheet.Rows.Count, first - 1));
        _sheet.Merge(new SheetArea(_sheet.Rows.Count, first, _sheet.Rows.Count, width - 1));
        _sheet.Add(row);
    }

    /// <summary>Adds panels that stand side by side.</summary>
    private void AddPanels(int[] panels)
    {
        var top = _sheet.Rows.Count;
        var head = new HeaderGrid([.. panels.SelectMany(p => _table.Panels[p].Columns)]);
        var depth = head.IsBlank ? 0 : head.Depth;
        var lines = panels.Select(p => SpanGrid.Lines(_table.Panels[p])).ToArray();
        var count = lines.Max(l => l.Count);
        var rows = new SheetCell[depth + count][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new SheetCell[_grid.Widths.Length];
            Array.Fill(rows[i], SheetCell.Of("", i < depth ? PackStyles.Head : PackStyles.Blank));
        }

        if (depth > 0)
        {
            AddHead(head, rows, top, panels);
        }

        if (_table.Arrangement == PanelArrangement.Beside && top + depth <= MostFrozenRows)
        {
            _sheet.HeadRows = top + depth;
        }

        foreach (var (i, panel) in panels.Index())
        {
            new PanelCells(_table.Panels[panel], lines[i], (panel, _grid, _placed, _sheet)).Fill(rows, depth, top);
            TotalFormulas.Fill(_table.Panels[panel], c => _placed.Of(panel, c.Row, c.Column), _facts, rows, top);
        }

        foreach (var row in rows)
        {
            _sheet.Add(row);
        }
    }

    private void AddHead(HeaderGrid head, SheetCell[][] rows, int top, int[] panels)
    {
        var columns = panels.SelectMany(p => _table.Panels[p].Columns.Select((_, c) => _grid.Of(p, c))).ToList();
        foreach (var cell in head.Lines.SelectMany(l => l))
        {
            var first = columns[cell.Column].First;
            var last = columns[cell.Column + cell.Columns - 1].Last;
            rows[cell.Level][first] = SheetCell.Of(cell.Text, PackStyles.Head);
            _sheet.Merge(new SheetArea(top + cell.Level, first, top + cell.Level + cell.Lines - 1, last));
        }
    }

    /// <summary>In a wide table codes and names stay on the screen.</summary>
    private int FrozenColumns()
    {
        if (_table.Arrangement != PanelArrangement.Beside || _table.Panels.Count > 1 || _grid.Widths.Sum() < 110)
        {
            return 0;
        }

        var name = _table.Panels[0].Columns.ToList().FindIndex(c => c.Role == ColumnRole.Name);
        return name >= 0 && _grid.Widths.Take(name + 1).Sum() <= MostFrozenWidth ? name + 1 : 0;
    }
}
