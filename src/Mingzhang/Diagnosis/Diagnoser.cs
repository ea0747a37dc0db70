using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Register;

namespace Mingzhang.Diagnosis;

/// <summary>
/// Explains the findings of a report by as few wrong figures as possible: which printed figures to correct, and to what,
/// so that every identity holds; and which findings follow from which.
/// </summary>
public static class Diagnoser
{
    // Identities looked at by the search, and corrected packs held to the rules, in one report.
    private const long MostSteps = 400_000;
    private const long MostStepsOfOne = 150_000;
    private const int MostTrials = 60;

    // A trial reads the whole pack: fewer of them for a large one.
    private const int FiguresOfAllTrials = 300_000;

    /// <summary>Diagnoses a report. The same arguments give the same report.</summary>
    /// <param name="register">The rules that the pack was held to.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="report">What the check found; findings left out of it are left out here.</param>
    /// <param name="accounts">The classifications that the check had.</param>
    /// <param name="equalities">Figures that must be equal beyond the rules, such as claims of the text and their cells.</param>
    /// <returns>
    /// The report with <see cref="Report.Diagnoses"/>, with <see cref="Finding.Cause"/> where findings follow from another,
    /// and with the proposal in the advice of that other.
    /// </returns>
    public static Report Diagnose(
        RuleRegister register,
        Pack pack,
        Report report,
        ChartOfAccounts? accounts = null,
        IEnumerable<PrintedEquality>? equalities = null
    )
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(report);
        var identities = new IdentityCollector();
        return report.IsClean
            ? report
            : Diagnose(
                register,
                pack,
                report,
                RuleChecker.Apply(register, new PackData(pack, accounts), identities, null),
                identities,
                equalities
            );
    }

    /// <summary>Diagnoses a report by what the check itself took down.</summary>
    internal static Report Diagnose(
        RuleRegister register,
        Pack pack,
        Report report,
        AppliedRules applied,
        IdentityCollector identities,
        IEnumerable<PrintedEquality>? equalities = null
    )
    {
        if (report.IsClean || identities.IsFull)
        {
            return report;
        }

        try
        {
            return Explain(register, pack, report, applied, identities, equalities ?? []);
        }
        catch (OverflowException)
        {
            // Digits without end cannot be reckoned with; the findings stand as they are.
            return report;
        }
    }

    private static Report Explain(
        RuleRegister register,
        Pack pack,
        Report report,
        AppliedRules applied,
        IdentityCollector identities,
        IEnumerable<PrintedEquality> equalities
    )
    {
        var match = new FindingMatch(report.Findings, applied.Drafts);
        var builder = new NetworkBuilder(match, new PackMap(applied.Pack));
        foreach (var identity in identities.Identities)
        {
            builder.Add(identity);
        }

        foreach (var equality in equalities)
        {
            builder.Add(equality);
        }

        var network = builder.Build();
        var trial = new Trial(register, pack, applied, network);
        var causes = new Causes(report.Findings);
        List<DefectDiagnosis> diagnoses = [];
        var trials = Math.Clamp(FiguresOfAllTrials / Math.Max(report.Coverage.Figures, 1), 2, MostTrials);
        var steps = MostSteps;
        HashSet<int> explained = [];
        foreach (var component in Components.Of(network))
        {
            if (component.Any(explained.Contains))
            {
                continue;
            }

            var (repairs, isCutOff, left) = MinimalSets.Find(network, component, Math.Min(steps, MostStepsOfOne));
            steps -= Math.Min(steps, MostStepsOfOne) - left;
            if (repairs.Count == 0)
            {
                diagnoses.Add(Unexplained(network, component));
                continue;
            }

            var ranked = new Ranking(network, trial).Order(repairs, ref trials);
            explained.UnionWith(Explanation.BrokenOf(network, ranked[0].Repair.Figures));
            foreach (var explanation in Explanation.Of(network, ranked, isCutOff, match))
            {
                diagnoses.Add(explanation.Diagnosis);
                causes.Add(explanation);
            }
        }

        return report with
        {
            Findings = causes.Findings,
            Diagnoses = [.. diagnoses.OrderBy(d => d.Findings.Count == 0 ? int.MaxValue : d.Findings[0])],
        };
    }

    private static DefectDiagnosis Unexplained(Network network, IReadOnlyList<int> component) =>
        new()
        {
            Outcome = DiagnosisOutcome.BoundReached,
            Corrections = [],
            Findings = [.. component.Select(i => network.Identities[i].Finding!.Value).Distinct().Order()],
        };
}
