using System.Globalization;
using Mingzhang.Rules.Language;

namespace Mingzhang.Rules.Evaluation;

/// <summary>An equality with a value that changes: the symbols of the rows, and the value.</summary>
internal sealed record KeyMatch(string Description, int[] Symbols, TextNode Value, bool BlankIsNothing);

/// <summary>
/// Answers which rows a row set has for the rows that variables are bound to. Predicates without variables are applied
/// once; equalities with variables, codes under a variable and counterparts are looked up in an index; what remains is
/// tried on the rows found.
/// </summary>
internal sealed class RowSetNode(PackData pack, PanelData panel, string selection, int[] candidates)
{
    private readonly Dictionary<string, RowIndex> _indexes = new(StringComparer.Ordinal);
    private readonly int[] _own = new int[1];
    private int[] _passing = [];

    public PanelData Panel => panel;

    /// <summary>Equalities with changing values.</summary>
    public List<KeyMatch> Keys { get; } = [];

    /// <summary>The value whose code the rows' codes start with; null without such a predicate.</summary>
    public TextNode? Under { get; set; }

    /// <summary>The variable whose counterpart is asked for; null without such a predicate.</summary>
    public int? Counterpart { get; set; }

    /// <summary>Predicates that no index serves.</summary>
    public List<RowTest> Tests { get; } = [];

    public Standing Find(Frame frame, out RowRange rows)
    {
        var standing = Look(frame, out rows);
        if (standing != Standing.Ready || Tests.Count == 0)
        {
            return standing;
        }

        if (_passing.Length < rows.Count)
        {
            _passing = new int[rows.Count];
        }

        var count = 0;
        foreach (var row in rows.AsSpan())
        {
            var verdict = Test(frame, row);
            if (verdict is Truth.Short)
            {
                return Standing.Short;
            }

            if (verdict is Truth.Yes)
            {
                _passing[count++] = row;
            }
        }

        rows = new RowRange(_passing, 0, count, RowRange.Passing);
        return Standing.Ready;
    }

    private Truth Test(Frame frame, int row)
    {
        foreach (var test in Tests)
        {
            var verdict = test.Holds(frame, row);
            if (verdict is not Truth.Yes)
            {
                return verdict;
            }
        }

        return Truth.Yes;
    }

    private Standing Look(Frame frame, out RowRange rows)
    {
        if (Keys.Count == 0 && Under is null && Counterpart is null)
        {
            rows = new RowRange(candidates, 0, candidates.Length, RowRange.Selected);
            return Standing.Ready;
        }

        rows = RowRange.None;
        pack.Probes++;
        Span<int> probe = stackalloc int[ExpressionParser.MostKeys];
        probe.Clear();
        for (var i = 0; i < Keys.Count; i++)
        {
            var standing = Keys[i].Value.Symbol(frame, out probe[i]);
            if (standing != Standing.Ready)
            {
                return standing;
            }

            if (Keys[i].BlankIsNothing && probe[i] == 0)
            {
                return Standing.Skip;
            }
        }

        return Under is not null ? LookUnder(frame, probe, out rows)
            : Counterpart is { } variable ? LookCounterpart(frame, variable, probe, out rows)
            : LookIn("", [], probe, out rows);
    }

    private Standing LookUnder(Frame frame, Span<int> probe, out RowRange rows)
    {
        rows = RowRange.None;
        var code = Under!.Evaluate(frame);
        if (code.Standing != Standing.Ready || code.Text.Length == 0)
        {
            return code.Standing == Standing.Ready ? Standing.Skip : code.Standing;
        }

        probe[Keys.Count] = pack.Symbols.Of(code.Text);
        var length = code.Text.Length;
        var kind = length.ToString(CultureInfo.InvariantCulture);
        return LookIn(kind, [new(panel, length)], probe, out rows);
    }

    private Standing LookCounterpart(Frame frame, int variable, Span<int> probe, out RowRange rows)
    {
        var (other, row) = (frame.Panels[variable], frame.Rows[variable]);
        if (ReferenceEquals(other, panel))
        {
            // In its own panel the counterpart is the very row.
            _own[0] = row;
            rows = IsSelected(row, probe) ? new RowRange(_own, 0, 1, RowRange.Passing) : RowRange.None;
            return Standing.Ready;
        }

        var key = other.Rows[row].Code is { Length: > 0 } ? RowKey.Code : RowKey.Name;
        probe[Keys.Count] = other.KeySymbols(key)[row];
        probe[Keys.Count + 1] = other.KeySymbols(RowKey.Project)[row];
        return LookIn(RuleScope.Word(key), [new(panel, key), new(panel, RowKey.Project)], probe, out rows);
    }

    private bool IsSelected(int row, Span<int> probe)
    {
        for (var i = 0; i < Keys.Count; i++)
        {
            if (Keys[i].Symbols[row] != probe[i])
            {
                return false;
            }
        }

        return Array.BinarySearch(candidates, row) >= 0;
    }

    private Standing LookIn(string kind, ReadOnlySpan<IndexPart> parts, Span<int> probe, out RowRange rows)
    {
        if (!_indexes.TryGetValue(kind, out var index))
        {
            var name = $"{selection}\n{string.Join('\n', Keys.Select(k => k.Description))}\n{kind}";
            if (!panel.Indexes.TryGetValue(name, out index))
            {
                List<int[]> keys = [.. Keys.Select(k => k.Symbols)];
                foreach (var part in parts)
                {
                    keys.Add(part.Symbols());
                }

                index = new RowIndex(candidates, keys, panel.Indexes.Count + 1);
                panel.Indexes.Add(name, index);
            }

            _indexes.Add(kind, index);
        }

        rows = index.Find(new IndexKey(probe[0], probe[1], probe[2], probe[3]));
        return Standing.Ready;
    }

    // A place of an index key beyond the equalities: a key of the rows, or the first digits of their codes.
    private readonly struct IndexPart
    {
        private readonly PanelData _panel;
        private readonly RowKey? _key;
        private readonly int _digits;

        public IndexPart(PanelData panel, RowKey key) => (_panel, _key) = (panel, key);

        public IndexPart(PanelData panel, int digits) => (_panel, _digits) = (panel, digits);

        public int[] Symbols() => _key is { } key ? _panel.KeySymbols(key) : _panel.PrefixSymbols(_digits);
    }
}
