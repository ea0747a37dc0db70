using Mingzhang.Findings;
using Mingzhang.Narrative;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Claims;

/// <summary>Reports what the text says against itself.</summary>
internal static class TextFindings
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["占比"] = "文字.占比",
        ["增减率"] = "文字.增减率",
        ["完成率"] = "文字.完成率",
        ["增减额"] = "文字.增减额",
        ["分项之和"] = "文字.分项之和",
        ["方向"] = "文字.方向",
        ["单位"] = "文字.单位",
        ["零基数"] = "文字.零基数",
        ["原因"] = "文字.原因",
    };

    /// <summary>Reports all contradictions of a section and returns how many of its statements were recomputed.</summary>
    public static int Report(PhraseBook phrases, TextSection section, FindingSink sink)
    {
        var claims = section.Statements.Select(s => s.Claim).ToList();
        var isCutOften =
            claims.Count(c => c.Defects.HasFlag(ClaimDefects.UnitCut)) * 2 > claims.Count(c => c.Yuan is not null);
        var found = ClaimChecks.All(phrases, claims, out var made).Where(f => !(isCutOften && IsUnitCut(f))).ToList();
        foreach (var finding in found)
        {
            var statement = section.Find(finding.Claim)!;
            var same =
                IsHabit(finding) ? found.FindAll(IsHabit)
                : IsUnitCut(finding) ? found.FindAll(IsUnitCut)
                : [finding];
            if (same[0] != finding)
            {
                continue;
            }

            sink.Report(
                Keys[finding.Check],
                [("说明", same.Count == 1 ? finding.Message : $"{finding.Message}；本节共{same.Count}处")],
                same.Select(f => section.Find(f.Claim)!.Place),
                finding.Evidence.Select(i => section.Find(i)).OfType<Statement>().Select(s => s.Place),
                new Breach(
                    finding.Expected is { } e ? e.Plain() : null,
                    finding.Expected is null ? null : statement.Claim.Number.Value.Plain(),
                    finding.Expected is { } x ? (statement.Claim.Number.Value - x).Plain() : null,
                    SeverityOf(finding.Severity)
                )
            );
        }

        foreach (var (check, times) in made)
        {
            sink.Passed(Keys[check], Math.Max(0, times - found.Count(f => f.Check == check)));
        }

        return made.Values.Sum();
    }

    // A turn of phrase that a template repeats for every item is reported once a section.
    private static bool IsHabit(ClaimFinding finding) => finding is { Check: "方向", Severity: ClaimSeverity.Warning };

    // 万 for 万元: a slip where the text writes 万元, a way of speaking where it does not.
    private static bool IsUnitCut(ClaimFinding finding) =>
        finding is { Check: "单位", Severity: ClaimSeverity.Warning };

    private static Severity SeverityOf(ClaimSeverity severity) =>
        severity switch
        {
            ClaimSeverity.Error => Severity.Error,
            ClaimSeverity.Warning => Severity.Warning,
            _ => Severity.Notice,
        };
}
