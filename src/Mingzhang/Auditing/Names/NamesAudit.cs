namespace Mingzhang.Auditing.Names;

/// <summary>Everything that is looked for in names and codes.</summary>
internal sealed class NamesAudit : IAudit
{
    private static readonly IReadOnlyList<IAudit> Audits =
    [
        new AccountNameAudit(),
        new DefinitionAudit(),
        new GlossaryAudit(),
        new UnitAudit(),
        new BodyNameAudit(),
    ];

    public void Run(AuditContext context, FindingSink sink)
    {
        foreach (var audit in Audits)
        {
            audit.Run(context, sink);
        }
    }
}
