using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Register;
using Mingzhang.Yaml;

namespace Mingzhang.Tests.Rules;

/// <summary>Rules in a few lines: the parts that a test is not about are filled in.</summary>
internal static class TestRules
{
    private static readonly (string Key, string Line)[] Defaults =
    [
        ("id", "id: T-1"),
        ("name", "name: 例规则"),
        ("op", "op: \"=\""),
        ("severity", "severity: error"),
        ("category", "category: footing"),
        ("message", "message: \"左{left}右{right}差{difference}\""),
        ("advice", "advice: 核对"),
        ("examples", "examples: {pass: {}, fail: {}}"),
    ];

    /// <summary>A register of one rule, from the lines of its YAML without the parts above.</summary>
    public static RuleRegister Register(string lines) => RuleRegister.Load("例.yaml", Yaml(lines), TestForms.Catalog);

    public static string Yaml(string lines)
    {
        var own = lines.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0).ToList();
        var added = Defaults
            .Where(d => !own.Any(l => l.StartsWith(d.Key + ":", StringComparison.Ordinal)))
            .Select(d => d.Line);
        return "- " + string.Join("\n  ", own.Concat(added)) + "\n";
    }

    public static Report Check(string rule, Pack pack) => RuleChecker.Check(Register(rule), pack);

    public static Report Check(string rule, string pack) => Check(rule, TestPack.Of(pack));

    /// <summary>What came of the rule T-1.</summary>
    public static RuleOutcome Outcome(this Report report) => report.Rules.Single(r => r.Rule == "T-1");

    /// <summary>The findings of the rule T-1: severity and message, one a line.</summary>
    public static string Findings(this Report report) =>
        string.Join('\n', report.Findings.Where(f => f.Rule == "T-1").Select(f => $"{f.Severity}: {f.Message}"));

    /// <summary>The defects of a rule: line:column: message, one a line; lines count from the rule's first.</summary>
    public static string Problems(string lines)
    {
        var thrown = Assert.Throws<YamlProblemsException>(() => Register(lines));
        return string.Join('\n', thrown.Problems.Select(p => $"{p.Line}:{p.Column}: {p.Message}"));
    }
}
