namespace Mingzhang.Auditing.Generic;

/// <summary>A cell of a panel.</summary>
internal readonly record struct MoneyCell(MoneyPanel Panel, int Row, int Column)
{
    /// <summary>Its value, zero when blank.</summary>
    public decimal Value => Panel.Value(Row, Column);
}

/// <summary>
/// Two columns of two tables that print the same money: the rows that both print prove it when their totals agree, or the sums
/// of what they share, and nearly all of them do.
/// </summary>
internal static class TableJoin
{
    private const int Proof = 3;

    /// <summary>The pairs of cells that must agree; null when the columns are not the same money.</summary>
    public static IReadOnlyList<(MoneyCell A, MoneyCell B)>? Of(MoneyPanel a, int columnA, MoneyPanel b, int columnB)
    {
        var pairs = new List<(MoneyCell A, MoneyCell B)>();
        decimal sumA = 0m,
            sumB = 0m;
        int equal = 0,
            different = 0;
        bool? totals = null;
        foreach (var (key, rowA) in a.Keys)
        {
            if (!b.Keys.TryGetValue(key, out var rowB))
            {
                continue;
            }

            var pair = (A: new MoneyCell(a, rowA, columnA), B: new MoneyCell(b, rowB, columnB));
            if (
                a.IsUnreadable(rowA, columnA)
                || b.IsUnreadable(rowB, columnB)
                || (pair.A.Value == 0m && pair.B.Value == 0m)
            )
            {
                continue;
            }

            pairs.Add(pair);
            var same = AreSame(pair.A, pair.B);
            equal += same ? 1 : 0;
            different += same ? 0 : 1;
            if (key == "合计")
            {
                totals = same;
            }
            else
            {
                sumA += pair.A.Value;
                sumB += pair.B.Value;
            }
        }

        return
            equal >= Proof && different <= Math.Max(1, equal / 6) && (totals == true || (different > 0 && sumA == sumB))
            || (different == 0 && equal >= Proof)
            ? pairs
            : null;
    }

    /// <summary>Whether two cells print the same value, to the coarser of their last places.</summary>
    public static bool AreSame(MoneyCell a, MoneyCell b)
    {
        var difference = Math.Abs(a.Value - b.Value);
        if (difference == 0m)
        {
            return true;
        }

        var place = new[] { a, b }.Select(c => c.Panel.Figure(c.Row, c.Column)?.Printed.LastPlace ?? 0m).Max();
        return difference <= place;
    }
}
