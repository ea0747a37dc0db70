namespace Mingzhang.Server.Security;

/// <summary>Who is at the keyboard.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">Name for pages and the log.</param>
/// <param name="Grants">The roles held.</param>
public sealed record Person(long Id, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>Whether the person may do an act to a unit.</summary>
    /// <param name="act">The act, as <see cref="Permissions"/> names it.</param>
    /// <param name="line">The unit's code and those above it, the unit first.</param>
    public bool May(string act, IReadOnlyList<string> line) =>
        Grants.Any(g => Permissions.Allows(act, g.Role) && g.Covers(line));

    /// <summary>Whether the person may do an act to any unit at all.</summary>
    public bool MaySomewhere(string act) => Grants.Any(g => Permissions.Allows(act, g.Role));

    /// <summary>The widest unit that the person may do an act to; null for none.</summary>
    public string? UnitFor(string act)
    {
        var units = Grants.Where(g => Permissions.Allows(act, g.Role)).Select(g => g.Unit).ToList();
        return units.Contains(Grant.Everywhere) ? Grant.Everywhere : units.FirstOrDefault();
    }

    /// <summary>Whether the person holds a role for a unit.</summary>
    public bool Is(Role role, IReadOnlyList<string> line) => Grants.Any(g => g.Role == role && g.Covers(line));
}

/// <summary>A role for a unit and all below it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit's code; <see cref="Everywhere"/> for the whole district.</param>
public sealed record Grant(Role Role, string Unit)
{
    /// <summary>The code that stands for the whole district.</summary>
    public const string Everywhere = "*";

    /// <summary>Whether it covers a unit, given by its code and those above it.</summary>
    public bool Covers(IReadOnlyList<string> line) => Unit == Everywhere || line.Contains(Unit);
}
