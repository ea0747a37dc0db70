using Mingzhang.Findings;

namespace Mingzhang.Diagnosis;

/// <summary>A diagnosis with what it explains.</summary>
internal sealed class Explanation
{
    private readonly Network _network;
    private readonly RankedRepair _best;
    private readonly HashSet<int> _gone;

    public Explanation(
        Network network,
        IReadOnlyList<int> component,
        IReadOnlyList<RankedRepair> ranked,
        bool isCutOff,
        FindingMatch match
    )
    {
        _network = network;
        _best = ranked[0];
        Identities =
        [
            .. _best
                .Repair.Figures.SelectMany(f => network.Links(f))
                .Select(l => l.Identity)
                .Where(i => network.Identities[i].IsBroken)
                .Concat(component)
                .Distinct()
                .Order(),
        ];
        _gone = [.. (_best.Outcome?.Gone ?? []).Select(match.IdOf).OfType<int>()];
        Diagnosis = new DefectDiagnosis
        {
            Outcome =
                ranked.Count > 1 || isCutOff || _best.Repair.Latitudes.Any(l => l.Limit != 0) ? DiagnosisOutcome.NotUnique : DiagnosisOutcome.Unique,
            Corrections = CorrectionsOf(_best),
            Findings =
            [
                .. Identities.Select(i => network.Identities[i].Finding!.Value).Union(_gone).Order(),
            ],
            Alternatives = [.. ranked.Skip(1).Take(DefectDiagnosis.MostAlternatives).Select(CorrectionsOf)],
            AlternativeCount = ranked.Count - 1,
        };
    }

    /// <summary>The diagnosis.</summary>
    public DefectDiagnosis Diagnosis { get; }

    /// <summary>The broken identities that it mends.</summary>
    public IReadOnlyList<int> Identities { get; }

    /// <summary>
    /// For each correction the findings that follow from that figure alone. With several corrections only identities with
    /// one of the figures are told apart, and only if there is no other explanation.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> FindingsByCorrection()
    {
        var figures = _best.Repair.Figures;
        if (figures.Count == 1)
        {
            return [Diagnosis.Findings];
        }

        if (Diagnosis.Outcome != DiagnosisOutcome.Unique)
        {
            return [.. figures.Select(_ => (IReadOnlyList<int>)[])];
        }

        var owners = Identities
            .Select(i => _network.Identities[i])
            .Select(i => (Finding: i.Finding!.Value, Figures: figures.Where(i.Figures.Contains).ToList()))
            .Where(o => o.Figures.Count == 1)
            .ToLookup(o => o.Figures[0], o => o.Finding);
        return [.. figures.Select(f => (IReadOnlyList<int>)[.. owners[f].Distinct().Order()])];
    }

    private IReadOnlyList<Correction> CorrectionsOf(RankedRepair repair) =>
        [
            .. repair.Repair.Figures.Select(
                (f, i) => CorrectionText.Of(_network.Figures[f], repair.Repair.Values[i], repair.Hints[i])
            ),
        ];
}
