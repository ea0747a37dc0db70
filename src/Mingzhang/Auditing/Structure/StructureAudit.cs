namespace Mingzhang.Auditing.Structure;

/// <summary>Everything that is looked for in the structure of a pack.</summary>
internal sealed class StructureAudit : IAudit
{
    private static readonly IReadOnlyList<IAudit> Audits =
    [
        new ContentsAudit(),
        new EmptyTableAudit(),
        new TopicAudit(),
        new NumberingAudit(),
    ];

    public void Run(AuditContext context, FindingSink sink)
    {
        foreach (var audit in Audits)
        {
            audit.Run(context, sink);
        }
    }
}
