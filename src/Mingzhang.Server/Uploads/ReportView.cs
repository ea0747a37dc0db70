using Mingzhang.Documents.Reports.Kept;
using Mingzhang.Documents.Writing;
using Mingzhang.Findings;

namespace Mingzhang.Server.Uploads;

/// <summary>A finding with what was decided about it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fingerprint">What the decision is kept under.</param>
/// <param name="Decision">The decision, or null.</param>
/// <param name="PlaceIds">Ids in the document of its places; null for one that is not shown.</param>
public sealed record FindingView(
    Finding Finding,
    string Fingerprint,
    FindingDecision? Decision,
    IReadOnlyList<string?> PlaceIds
);

/// <summary>The findings of one rule.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">The rule's name.</param>
/// <param name="Findings">The findings, in the order of the report.</param>
public sealed record FindingGroup(Severity Severity, string Rule, string Name, IReadOnlyList<FindingView> Findings);

/// <summary>A report with the decisions about its findings.</summary>
/// <param name="Kept">The report.</param>
/// <param name="Groups">The findings by rule, the gravest first.</param>
public sealed record ReportView(KeptReport Kept, IReadOnlyList<FindingGroup> Groups)
{
    /// <summary>Puts a report and the decisions together.</summary>
    public static ReportView Of(KeptReport kept, IEnumerable<StoredDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(decisions);
        var report = kept.Sheet.Report;
        var fingerprints = Fingerprints.Of(report.Findings);
        var decided = decisions.ToDictionary(d => d.Fingerprint, StringComparer.Ordinal);
        var names = report.Rules.ToLookup(r => r.Rule, r => r.Name, StringComparer.Ordinal);
        return new ReportView(
            kept,
            [
                .. report
                    .Findings.GroupBy(f => (f.Severity, f.Rule))
                    .OrderByDescending(g => g.Key.Severity)
                    .Select(g => new FindingGroup(
                        g.Key.Severity,
                        g.Key.Rule,
                        names[g.Key.Rule].FirstOrDefault() ?? "",
                        [
                            .. g.Select(f => new FindingView(
                                f,
                                fingerprints[f.Id],
                                DecisionOf(decided.GetValueOrDefault(fingerprints[f.Id])),
                                kept.PlaceIds[f.Id]
                            )),
                        ]
                    )),
            ]
        );
    }

    /// <summary>Every finding.</summary>
    public IEnumerable<FindingView> Findings => Groups.SelectMany(g => g.Findings);

    /// <summary>The decisions by id of the finding.</summary>
    public IReadOnlyDictionary<int, FindingDecision> Decisions =>
        Findings.Where(f => f.Decision is not null).ToDictionary(f => f.Finding.Id, f => f.Decision!);

    private static FindingDecision? DecisionOf(StoredDecision? stored) =>
        stored is not null && DecisionStates.TryParse(stored.Decision, out var state)
            ? new FindingDecision(state, stored.Reason, stored.By)
            : null;
}
