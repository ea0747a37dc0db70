using Mingzhang.Findings;

namespace Mingzhang.Diagnosis;

/// <summary>Figures that go together, with other ways to correct them and the findings that vanish.</summary>
internal sealed class Explanation
{
    private readonly Network _network;
    private readonly IReadOnlyList<int> _figures;
    private readonly IReadOnlyList<int> _identities;

    private Explanation(
        Network network,
        RankedRepair best,
        IReadOnlyList<int> figures,
        IReadOnlyList<RankedRepair> others,
        IReadOnlyList<int> gone,
        bool isCutOff
    )
    {
        _network = network;
        _figures = figures;
        _identities = BrokenOf(network, figures);
        var rest = best.Repair.Figures.Except(figures).ToHashSet();
        Diagnosis = new DefectDiagnosis
        {
            Outcome =
                others.Count > 0 || isCutOff || figures.Any(f => best.Latitude(f).Limit != 0)
                    ? DiagnosisOutcome.NotUnique
                    : DiagnosisOutcome.Unique,
            Corrections = best.Corrections(network, figures),
            Findings = [.. _identities.Select(i => network.Identities[i].Finding!.Value).Union(gone).Order()],
            Alternatives =
            [
                .. others
                    .Take(DefectDiagnosis.MostAlternatives)
                    .Select(o => o.Corrections(network, [.. o.Repair.Figures.Where(f => !rest.Contains(f))])),
            ],
            AlternativeCount = others.Count,
        };
    }

    /// <summary>The diagnosis.</summary>
    public DefectDiagnosis Diagnosis { get; }

    /// <summary>
    /// Parts the likeliest repair into groups of figures that stand in no identity together, each with the other repairs
    /// that differ from it in that group only.
    /// </summary>
    public static IReadOnlyList<Explanation> Of(
        Network network,
        IReadOnlyList<RankedRepair> ranked,
        bool isCutOff,
        FindingMatch match
    )
    {
        var best = ranked[0];
        var groups = Groups(network, ranked);
        var gone = (best.Outcome?.Gone ?? []).Select(match.IdOf).OfType<int>().ToList();
        return
        [
            .. groups.Select(g => new Explanation(
                network,
                best,
                g,
                [.. ranked.Skip(1).Where(r => !g.All(f => r.Has(best, f)))],
                groups.Count == 1 ? gone : [],
                isCutOff
            )),
        ];
    }

    /// <summary>The broken identities that some figures stand in.</summary>
    public static IReadOnlyList<int> BrokenOf(Network network, IReadOnlyList<int> figures) =>
        [
            .. figures
                .SelectMany(network.Links)
                .Select(l => l.Identity)
                .Where(i => network.Identities[i].IsBroken)
                .Distinct()
                .Order(),
        ];

    /// <summary>
    /// For each correction the findings that follow from that figure alone. With several corrections only identities with
    /// one of the figures are told apart, and only if there is no other explanation.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> FindingsByCorrection()
    {
        if (_figures.Count == 1)
        {
            return [Diagnosis.Findings];
        }

        if (Diagnosis.Outcome != DiagnosisOutcome.Unique)
        {
            return [.. _figures.Select(_ => (IReadOnlyList<int>)[])];
        }

        var owners = _identities
            .Select(i => _network.Identities[i])
            .Select(i => (Finding: i.Finding!.Value, Figures: _figures.Where(i.Figures.Contains).ToList()))
            .Where(o => o.Figures.Count == 1)
            .ToLookup(o => o.Figures[0], o => o.Finding);
        return [.. _figures.Select(f => (IReadOnlyList<int>)[.. owners[f].Distinct().Order()])];
    }

    // Figures of one identity go together, and so do those that another repair replaces together.
    private static List<List<int>> Groups(Network network, IReadOnlyList<RankedRepair> ranked)
    {
        var best = ranked[0];
        var figures = best.Repair.Figures;
        List<List<int>> groups = [.. figures.Select(f => (List<int>)[f])];
        for (var i = 0; i < figures.Count; i++)
        {
            foreach (var link in network.Links(figures[i]))
            {
                Join(groups, [.. figures.Where(network.Identities[link.Identity].Figures.Contains)]);
            }
        }

        foreach (var other in ranked.Skip(1))
        {
            Join(groups, [.. figures.Where(f => !other.Has(best, f))]);
        }

        return groups;
    }

    private static void Join(List<List<int>> groups, List<int> members)
    {
        var its = groups.FindAll(g => g.Exists(members.Contains));
        if (its.Count > 1)
        {
            groups.RemoveAll(its.Contains);
            groups.Add([.. its.SelectMany(g => g).Order()]);
        }
    }
}
