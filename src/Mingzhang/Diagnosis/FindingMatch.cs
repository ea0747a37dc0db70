using Mingzhang.Findings;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Diagnosis;

/// <summary>
/// Finds the finding of a report that a draft became. Two of the same rule with the same words are told
/// apart by their order.
/// </summary>
internal sealed class FindingMatch
{
    private readonly Dictionary<Draft, int> _ids = new(ReferenceEqualityComparer.Instance);

    public FindingMatch(IReadOnlyList<Finding> findings, IReadOnlyList<Draft> drafts)
    {
        var ids = findings
            .Where(f => f.Severity > Severity.Notice)
            .GroupBy(f => (f.Rule, f.Message))
            .ToDictionary(g => g.Key, g => new Queue<int>(g.Select(f => f.Id)));
        foreach (var draft in RuleChecker.InOrder(drafts))
        {
            if (
                draft.Finding.Severity > Severity.Notice
                && ids.TryGetValue((draft.Finding.Rule, draft.Finding.Message), out var its)
                && its.TryDequeue(out var id)
            )
            {
                _ids.Add(draft, id);
            }
        }
    }

    /// <summary>The id of the finding; null when the report has left it out.</summary>
    public int? IdOf(Draft draft) => _ids.TryGetValue(draft, out var id) ? id : null;
}
