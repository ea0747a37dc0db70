namespace Mingzhang.Auditing.Wording;

/// <summary>Everything that is looked for in the wording of a pack.</summary>
internal sealed class WordingAudit : IAudit
{
    private static readonly IReadOnlyList<IAudit> Audits =
    [
        new ResidueAudit(),
        new PlaceholderAudit(),
        new DoubledAudit(),
        new BrokenTextAudit(),
        new LevelAudit(),
        new ScopeAudit(),
        new YearAudit(),
        new PrivacyAudit(),
    ];

    public void Run(AuditContext context, FindingSink sink)
    {
        foreach (var audit in Audits)
        {
            audit.Run(context, sink);
        }
    }
}
