using Mingzhang.Changes.Alignment;
using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Changes;

/// <summary>
/// Finds which rows correspond: first by all their keys; then, between neighbours that do, by name and code alone (a unit or
/// project was renamed); then by likeness of names and cells (the row itself was renamed).
/// </summary>
/// <param name="olds">The old rows.</param>
/// <param name="news">The new rows.</param>
/// <param name="shared">The columns that both sides have.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class RowMatching(List<Row> olds, List<Row> news, IReadOnlyList<SharedColumn> shared, WorkBudget budget)
{
    private const int LeastLikeness = 50;
    private readonly List<string> _oldKeys = [.. olds.Select(Keys.Of)];
    private readonly List<string> _newKeys = [.. news.Select(Keys.Of)];
    private readonly List<string> _oldOwn = [.. olds.Select(Keys.OwnOf)];
    private readonly List<string> _newOwn = [.. news.Select(Keys.OwnOf)];
    private readonly List<string[]> _oldCells =
    [
        .. olds.Select(r => shared.Select(c => Keys.Of(r.Cells[c.OldIndex])).ToArray()),
    ];
    private readonly List<string[]> _newCells =
    [
        .. news.Select(r => shared.Select(c => Keys.Of(r.Cells[c.NewIndex])).ToArray()),
    ];

    /// <summary>Whether two rows that correspond have other names or codes.</summary>
    public static bool IsKnownAnew(Row old, Row @new) =>
        old.Code != @new.Code
        || Keys.NameOf(old) != Keys.NameOf(@new)
        || (old.Level == RowLevel.Unit && old.Unit != @new.Unit);

    /// <summary>The pairs.</summary>
    public Pairing Run()
    {
        var pairs = KeyedPairs.Of(
            _oldKeys,
            _newKeys,
            i => Keys.Join(_oldCells[i]),
            i => Keys.Join(_newCells[i]),
            budget
        );
        AddInGaps(
            pairs,
            (o, n) => SequenceAlignment.Of([.. o.Select(i => _oldOwn[i])], [.. n.Select(i => _newOwn[i])], budget)
        );
        AddInGaps(
            pairs,
            (o, n) =>
                LikenessAlignment.Of(
                    [.. o.Select(i => _oldKeys[i])],
                    [.. n.Select(i => _newKeys[i])],
                    (i, j) => Likeness(o[i], n[j]),
                    LeastLikeness,
                    budget
                )
        );
        return new Pairing(_oldKeys, _newKeys, pairs);
    }

    private void AddInGaps(List<Pair> pairs, Func<List<int>, List<int>, List<Pair>> align)
    {
        foreach (var (o, n) in new Pairing(_oldKeys, _newKeys, pairs).Gaps().ToList())
        {
            pairs.AddRange(align(o, n).Select(p => new Pair(o[p.Old], n[p.New])));
        }
    }

    // A name half alike and every figure kept, or a name that is the same, or figures that say that nothing else can be meant.
    private int Likeness(int old, int @new)
    {
        if (olds[old].Level != news[@new].Level)
        {
            return 0;
        }

        var names = Folding.Likeness(Keys.NameOf(olds[old]), Keys.NameOf(news[@new]));
        if (olds[old].Code is { } code && code == news[@new].Code)
        {
            names = Math.Max(names, LeastLikeness);
        }

        var (same, all) = (0, 0);
        foreach (var (i, column) in shared.Index())
        {
            var (before, after) = (_oldCells[old][i], _newCells[@new][i]);
            if (!column.IsLabel && !(IsNothing(before) && IsNothing(after)))
            {
                all++;
                same += before == after ? 1 : 0;
            }
        }

        return all == 0 ? names : (names + (100 * same / all)) / 2;
    }

    private static bool IsNothing(string cell) => cell.All(c => c is '0' or '.' or '-');
}
