using System.Security.Cryptography;
using System.Text;
using Mingzhang.Findings;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Publishing;

/// <summary>A warning that must be answered before publishing. The same rule with the same words is the same warning.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What it says.</param>
/// <param name="Advice">What may be done.</param>
public sealed record WarningItem(string Rule, string Message, string Advice = "")
{
    /// <summary>What the answer is kept under: the hash of rule and message.</summary>
    public string Fingerprint { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rule}\n{Message}")));
}

/// <summary>What stands between a book and its publishing.</summary>
/// <param name="Errors">What must be corrected.</param>
/// <param name="Warnings">What must be answered, each once.</param>
public sealed record Checklist(IReadOnlyList<string> Errors, IReadOnlyList<WarningItem> Warnings)
{
    /// <summary>The checklist of a checked book.</summary>
    public static Checklist Of(CheckedBook found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new Checklist(
            [
                .. found
                    .Findings.Where(f => f.Severity == Severity.Error)
                    .Select(f => f.Rule.Length == 0 ? f.Message + f.Advice : $"{f.Rule} {f.Message}"),
            ],
            [
                .. found
                    .Findings.Where(f => f.Severity == Severity.Warning)
                    .Select(f => new WarningItem(f.Rule, f.Message, f.Advice))
                    .DistinctBy(w => w.Fingerprint, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>The warnings that no answer is written to.</summary>
    public IEnumerable<WarningItem> Unanswered(IReadOnlyDictionary<string, string> answers) =>
        Warnings.Where(w => !answers.ContainsKey(w.Fingerprint));
}
