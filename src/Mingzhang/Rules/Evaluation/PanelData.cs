using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Rules.Language;

namespace Mingzhang.Rules.Evaluation;

/// <summary>A panel of one table of the pack: where its rows begin among those of all tables of its form.</summary>
internal sealed record Segment(Table Table, Panel Panel, int TableOrder, string? Section, int FirstRow, int FirstMark)
{
    /// <summary>The unit of money of a column; null for a column without money.</summary>
    public MoneyUnit? UnitOf(int column)
    {
        var its = Panel.Columns[column];
        return its.Role == ColumnRole.Amount ? its.Format?.Unit ?? Table.Unit ?? MoneyUnit.WanYuan : null;
    }
}

/// <summary>
/// The rows of a panel over all tables of its form, with what is derived from them on demand: symbols of keys, indexes,
/// and the marks of figures that some rule guards.
/// </summary>
internal sealed class PanelData
{
    private readonly Symbols _symbols;
    private readonly Dictionary<string, ColumnAccess> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _keys = new(StringComparer.Ordinal);
    private readonly ulong[] _marks;
    private int[]? _all;

    public PanelData(string form, string panel, IReadOnlyList<Segment> segments, Symbols symbols)
    {
        Form = form;
        Panel = panel;
        Segments = segments;
        _symbols = symbols;
        Rows = [.. segments.SelectMany(s => s.Panel.Rows)];
        var last = segments[^1];
        var cells = last.FirstMark + (last.Panel.Rows.Count * last.Panel.Columns.Count);
        _marks = new ulong[(cells + 63) / 64];
    }

    public string Form { get; }

    public string Panel { get; }

    public Row[] Rows { get; }

    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Indexes of rows by the canonical text of what they are built for.</summary>
    public Dictionary<string, RowIndex> Indexes { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows that satisfy the predicates without variables, by their canonical text.</summary>
    public Dictionary<string, int[]> Selections { get; } = new(StringComparer.Ordinal);

    /// <summary>The numbers of all rows.</summary>
    public int[] AllRows => _all ??= [.. Enumerable.Range(0, Rows.Length)];

    public Segment SegmentOf(int row) => Segments[SegmentIndex(row)];

    /// <summary>Which segment a row belongs to: the last one that begins at or before it.</summary>
    public int SegmentIndex(int row)
    {
        if (Segments.Count == 1)
        {
            return 0;
        }

        var (low, high) = (0, Segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Segments[middle].FirstRow <= row)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    public ColumnAccess Column(string id)
    {
        if (!_columns.TryGetValue(id, out var access))
        {
            access = new ColumnAccess(this, id);
            _columns.Add(id, access);
        }

        return access;
    }

    /// <summary>The text of a key; empty when the row has none.</summary>
    public string Key(int row, RowKey key)
    {
        var it = Rows[row];
        return key switch
        {
            RowKey.Unit => it.Unit ?? "",
            RowKey.Code => it.Code ?? "",
            RowKey.Project => it.Project ?? "",
            _ => it.Name,
        };
    }

    /// <summary>The symbol of every row's key.</summary>
    public int[] KeySymbols(RowKey key)
    {
        var word = RuleScope.Word(key);
        if (!_keys.TryGetValue(word, out var numbers))
        {
            numbers = new int[Rows.Length];
            for (var row = 0; row < numbers.Length; row++)
            {
                numbers[row] = _symbols.Of(Key(row, key));
            }

            _keys.Add(word, numbers);
        }

        return numbers;
    }

    /// <summary>The symbol of every row's text in a column.</summary>
    public int[] TextSymbols(string column)
    {
        var word = "." + column;
        if (!_keys.TryGetValue(word, out var numbers))
        {
            var access = Column(column);
            numbers = new int[Rows.Length];
            for (var row = 0; row < numbers.Length; row++)
            {
                numbers[row] = _symbols.Of(access.Cell(row).Text);
            }

            _keys.Add(word, numbers);
        }

        return numbers;
    }

    /// <summary>The symbol of the first digits of every row's code; <see cref="Symbols.Unknown"/> for shorter codes.</summary>
    public int[] PrefixSymbols(int length)
    {
        var word = "<" + new string('9', length);
        if (!_keys.TryGetValue(word, out var numbers))
        {
            numbers = new int[Rows.Length];
            for (var row = 0; row < numbers.Length; row++)
            {
                var code = Rows[row].Code;
                numbers[row] =
                    code is null || code.Length < length ? Symbols.Unknown : _symbols.Of(code.AsSpan(0, length));
            }

            _keys.Add(word, numbers);
        }

        return numbers;
    }

    /// <summary>Takes down the marks with the rules that make them; null when nobody asks.</summary>
    public GuardLog? Log { get; set; }

    /// <summary>Marks a cell as guarded.</summary>
    public void Mark(int row, int column)
    {
        Log?.Add(this, row, column);
        var at = MarkOf(row, column);
        _marks[at >> 6] |= 1UL << (at & 63);
    }

    /// <summary>Whether a cell is guarded.</summary>
    public bool IsMarked(int row, int column)
    {
        var at = MarkOf(row, column);
        return (_marks[at >> 6] & (1UL << (at & 63))) != 0;
    }

    private int MarkOf(int row, int column)
    {
        var segment = SegmentOf(row);
        return segment.FirstMark + ((row - segment.FirstRow) * segment.Panel.Columns.Count) + column;
    }
}

/// <summary>A column over all tables of a form, wherever it stands in each and whatever unit each prints.</summary>
internal sealed class ColumnAccess
{
    private readonly PanelData _panel;
    private readonly int[] _places;
    private readonly MoneyUnit?[] _units;

    public ColumnAccess(PanelData panel, string id)
    {
        _panel = panel;
        Id = id;
        _places = [.. panel.Segments.Select(s => s.Panel.IndexOf(id))];
        _units = [.. panel.Segments.Select((s, i) => UnitOf(s, _places[i]))];
        Role = panel
            .Segments.Select((s, i) => _places[i] < 0 ? (ColumnRole?)null : s.Panel.Columns[_places[i]].Role)
            .FirstOrDefault(r => r is not null);
    }

    public string Id { get; }

    /// <summary>The column's role; null when no table has it.</summary>
    public ColumnRole? Role { get; }

    /// <summary>The unit of money of the first table; null for a column without money.</summary>
    public MoneyUnit? Unit => _units[0];

    /// <summary>Where the column stands in the table of a row; -1 when it has none.</summary>
    public int Place(int row) => _places[_panel.SegmentIndex(row)];

    /// <summary>The unit of money in the table of a row.</summary>
    public MoneyUnit? UnitAt(int row) => _units[_panel.SegmentIndex(row)];

    /// <summary>The cell of a row; blank when its table lacks the column.</summary>
    public Cell Cell(int row)
    {
        var place = Place(row);
        return place < 0 ? Forms.Cell.Blank : _panel.Rows[row].Cells[place];
    }

    private static MoneyUnit? UnitOf(Segment segment, int place) =>
        place < 0 ? segment.Table.Unit : segment.UnitOf(place);
}
