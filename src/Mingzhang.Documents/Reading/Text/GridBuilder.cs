using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>Makes the cells and rows of one grid, cleaning texts and noting what it repaired.</summary>
internal sealed class GridBuilder(List<RawNote> notes, ReadingBudget budget)
{
    private readonly List<RawRow> _rows = [];

    /// <summary>Number of rows so far.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row that stands on one line, its cells parted by tabs.</summary>
    public void AddLine(SourceLine line)
    {
        var cells = new List<RawCell>();
        foreach (var text in line.Text.Split('\t'))
        {
            AddCell(cells, text, line.Place);
        }

        AddRow(cells, line.Place);
    }

    /// <summary>Adds a row whose cells have lines of their own.</summary>
    public void AddCells(IReadOnlyList<(string Text, Place Place)> texts)
    {
        var cells = new List<RawCell>();
        foreach (var (text, place) in texts)
        {
            AddCell(cells, text, place);
        }

        AddRow(cells, texts[0].Place);
    }

    /// <summary>The grid; a row of one cell above wider rows covers their width when columns are reliable.</summary>
    public RawGrid Build(bool cellsHaveLines)
    {
        var width = _rows.Max(r => r.Cells.Count);
        if (cellsHaveLines)
        {
            for (var i = 0; i < _rows.Count; i++)
            {
                if (_rows[i].Cells is [var only] && width > 1)
                {
                    _rows[i] = _rows[i] with { Cells = [only with { ColumnSpan = width }] };
                }
            }
        }

        return new RawGrid
        {
            Place = _rows[0].Place,
            Rows = _rows,
            HasReliableColumns = cellsHaveLines && _rows.All(r => r.Cells[^1].Column + r.Cells[^1].ColumnSpan == width),
        };
    }

    private void AddRow(List<RawCell> cells, Place place)
    {
        budget.Cells(cells.Count);
        _rows.Add(new RawRow(cells, place));
    }

    private void AddCell(List<RawCell> cells, string source, Place place)
    {
        budget.Step();
        var indent = CellTexts.Indent(source);
        var text = CellTexts.Collapse(Residue.Remove(source));
        if (CellTexts.SplitFused(text) is { } parts)
        {
            Add(cells, parts.Amount, place, 0);
            Add(cells, parts.Name, place, 0);
            notes.Add(new RawNote("拆开单元格", $"“{text}”是两个单元格粘在一起，已拆开。", place with { Text = text }));
            return;
        }

        Add(cells, text, place, text.Length == 0 ? 0 : indent);
    }

    private void Add(List<RawCell> cells, string text, Place place, int indent)
    {
        if (CellTexts.JoinDigits(text) is { } joined)
        {
            notes.Add(
                new RawNote("修复数字", $"“{text}”中间的空格是提取留下的，读作“{joined}”。", place with { Text = text })
            );
            text = joined;
        }

        cells.Add(new RawCell(text, cells.Count, place) { Indent = indent });
    }
}
