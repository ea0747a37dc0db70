using Mingzhang.Forms.Definitions;

namespace Mingzhang.Compiling.Facts;

/// <summary>The facts of one source, column by column: dimensions to choose and group by, amounts in fen, and texts.</summary>
internal sealed class FactTable
{
    private readonly Dictionary<string, Dimension> _dimensions;
    private readonly Dictionary<string, long?[]> _measures = new(StringComparer.Ordinal);
    private readonly Func<int, string, string>? _text;

    public FactTable(FactSource source, int count, Func<int, string, string>? text = null)
    {
        Source = source;
        Count = count;
        Amounts = new long[count];
        Lines = new int[count];
        Sheets = new string[count];
        _text = text;
        _dimensions = source.Dimensions.ToDictionary(d => d, _ => new Dimension(count), StringComparer.Ordinal);
        foreach (var measure in source.Measures)
        {
            _measures[measure] = new long?[count];
        }
    }

    /// <summary>What the table holds.</summary>
    public FactSource Source { get; }

    /// <summary>How many facts.</summary>
    public int Count { get; }

    /// <summary>The main amount of each fact, in fen.</summary>
    public long[] Amounts { get; }

    /// <summary>The row of the sheet that each fact was entered in.</summary>
    public int[] Lines { get; }

    /// <summary>The sheet that each fact was entered in.</summary>
    public string[] Sheets { get; }

    /// <summary>A dimension.</summary>
    public Dimension this[string dimension] => _dimensions[dimension];

    /// <summary>A further amount of each fact; null where none was entered.</summary>
    public long?[] Measure(string name) => _measures[name];

    /// <summary>A text of a record.</summary>
    public string Text(int fact, string name) => _text?.Invoke(fact, name) ?? "";

    /// <summary>Every fact that passes a filter, in book order.</summary>
    public int[] Choose(FactFilter filter)
    {
        var test = new FactTest(this, filter);
        var chosen = new List<int>(Count);
        for (var i = 0; i < Count; i++)
        {
            if (test.Admits(i))
            {
                chosen.Add(i);
            }
        }

        return [.. chosen];
    }
}
