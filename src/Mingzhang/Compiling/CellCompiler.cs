using System.Globalization;
using Mingzhang.Compiling.Facts;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Numbers;

namespace Mingzhang.Compiling;

/// <summary>Fills the cells of a row: texts from templates, amounts from the row's facts or from another source.</summary>
internal sealed class CellCompiler
{
    private readonly CompileContext _context;
    private readonly PanelDefinition _definition;
    private readonly FactTable _table;
    private readonly RowScope _scope;
    private readonly FactTest[] _columnTests;
    private readonly ForeignSums?[] _foreign;
    private readonly int _nameColumn;
    private readonly Dictionary<RowDefinition, FactTest> _rowTests = new(ReferenceEqualityComparer.Instance);
    private readonly long[] _sums;
    private readonly bool[] _any;
    private int _line;

    public CellCompiler(CompileContext context, PanelDefinition definition, FactTable table, RowScope scope)
    {
        _context = context;
        _definition = definition;
        _table = table;
        _scope = scope;
        _columnTests = [.. definition.Columns.Select(c => new FactTest(table, c.Filter))];
        _foreign = [.. definition.Columns.Select(c => c.From is null ? null : new ForeignSums(context, c.From))];
        _nameColumn = definition.Columns.Select(c => c.Role).ToList().IndexOf(ColumnRole.Name);
        _sums = new long[definition.Columns.Count];
        _any = new bool[definition.Columns.Count];
        _line = definition.FirstLineNumber ?? 0;
    }

    /// <summary>The text of the name column.</summary>
    public string NameOf(IReadOnlyList<Cell> cells) =>
        _nameColumn < 0 ? "" : LineNames.WithoutOrdinal(cells[_nameColumn].Text);

    /// <summary>The cells of a row over its facts.</summary>
    public Cell[] Compile(RowDefinition row, FactSegment segment)
    {
        if (!_rowTests.TryGetValue(row, out var rowTest))
        {
            rowTest = new FactTest(_table, row.Filter);
            _rowTests.Add(row, rowTest);
        }

        if (row.Sums)
        {
            Sum(segment, rowTest);
        }

        var cells = new Cell[_definition.Columns.Count];
        for (var c = 0; c < cells.Length; c++)
        {
            var column = _definition.Columns[c];
            if (row.Cells.TryGetValue(column.Id, out var template))
            {
                cells[c] = TextCell(column, template.Fill(_scope.Field));
            }
            else if (column.Role == ColumnRole.LineNumber && _definition.FirstLineNumber is not null)
            {
                cells[c] = new Cell(_line.ToString(CultureInfo.InvariantCulture));
            }
            else if (column.Role == ColumnRole.Amount && row.Sums)
            {
                cells[c] = AmountCell(column, c, segment, rowTest);
            }
            else
            {
                cells[c] = Cell.Blank;
            }
        }

        FillPercentages(cells, row);
        _line++;
        return cells;
    }

    private void Sum(FactSegment segment, FactTest rowTest)
    {
        Array.Clear(_sums);
        Array.Clear(_any);
        foreach (var fact in segment.Span)
        {
            if (!rowTest.Admits(fact))
            {
                continue;
            }

            for (var c = 0; c < _columnTests.Length; c++)
            {
                var column = _definition.Columns[c];
                if (column.Role == ColumnRole.Amount && column.From is null && _columnTests[c].Admits(fact))
                {
                    var amount =
                        column.Measure.Length == 0 ? _table.Amounts[fact] : _table.Measure(column.Measure)[fact];
                    _sums[c] += amount ?? 0;
                    _any[c] |= amount is not null;
                }
            }
        }
    }

    private Cell AmountCell(ColumnDefinition column, int c, FactSegment segment, FactTest rowTest)
    {
        if (_foreign[c] is { } foreign)
        {
            return Print(column, foreign.Sum(_scope), foreign.Facts(_scope));
        }

        var sum = _any[c] ? new Amount(_sums[c]) : (Amount?)null;
        return Print(column, sum, new ColumnFacts(_table, segment, rowTest, _columnTests[c], column.Measure));
    }

    private static Cell Print(ColumnDefinition column, Amount? sum, FactSlice? facts)
    {
        var format = column.Format!;
        if (sum is null or { Fen: 0 } && format.BlankZero)
        {
            return Cell.Blank;
        }

        var exact = sum ?? Amount.Zero;
        var printed = format.Round(exact);
        return new Cell(format.Print(printed), new Figure(printed, exact, sum is null ? null : facts));
    }

    private static Cell TextCell(ColumnDefinition column, string text) =>
        column.Role is ColumnRole.Weight or ColumnRole.Count && PrintedNumber.TryParse(text, out var number)
            ? new Cell(text, new Figure(number))
            : new Cell(text);

    private void FillPercentages(Cell[] cells, RowDefinition row)
    {
        for (var c = 0; c < cells.Length && row.Sums; c++)
        {
            var column = _definition.Columns[c];
            if (column.Percentage is not var (of, by))
            {
                continue;
            }

            var dividend = cells[IndexOf(of)].Figure?.Exact;
            var divisor = cells[IndexOf(by)].Figure?.Exact;
            if (dividend is { } part && divisor is { Fen: not 0 } whole)
            {
                var rate = Rounding.HalfUp(part.Fen * 100m / whole.Fen, column.Format!.Decimals);
                var number = new PrintedNumber(rate, column.Format.Decimals);
                cells[c] = new Cell(column.Format.Print(number) + "%", new Figure(number));
            }
        }
    }

    private int IndexOf(string column)
    {
        for (var c = 0; c < _definition.Columns.Count; c++)
        {
            if (_definition.Columns[c].Id == column)
            {
                return c;
            }
        }

        throw new InvalidOperationException($"The form has no column {column}.");
    }
}
