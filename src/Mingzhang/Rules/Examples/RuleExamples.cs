using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Examples;

/// <summary>What became of one example.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="MustPass">Whether the rule must hold in it.</param>
/// <param name="Index">Which of the rule's examples of this kind, from 1.</param>
/// <param name="IsRight">Whether it came out as the author says.</param>
/// <param name="Explanation">What came out, in Chinese: the outcome and the findings.</param>
public sealed record ExampleResult(string Rule, bool MustPass, int Index, bool IsRight, string Explanation);

/// <summary>Tries every rule on its own examples.</summary>
public static class RuleExamples
{
    /// <summary>
    /// Runs the examples. A passing one must apply the rule at least once and give no finding of it above notice; a failing
    /// one must give a finding of it (above notice, unless the rule is itself a notice).
    /// </summary>
    public static IReadOnlyList<ExampleResult> Run(RuleRegister register, ChartOfAccounts? accounts = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        return
        [
            .. register.Rules.SelectMany(r =>
                r.Passing.Select((e, i) => Try(r, e, true, i + 1, register, accounts))
                    .Concat(r.Failing.Select((e, i) => Try(r, e, false, i + 1, register, accounts)))
            ),
        ];
    }

    private static ExampleResult Try(
        Rule rule,
        RuleExample example,
        bool mustPass,
        int index,
        RuleRegister register,
        ChartOfAccounts? accounts
    )
    {
        var report = RuleChecker.Check(register.Only(rule), ExamplePack.Make(example, rule.Applies), accounts);
        var outcome = report.Rules.First(r => r.Rule == rule.Id);
        var own = report.Findings.Where(f => f.Rule == rule.Id).ToArray();
        var isRight = mustPass
            ? outcome.State == RuleState.Passed && own.All(f => f.Severity == Severity.Notice)
            : outcome.State == RuleState.Failed
                && own.Any(f => f.Severity > Severity.Notice || rule.Severity == Severity.Notice);
        var findings = string.Join("；", own.Select(f => f.Message));
        var explanation =
            $"{rule.Id} {(mustPass ? "pass" : "fail")} 第{index}例：适用{outcome.Applied}次，成立{outcome.Passed}次，不成立{outcome.Failed}次，"
            + $"不适用{outcome.NotApplicable}次，缺数据{outcome.ShortOfData}次"
            + (findings.Length > 0 ? $"；{findings}" : "");
        return new ExampleResult(rule.Id, mustPass, index, isRight, explanation);
    }
}
