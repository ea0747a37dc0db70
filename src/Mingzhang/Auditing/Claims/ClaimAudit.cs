using Mingzhang.Findings;

namespace Mingzhang.Auditing.Claims;

/// <summary>Holds what the text of a pack says against its tables and against itself.</summary>
internal sealed class ClaimAudit : IAudit
{
    /// <inheritdoc/>
    public void Run(AuditContext context, FindingSink sink)
    {
        var sections = new SectionReader(context).Read();
        if (sections.Count == 0)
        {
            return;
        }

        var finder = new TieFinder(context);
        var accounts = new AccountFindings(context, finder.Figures, sink);
        var tables = new TableFindings(sink);
        var ties = new List<StatementTie>();
        var recomputed = 0;
        foreach (var section in sections)
        {
            recomputed += TextFindings.Report(section, sink);
            ties.AddRange(section.Statements.Select(finder.Find));
        }

        foreach (var tie in ties)
        {
            if (!accounts.Report(tie) && tie.Outcome != TieOutcome.None)
            {
                tables.Report(tie);
            }
        }

        accounts.ReportStrangers(ties);
    }
}
