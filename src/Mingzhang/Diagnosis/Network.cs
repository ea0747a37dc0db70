using Mingzhang.Numbers;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Diagnosis;

/// <summary>A printed figure that a correction may change.</summary>
/// <param name="Value">The value that stands there; 0 for a blank.</param>
/// <param name="Decimals">How many decimals it is printed with.</param>
/// <param name="Cell">The cell; null for a figure in a sentence.</param>
/// <param name="Text">The figure in a sentence; null for a cell.</param>
internal sealed record FigureSpot(decimal Value, int Decimals, CellPlace? Cell, PrintedSpot? Text)
{
    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Whether the reader repaired its digits, so that they are less certain than others.</summary>
    public bool IsRepaired { get; init; }

    /// <summary>Whether it is rounded in print: an amount or a percentage, not a weight or a count.</summary>
    public bool IsRounded { get; init; } = true;
}

/// <summary>Figures times factors, and a constant, that must come to zero but for rounding.</summary>
internal sealed class Identity(int[] figures, decimal[] coefficients)
{
    /// <summary>Numbers of the figures, each once.</summary>
    public IReadOnlyList<int> Figures => figures;

    /// <summary>Their factors.</summary>
    public IReadOnlyList<decimal> Coefficients => coefficients;

    /// <summary>What the figures as printed come to, with the constant.</summary>
    public required decimal Difference { get; init; }

    /// <summary>The last place that rounding is measured by; 0 when nothing is rounded.</summary>
    public required decimal LastPlace { get; init; }

    /// <summary>How many rounded figures other than zero it has as printed.</summary>
    public required int Addends { get; init; }

    /// <summary>A tolerance that somebody else gave; null when rounding decides.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>0 when the difference must be zero, -1 when zero or less will do, 1 when zero or more will.</summary>
    public int Side { get; init; }

    /// <summary>Whether it says what its figures come to, and not only how much at most or at least.</summary>
    public bool IsEquality => Side == 0;

    /// <summary>Id of the finding that it made; null when it holds.</summary>
    public int? Finding { get; init; }

    /// <summary>Whether it does not hold as printed.</summary>
    public bool IsBroken => Finding is not null;

    /// <summary>Whether it would hold with another difference and number of addends.</summary>
    public bool Holds(decimal difference, int addends) =>
        difference == 0m
        || (Side != 0 && difference < 0m == Side < 0)
        || (
            Tolerance is { } tolerance
                ? Math.Abs(difference) <= tolerance
                : LastPlace > 0m
                    && SumTolerance.Grade(difference, LastPlace, Math.Max(addends - 1, 0)) <= Closeness.Rounding
        );
}

/// <summary>An identity that a figure stands in, and its factor there.</summary>
internal readonly record struct Link(int Identity, decimal Coefficient);

/// <summary>The printed figures of a pack and the identities between them.</summary>
internal sealed class Network
{
    private readonly List<Link>[] _links;

    public Network(IReadOnlyList<FigureSpot> figures, IReadOnlyList<Identity> identities)
    {
        Figures = figures;
        Identities = identities;
        _links = new List<Link>[figures.Count];
        for (var i = 0; i < identities.Count; i++)
        {
            for (var f = 0; f < identities[i].Figures.Count; f++)
            {
                (_links[identities[i].Figures[f]] ??= []).Add(new Link(i, identities[i].Coefficients[f]));
            }
        }
    }

    public IReadOnlyList<FigureSpot> Figures { get; }

    public IReadOnlyList<Identity> Identities { get; }

    /// <summary>The identities that a figure stands in.</summary>
    public IReadOnlyList<Link> Links(int figure) => _links[figure] ?? [];
}
