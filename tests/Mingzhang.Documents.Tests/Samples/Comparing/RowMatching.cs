using Mingzhang.Forms;

namespace Mingzhang.Documents.Tests.Samples.Comparing;

/// <summary>Which printed row and which of ours stand for each other.</summary>
/// <param name="Pairs">The pairs in printed order.</param>
/// <param name="Missing">Printed rows that we have not.</param>
/// <param name="Extra">Rows of ours that are not printed.</param>
internal sealed record RowMatching(
    IReadOnlyList<(ComparedRow Printed, ComparedRow Ours)> Pairs,
    IReadOnlyList<ComparedRow> Missing,
    IReadOnlyList<ComparedRow> Extra
)
{
    /// <summary>
    /// Matches rows by group and name, those of one name by their likeness; then what is left over in one group where more
    /// than half of the cells are the same. The most alike come first, and among equals the first in print.
    /// </summary>
    public static RowMatching ByName(
        IReadOnlyList<ComparedRow> printed,
        IReadOnlyList<ComparedRow> ours,
        IReadOnlyList<Column> columns
    )
    {
        var partner = new Dictionary<ComparedRow, ComparedRow>(ReferenceEqualityComparer.Instance);
        var left = ours.ToHashSet();
        Match(printed.Join(ours, r => r.Key, r => r.Key, (r, o) => (r, o, Likeness(r, o, columns))));
        Match(
            from row in printed
            where !partner.ContainsKey(row)
            from other in left.ToList()
            where other.Key.Group == row.Key.Group
            let likeness = Likeness(row, other, columns)
            where likeness > 0.5m
            select (row, other, likeness)
        );
        return new RowMatching(
            [.. printed.Where(partner.ContainsKey).Select(r => (r, partner[r]))],
            [.. printed.Where(r => !partner.ContainsKey(r))],
            [.. ours.Where(left.Contains)]
        );

        void Match(IEnumerable<(ComparedRow Printed, ComparedRow Ours, decimal Likeness)> candidates)
        {
            foreach (var (row, other, _) in candidates.ToList().OrderByDescending(c => c.Likeness))
            {
                if (left.Contains(other) && partner.TryAdd(row, other))
                {
                    left.Remove(other);
                }
            }
        }
    }

    /// <summary>Matches rows by their place.</summary>
    public static RowMatching ByPosition(IReadOnlyList<ComparedRow> printed, IReadOnlyList<ComparedRow> ours) =>
        new([.. printed.Zip(ours)], [.. printed.Skip(ours.Count)], [.. ours.Skip(printed.Count)]);

    private static decimal Likeness(ComparedRow row, ComparedRow other, IReadOnlyList<Column> columns)
    {
        var filled = columns.Where(c => row[c.Id].Length + other[c.Id].Length > 0).ToList();
        return filled.Count == 0
            ? 0
            : filled.Count(c => CellValues.Same(c.Role, row[c.Id], other[c.Id])) / (decimal)filled.Count;
    }
}
