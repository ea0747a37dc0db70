using System.Security.Cryptography;
using System.Text;
using Mingzhang.Auditing.Claims;
using Mingzhang.Auditing.Comparison;
using Mingzhang.Auditing.Dates;
using Mingzhang.Auditing.Generic;
using Mingzhang.Auditing.Names;
using Mingzhang.Auditing.Performance;
using Mingzhang.Auditing.Structure;
using Mingzhang.Auditing.Wording;
using Mingzhang.Diagnosis;
using Mingzhang.Findings;
using Mingzhang.Profiles;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Auditing;

/// <summary>Checks a pack in every respect: the rules of its profile over the tables, and everything else by the built-in checks.</summary>
public static class PackAudit
{
    private static readonly IReadOnlyList<IAudit> Audits =
    [
        new GenericAudit(),
        new ClaimAudit(),
        new NamesAudit(),
        new PerformanceAudit(),
        new StructureAudit(),
        new WordingAudit(),
        new TimelinessAudit(),
        new ComparisonAudit(),
    ];

    /// <summary>Makes every check.</summary>
    /// <returns>
    /// The findings, most serious first, numbered from 1; those of one severity by the rules of the tables in their order, then
    /// by the text in its order.
    /// </returns>
    public static Report Check(AuditRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = new AuditContext(request);
        var sink = new FindingSink(request.Profile.Checks);
        foreach (var audit in Audits)
        {
            audit.Run(context, sink);
        }

        var identities = request.IsDiagnosed ? new IdentityCollector() : null;
        var (found, rules) = RuleChecker.Check(
            request.Profile.Rules,
            request.Pack,
            request.Accounts,
            sink.Guarded,
            identities
        );
        var tables = TablePlaces.Fill(found, request.Pack);
        var report = tables with
        {
            RuleSet = HashOf(tables.RuleSet, request.Profile),
            Findings = Number([.. tables.Findings, .. sink.Findings]),
            Rules = [.. tables.Rules, .. sink.Outcomes()],
            Narrative = sink.Narrative,
        };
        return identities is null
            ? report
            : Diagnoser.Diagnose(request.Profile.Rules, request.Pack, report, rules, identities);
    }

    private static Finding[] Number(IReadOnlyList<Finding> findings) =>
        [.. findings.OrderByDescending(f => f.Severity).Select((f, i) => f with { Id = i + 1 })];

    private static string HashOf(string rules, Profile profile) =>
        profile.Checks.Checks.Count == 0
            ? rules
            : "sha256:"
                + Convert.ToHexStringLower(
                    SHA256.HashData(Encoding.UTF8.GetBytes(rules + profile.Checks.Hash + profile.Wording.Hash))
                );
}
