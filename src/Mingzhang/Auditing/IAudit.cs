namespace Mingzhang.Auditing;

/// <summary>One kind of look at a pack.</summary>
internal interface IAudit
{
    /// <summary>Looks at the pack and reports what it finds; it keeps nothing between packs.</summary>
    void Run(AuditContext context, FindingSink sink);
}
