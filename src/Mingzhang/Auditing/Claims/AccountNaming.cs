using Mingzhang.Accounts;
using Mingzhang.Narrative;

namespace Mingzhang.Auditing.Claims;

/// <summary>What accounts of the tables a name in the text stands for.</summary>
/// <param name="System">The classification it was found in.</param>
/// <param name="Codes">The codes; empty when no table has such an account.</param>
internal sealed record NamedAccounts(AccountSystem System, IReadOnlyList<string> Codes);

/// <summary>Finds the accounts of the tables that a name in the text stands for.</summary>
internal sealed class AccountNaming(AuditContext context, AccountFigures figures)
{
    /// <summary>The accounts in one classification; null when the subject is no account of it.</summary>
    public NamedAccounts? Find(ClaimSubject subject, AccountSystem system)
    {
        if (subject.Kind == SubjectKind.AccountPath)
        {
            return system == AccountSystem.Functional ? new NamedAccounts(system, Path(subject)) : null;
        }

        if (subject.Kind == SubjectKind.Measure || subject.Aspect.Length > 0 || subject.Name.Length < 2)
        {
            return null;
        }

        var codes = Codes(system, subject.Name, null);
        var isKnown =
            codes.Count > 0
            || (subject.Kind == SubjectKind.FunctionalAccount && system == AccountSystem.Functional)
            || (subject.Kind == SubjectKind.EconomicAccount && system == AccountSystem.DepartmentEconomic);
        return isKnown ? new NamedAccounts(system, codes) : null;
    }

    // The last name of a path; where several accounts bear it, those under the names before it.
    private List<string> Path(ClaimSubject subject)
    {
        if (subject.Code.Length > 0 && figures.Of(AccountSystem.Functional, subject.Code).Count > 0)
        {
            return [subject.Code];
        }

        var (name, level) =
            subject.Item.Length > 0 ? (subject.Item, 7)
            : subject.Section.Length > 0 ? (subject.Section, 5)
            : (subject.Class, 3);
        var codes = Codes(AccountSystem.Functional, name, level);
        if (codes.Count > 1 && subject.Section.Length > 0 && level == 7)
        {
            var under = Codes(AccountSystem.Functional, subject.Section, 5);
            codes = Narrow(codes, under);
        }

        if (codes.Count > 1 && subject.Class.Length > 0 && level > 3)
        {
            codes = Narrow(codes, Codes(AccountSystem.Functional, subject.Class, 3));
        }

        return codes;
    }

    private static List<string> Narrow(List<string> codes, List<string> above)
    {
        List<string> inside = [.. codes.Where(c => above.Exists(a => c.StartsWith(a, StringComparison.Ordinal)))];
        return inside.Count > 0 ? inside : codes;
    }

    // A dash in front of a name is often read as 一.
    private List<string> Codes(AccountSystem system, string name, int? length)
    {
        var codes = CodesAsPrinted(system, name, length);
        return
            codes.Count == 0
            && name.Length > 4
            && name.TrimStart('-', '—', '－', '一') is var rest
            && rest.Length < name.Length
            ? CodesAsPrinted(system, rest, length)
            : codes;
    }

    private List<string> CodesAsPrinted(AccountSystem system, string name, int? length)
    {
        List<string> printed = [.. figures.Named(system, name).Where(c => length is null || c.Length == length)];
        if (printed.Count > 0)
        {
            return printed;
        }

        // Spellings and old names of the classification, and 类 and 款 that the tables only add up.
        return
        [
            .. context
                .Accounts.FindByName(system, name, context.Pack.Identity.Year)
                .Select(a => a.Code.ToString())
                .Where(c => (length is null || c.Length == length) && figures.Of(system, c).Count > 0)
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
