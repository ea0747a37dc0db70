using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>
/// One application of a rule that is linear: printed figures times factors, and a constant, that must come to zero — with
/// “not more” to zero or less, with “not less” to zero or more — but for rounding.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Terms">The figures, each once, with factors other than zero.</param>
/// <param name="Constant">The constant.</param>
/// <param name="LastPlace">The coarsest last place, which the rounding is measured by; 0 when nothing is rounded.</param>
/// <param name="Addends">How many rounded figures other than zero <see cref="Judge"/> counted.</param>
/// <param name="Draft">The finding above notice that it made; null when it holds.</param>
internal sealed record PrintedIdentity(
    Rule Rule,
    IReadOnlyList<LinearTerm> Terms,
    decimal Constant,
    decimal LastPlace,
    int Addends,
    Draft? Draft
);

/// <summary>Takes down the applications of rules whose sides are linear in printed figures.</summary>
internal sealed class IdentityCollector
{
    /// <summary>How many terms are taken down at most: about 100 MB.</summary>
    public const int MostTerms = 2_000_000;

    private readonly List<PrintedIdentity> _identities = [];
    private readonly HashSet<CellPlace> _cells = [];
    private int _terms;

    public IReadOnlyList<PrintedIdentity> Identities => _identities;

    /// <summary>Whether there were more than can be kept; what was taken down is then worth nothing.</summary>
    public bool IsFull => _terms > MostTerms;

    /// <summary>Whether a relation says how far apart two sums of figures may be.</summary>
    public static bool Takes(Relation relation) =>
        relation is Relation.Equal or Relation.LessOrEqual or Relation.GreaterOrEqual;

    /// <summary>Takes down an application, unless it is not linear or its digits have no end.</summary>
    public void Add(Rule rule, Frame frame, NumberNode left, NumberNode right, Judged judged, Draft? draft)
    {
        try
        {
            Take(rule, frame, left, right, judged, draft);
        }
        catch (OverflowException)
        {
            // What cannot be reckoned with takes no part in a diagnosis.
        }
    }

    private void Take(Rule rule, Frame frame, NumberNode left, NumberNode right, Judged judged, Draft? draft)
    {
        if (IsFull || left.Linear(frame) is not { } a || right.Linear(frame) is not { } b)
        {
            return;
        }

        var form = a.Plus(b, -1m);
        var terms = Merged(form.Terms);
        _terms += terms.Count;
        if (terms.Count > 0)
        {
            _identities.Add(new PrintedIdentity(rule, terms, form.Constant, judged.LastPlace, judged.Addends, draft));
        }
    }

    private IReadOnlyList<LinearTerm> Merged(IReadOnlyList<LinearTerm> terms)
    {
        if ((terms.Count == 2 && terms[0].Cell != terms[1].Cell) || IsMerged(terms))
        {
            return terms;
        }

        var sums = new Dictionary<CellPlace, decimal>(terms.Count);
        foreach (var term in terms)
        {
            sums[term.Cell] = sums.GetValueOrDefault(term.Cell) + term.Coefficient;
        }

        return
        [
            .. terms.Select(t => t.Cell).Distinct().Where(c => sums[c] != 0m).Select(c => new LinearTerm(c, sums[c])),
        ];
    }

    // Hardly any rule reads a cell twice.
    private bool IsMerged(IReadOnlyList<LinearTerm> terms)
    {
        _cells.Clear();
        foreach (var term in terms)
        {
            if (term.Coefficient == 0m || !_cells.Add(term.Cell))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What rounding was judged by, in the unit of the two sides.</summary>
internal readonly record struct Judged(decimal LastPlace, int Addends)
{
    public static Judged Of(Quantity left, Quantity right)
    {
        right = right.In(left.Unit);
        left = left.In(right.Unit);
        return new Judged(Math.Max(left.LastPlace, right.LastPlace), left.Addends + right.Addends);
    }
}
