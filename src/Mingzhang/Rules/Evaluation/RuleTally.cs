using Mingzhang.Findings;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Counts what came of a rule.</summary>
internal sealed class RuleTally
{
    public int Applied => Passed + Failed;

    public int Passed { get; set; }

    public int Failed { get; set; }

    public int NotApplicable { get; set; }

    public int ShortOfData { get; set; }

    /// <summary>The outcome. No application at all is never “passed”.</summary>
    public RuleOutcome Outcome(string id, string name)
    {
        var state =
            Failed > 0 ? RuleState.Failed
            : Passed > 0 ? RuleState.Passed
            : ShortOfData > 0 ? RuleState.ShortOfData
            : RuleState.NotApplicable;
        return new RuleOutcome(id, name, state, Applied, Passed, Failed, NotApplicable, ShortOfData);
    }
}
