using System.Globalization;
using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Diagnosis;

/// <summary>Hangs findings under the one that stands nearest to the figure they follow from.</summary>
internal sealed class Causes(IReadOnlyList<Finding> findings)
{
    private readonly Dictionary<int, Finding> _byId = findings.ToDictionary(f => f.Id);

    /// <summary>The findings with causes and proposals, in their order.</summary>
    public IReadOnlyList<Finding> Findings => [.. findings.Select(f => _byId[f.Id])];

    public void Add(Explanation explanation)
    {
        var diagnosis = explanation.Diagnosis;
        var groups = explanation.FindingsByCorrection();
        for (var i = 0; i < groups.Count; i++)
        {
            var its = groups[i].Where(_byId.ContainsKey).Select(id => _byId[id]).Where(f => f.Cause is null).ToList();
            if (its.Count == 0)
            {
                continue;
            }

            var root = its.OrderByDescending(f => f.Severity)
                .ThenBy(f => Distance(f, diagnosis.Corrections[i].Place))
                .ThenBy(f => f.Category)
                .ThenBy(f => f.Places.Count)
                .ThenBy(f => f.Id)
                .First();
            foreach (var finding in its)
            {
                _byId[finding.Id] =
                    finding.Id == root.Id ? Advised(finding, diagnosis) : finding with { Cause = root.Id };
            }
        }
    }

    private static Finding Advised(Finding finding, DefectDiagnosis diagnosis)
    {
        // One finding that many corrections would explain: the advice of its rule says as much.
        if (diagnosis.Findings.Count == 1 && diagnosis.AlternativeCount > 0)
        {
            return finding;
        }

        var others = diagnosis.Findings.Count - 1;
        var result = others == 0 ? "本问题即消除" : $"本问题和由它引起的 {Invariant(others)} 个问题即一并消除";
        var proposal = $"最少更正：{DiagnosisText.Of(diagnosis)}，{result}。";
        return finding with { Advice = finding.Advice.TrimEnd() + " " + proposal };
    }

    // 0 when the finding is about the figure, 1 when the figure is one of what it was held against.
    private static int Distance(Finding finding, Place figure)
    {
        var nearest = 2;
        foreach (var (role, place) in finding.Places)
        {
            if (
                place.Table == figure.Table
                && place.Row == figure.Row
                && place.Column == figure.Column
                && (place.Line is null || place.Line == figure.Line)
            )
            {
                nearest = Math.Min(nearest, role == "found" ? 0 : 1);
            }
        }

        return nearest;
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
