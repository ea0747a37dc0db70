using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Comparison;

/// <summary>How a pack stands to the one that is checked.</summary>
internal enum Relation
{
    /// <summary>Nothing in common that could be compared.</summary>
    None,

    /// <summary>It is a unit of the checked department.</summary>
    Unit,

    /// <summary>It is the department of the checked unit.</summary>
    Department,

    /// <summary>The same body's pack of the year before.</summary>
    YearBefore,

    /// <summary>The budget of the year that the checked pack accounts for.</summary>
    Budget,
}

/// <summary>Finds out how two packs stand to each other, by kind, year, code and name.</summary>
internal static class Relations
{
    /// <summary>How <paramref name="other"/> stands to <paramref name="pack"/>.</summary>
    public static Relation Of(Pack pack, Pack other)
    {
        var (own, its) = (pack.Identity, other.Identity);
        if (own.Kind == its.Kind && own.Year == its.Year)
        {
            return HasUnit(pack, other) ? Relation.Unit
                : HasUnit(other, pack) ? Relation.Department
                : Relation.None;
        }

        if (!IsSameBody(own, its))
        {
            return Relation.None;
        }

        return own.Kind == its.Kind && its.Year == own.Year - 1 ? Relation.YearBefore
            : own.Kind == PackKind.FinalAccounts && its.Kind == PackKind.Budget && its.Year == own.Year
                ? Relation.Budget
            : Relation.None;
    }

    /// <summary>The code by which a department's tables print a unit; null when they do not print it.</summary>
    public static string? UnitCode(Pack department, Pack unit)
    {
        var identity = unit.Identity;
        return UnitsOf(department)
            .FirstOrDefault(u => u.Code == identity.Code || (u.Name.Length > 0 && u.Name == identity.Name))
            .Code;
    }

    /// <summary>The units that a pack's tables print, with code and name.</summary>
    public static IEnumerable<(string Code, string Name)> UnitsOf(Pack pack) =>
        pack
            .Tables.SelectMany(t => t.Panels)
            .SelectMany(p => p.Rows)
            .Where(r => r.Level == RowLevel.Unit && r.Unit is not null)
            .Select(r => (r.Unit!, r.Name))
            .Distinct();

    private static bool HasUnit(Pack department, Pack unit) =>
        department.Identity.Scope == PackScope.Department
        && unit.Identity.Scope == PackScope.Unit
        && (UnitCode(department, unit) is not null || IsBelow(unit.Identity, department.Identity));

    // Where tables print no units, their codes or the same name still tell.
    private static bool IsBelow(PackIdentity unit, PackIdentity department) =>
        (department.Code.Length == 3 && unit.Code.StartsWith(department.Code, StringComparison.Ordinal))
        || (unit.Name.Length > 0 && unit.Name == department.Name);

    private static bool IsSameBody(PackIdentity own, PackIdentity its) =>
        own.Scope == its.Scope
        && ((own.Code.Length > 0 && own.Code == its.Code) || (own.Name.Length > 0 && own.Name == its.Name));
}
