using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Compiling.Facts;

/// <summary>A run of facts of one table that belong to one row.</summary>
internal readonly record struct FactSegment(int[] Facts, int Start, int Count)
{
    /// <summary>The facts.</summary>
    public ReadOnlySpan<int> Span => Facts.AsSpan(Start, Count);

    /// <summary>
    /// The groups of the run by a dimension, in printed order; facts with the empty value belong to none. Facts keep book
    /// order inside a group.
    /// </summary>
    public IReadOnlyList<(int Value, FactSegment Segment)> GroupBy(Dimension dimension, int[] ranks)
    {
        var keys = new long[Count];
        var size = 0;
        foreach (var fact in Span)
        {
            if (dimension[fact] != 0)
            {
                keys[size] = ((long)ranks[dimension[fact]] << 32) | (uint)size;
                size++;
            }
        }

        var kept = new int[size];
        var at = 0;
        foreach (var fact in Span)
        {
            if (dimension[fact] != 0)
            {
                kept[at++] = fact;
            }
        }

        Array.Sort(keys, 0, size);
        var sorted = new int[size];
        var groups = new List<(int, FactSegment)>();
        var start = 0;
        for (var i = 0; i < size; i++)
        {
            sorted[i] = kept[(int)(keys[i] & 0xFFFF_FFFF)];
            if (i + 1 == size || keys[i] >> 32 != keys[i + 1] >> 32)
            {
                groups.Add((dimension[sorted[i]], new FactSegment(sorted, start, i + 1 - start)));
                start = i + 1;
            }
        }

        return groups;
    }
}

/// <summary>The facts behind a compiled figure: those of its row that its column counts.</summary>
internal sealed class ColumnFacts(FactTable table, FactSegment segment, FactTest row, FactTest column, string measure)
    : FactSlice
{
    /// <inheritdoc />
    public override IEnumerable<FactReference> List()
    {
        for (var i = 0; i < segment.Count; i++)
        {
            var fact = segment.Facts[segment.Start + i];
            if (row.Admits(fact) && column.Admits(fact))
            {
                var fen = measure.Length == 0 ? table.Amounts[fact] : table.Measure(measure)[fact] ?? 0;
                yield return new FactReference(table.Sheets[fact], table.Lines[fact], new Amount(fen));
            }
        }
    }
}
