using Mingzhang.Findings;

namespace Mingzhang.Diagnosis;

/// <summary>A repair with what speaks for it.</summary>
/// <param name="Repair">The figures and values.</param>
/// <param name="Hints">For each figure the slip or the confirmation, in Chinese; empty when nothing speaks for it.</param>
/// <param name="Score">What speaks for it as one number that sorts: higher is likelier.</param>
/// <param name="Outcome">What a trial came to; null when none was made.</param>
internal sealed record RankedRepair(Repair Repair, IReadOnlyList<string> Hints, int Score, TrialOutcome? Outcome = null)
{
    /// <summary>How far the value of a figure of the repair is known.</summary>
    public Latitude Latitude(int figure) => Repair.Latitudes[IndexOf(figure)];

    /// <summary>Whether this repair too gives a figure of another the same value.</summary>
    public bool Has(RankedRepair other, int figure) =>
        IndexOf(figure) is var i and >= 0 && Repair.Values[i] == other.Repair.Values[other.IndexOf(figure)];

    /// <summary>The corrections of some figures of the repair.</summary>
    public IReadOnlyList<Correction> Corrections(Network network, IReadOnlyList<int> figures) =>
        [
            .. figures
                .Select(IndexOf)
                .Select(i => CorrectionText.Of(network.Figures[Repair.Figures[i]], Repair.Values[i], Hints[i])),
        ];

    private int IndexOf(int figure)
    {
        for (var i = 0; i < Repair.Figures.Count; i++)
        {
            if (Repair.Figures[i] == figure)
            {
                return i;
            }
        }

        return -1;
    }
}
