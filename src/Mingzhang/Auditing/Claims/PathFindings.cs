using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Narrative;

namespace Mingzhang.Auditing.Claims;

/// <summary>Reports names of 类 and 款 in front of an item that are not the names of the accounts it belongs to.</summary>
internal sealed class PathFindings(AuditContext context, AccountFigures figures, FindingSink sink)
{
    private const string Key = "文表.上级科目";
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>Looks at the path of a statement whose item is known by its name or its amount.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="code">The item's code.</param>
    public void Report(Statement statement, string code)
    {
        var subject = statement.Claim.Subject;
        if (subject.Kind != SubjectKind.AccountPath)
        {
            return;
        }

        Compare(statement, subject.Class, code, 3, "类");
        Compare(statement, subject.Section, code, 5, "款");
        if (subject.Code.Length == 7)
        {
            Compare(statement, subject.Item, code, 7, "项");
        }
    }

    private void Compare(Statement statement, string printed, string item, int length, string level)
    {
        if (printed.Length == 0 || item.Length < length)
        {
            return;
        }

        var code = item[..length];
        var year = context.Pack.Identity.Year;
        var name = figures.NameOf(AccountSystem.Functional, code);
        var match = AccountCode.TryParse(code, out var parsed)
            ? context.Accounts.CompareName(AccountSystem.Functional, parsed, year, printed)
            : NameMatch.Unknown;
        if (
            match is NameMatch.Same or NameMatch.Variant
            || (name is not null && AccountNames.Compare(name, printed) != NameMatch.Different)
        )
        {
            sink.Passed(Key);
            return;
        }

        var right = name ?? context.Accounts.NameOf(AccountSystem.Functional, parsed, year);
        if (right is null || (match == NameMatch.Unknown && name is null) || !_reported.Add(code + printed))
        {
            return;
        }

        sink.Report(
            Key,
            [
                ("名称", printed),
                ("级", level),
                ("编码", code),
                ("应为", right),
                ("说明", match == NameMatch.OldName ? "是旧名称" : "不是这个名称"),
            ],
            [statement.SubjectPlace],
            figures.Of(AccountSystem.Functional, code).SelectMany(f => f.Value.Places).Take(1),
            new Breach(right, printed)
        );
    }
}
