using Mingzhang.Findings;

namespace Mingzhang.Auditing.Claims;

/// <summary>Holds what the text of a pack says against its tables and against itself.</summary>
internal sealed class ClaimAudit : IAudit
{
    /// <inheritdoc/>
    public void Run(AuditContext context, FindingSink sink)
    {
        var sections = SectionReader.Of(context);
        if (sections.Count == 0 || context.Profile.Phrases is not { } phrases)
        {
            return;
        }

        var finder = new TieFinder(context);
        var shares = new ShareFindings(context, finder, sink);
        var ties = new List<StatementTie>();
        var recomputed = 0;
        foreach (var section in sections)
        {
            recomputed += TextFindings.Report(phrases, section, sink) + shares.Report(section);
            ties.AddRange(section.Statements.Select(finder.Find));
            foreach (var statement in section.Statements)
            {
                ListedNames.Report(statement, sink);
            }
        }

        ReportTies(context, finder, ties, sink);
        var notUnderstood = sections.Sum(s => s.NotUnderstood);
        sink.Narrative = new NarrativeCoverage(
            ties.Count(t => t.Statement.Claim.Unit.Length > 0) + notUnderstood,
            ties.Count(t => t.Outcome is TieOutcome.Agrees or TieOutcome.Differs),
            recomputed,
            notUnderstood
        );
    }

    private static void ReportTies(AuditContext context, TieFinder finder, List<StatementTie> ties, FindingSink sink)
    {
        var accounts = new AccountFindings(finder.Figures, sink);
        var paths = new PathFindings(context, finder.Figures, sink);
        var items = new ItemFindings(finder.Figures, sink);
        var tables = new TableFindings(sink);
        foreach (var tie in ties)
        {
            if (!accounts.Report(tie) && tie.Outcome != TieOutcome.None)
            {
                tables.Report(tie);
            }

            if (tie is { System: Accounts.AccountSystem.Functional, Codes: [var code, ..] })
            {
                paths.Report(tie.Statement, code);
            }

            items.ReportUse(tie);
        }

        accounts.ReportStrangers(ties);
        items.ReportLeftOut(ties, accounts.Misnamed);
    }
}
