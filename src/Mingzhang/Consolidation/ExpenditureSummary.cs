using System.Runtime.InteropServices;
using Mingzhang.Books;
using Mingzhang.Numbers;

namespace Mingzhang.Consolidation;

/// <summary>
/// Sums expenditure by its codes, exactly and in one pass: texts become small numbers, so that a million lines allocate
/// little more than their groups.
/// </summary>
public static class ExpenditureSummary
{
    private const int CategoryDigits = 5;

    /// <summary>Sums lines by some of their codes.</summary>
    /// <param name="lines">The lines, of one unit or of many.</param>
    /// <param name="keys">What to sum by.</param>
    /// <returns>One sum for each combination of codes that occurs, in the order of the codes.</returns>
    /// <exception cref="OverflowException">A sum exceeds what fen in 64 bits can hold.</exception>
    public static IReadOnlyList<ExpenditureSum> GroupBy(
        IReadOnlyList<BudgetLine> lines,
        ExpenditureKeys keys = ExpenditureKeys.Summary
    )
    {
        ArgumentNullException.ThrowIfNull(lines);
        var columns = new Columns(keys);
        var totals = new Dictionary<GroupKey, Total>();
        var count = lines.Count;
        for (var i = 0; i < count; i++)
        {
            var line = lines[i];
            ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(totals, columns.KeyOf(line), out _);
            total = new Total(total.Lines + 1, total.Fen + line.Amount.Fen);
        }

        var sums = new List<ExpenditureSum>(totals.Count);
        foreach (var (key, total) in totals)
        {
            sums.Add(columns.SumOf(key, total));
        }

        sums.Sort(Compare);
        return sums;
    }

    private static int Compare(ExpenditureSum a, ExpenditureSum b)
    {
        var order = string.CompareOrdinal(a.Unit, b.Unit);
        order = order != 0 ? order : string.CompareOrdinal(a.Function, b.Function);
        order = order != 0 ? order : string.CompareOrdinal(a.Economy, b.Economy);
        order = order != 0 ? order : string.CompareOrdinal(a.Fund, b.Fund);
        order = order != 0 ? order : string.CompareOrdinal(a.Kind, b.Kind);
        order = order != 0 ? order : string.CompareOrdinal(a.Arrangement, b.Arrangement);
        return order != 0 ? order : string.CompareOrdinal(a.Project, b.Project);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct GroupKey(
        int Unit,
        int Function,
        int Economy,
        int Fund,
        int Kind,
        int Arrangement,
        int Project
    );

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Total(int Lines, long Fen);

    private sealed class Columns(ExpenditureKeys keys)
    {
        private readonly TermNumbers _unit = new();
        private readonly TermNumbers _function = new();
        private readonly TermNumbers _economy = new(CategoryDigits);
        private readonly TermNumbers _fund = new();
        private readonly TermNumbers _kind = new();
        private readonly TermNumbers _arrangement = new();
        private readonly TermNumbers _project = new();

        public GroupKey KeyOf(BudgetLine line) =>
            new(
                Has(ExpenditureKeys.Unit) ? _unit.Of(line.Unit) : 0,
                Has(ExpenditureKeys.Function) ? _function.Of(line.Function) : 0,
                Has(ExpenditureKeys.Economy) ? _economy.Of(line.Economy) : 0,
                Has(ExpenditureKeys.Fund) ? _fund.Of(line.Fund) : 0,
                Has(ExpenditureKeys.Kind) ? _kind.Of(line.Kind) : 0,
                Has(ExpenditureKeys.Arrangement) ? _arrangement.Of(line.Arrangement) : 0,
                Has(ExpenditureKeys.Project) ? _project.Of(line.Project) : 0
            );

        public ExpenditureSum SumOf(GroupKey key, Total total) =>
            new()
            {
                Unit = _unit[key.Unit],
                Function = _function[key.Function],
                Economy = _economy[key.Economy],
                Fund = _fund[key.Fund],
                Kind = _kind[key.Kind],
                Arrangement = _arrangement[key.Arrangement],
                Project = _project[key.Project],
                Lines = total.Lines,
                Amount = new Amount(total.Fen),
            };

        private bool Has(ExpenditureKeys key) => (keys & key) != ExpenditureKeys.None;
    }
}
