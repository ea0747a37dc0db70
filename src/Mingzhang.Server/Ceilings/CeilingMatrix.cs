using Mingzhang.Server.Units;

namespace Mingzhang.Server.Ceilings;

/// <summary>A unit's ceiling in one category and what is asked for, in fen.</summary>
/// <param name="Own">What was issued to the unit itself; null for nothing.</param>
/// <param name="Limit">What holds for its book: its own, else the sum of those of its units; null when nothing limits it.</param>
/// <param name="Asked">What is asked for; null when no book does.</param>
/// <param name="Counted">The part of it that the limit is for: all of it, or the lines of the units that have a ceiling.</param>
public sealed record CeilingCell(long? Own, long? Limit, long? Asked, long Counted)
{
    /// <summary>What is left; negative when more is asked for.</summary>
    public long? Left => Limit - Counted;

    /// <summary>Whether more is asked for than may be.</summary>
    public bool IsOver => Left < 0;
}

/// <summary>控制数 of a year: units × 人员, 公用, 项目, with what was issued, asked for, and left. Pure.</summary>
/// <param name="tree">The unit tree of the year.</param>
/// <param name="issued">What was issued.</param>
/// <param name="asked">What the books ask for.</param>
public sealed class CeilingMatrix(
    UnitTree tree,
    IReadOnlyCollection<IssuedCeiling> issued,
    IReadOnlyCollection<AskedSum> asked
)
{
    private readonly Dictionary<(string Unit, string Category), long> _issued = issued.ToDictionary(
        i => (i.Unit, i.Category),
        i => i.Fen
    );

    private readonly ILookup<string, AskedSum> _byOwner = asked.ToLookup(a => a.Owner, StringComparer.Ordinal);
    private readonly ILookup<string, AskedSum> _byUnit = asked.ToLookup(a => a.Unit, StringComparer.Ordinal);

    /// <summary>The cell of a unit or department.</summary>
    public CeilingCell Of(string unit, string category)
    {
        List<AskedSum> lines = [.. Lines(unit).Where(l => l.Category == category)];
        var sum = lines.Count > 0 ? lines.Sum(l => l.Fen) : (long?)null;
        if (_issued.TryGetValue((unit, category), out var own))
        {
            return new CeilingCell(own, own, sum, sum ?? 0);
        }

        List<string> limited = [.. UnitsBelow(unit).Where(u => _issued.ContainsKey((u, category)))];
        return limited.Count == 0
            ? new CeilingCell(null, null, sum, 0)
            : new CeilingCell(
                null,
                limited.Sum(u => _issued[(u, category)]),
                sum,
                lines.Where(l => limited.Contains(l.Unit)).Sum(l => l.Fen)
            );
    }

    // A unit asks in its own book; without one, in the book of those above it; a department without a book, by its units.
    private IEnumerable<AskedSum> Lines(string unit)
    {
        if (_byOwner[unit].Any())
        {
            return _byOwner[unit];
        }

        return tree.LineOf(unit).Skip(1).FirstOrDefault(a => _byUnit[unit].Any(l => l.Owner == a)) is { } above
            ? _byUnit[unit].Where(l => l.Owner == above)
            : tree.Below(unit).SelectMany(u => Lines(u.Code));
    }

    private IEnumerable<string> UnitsBelow(string unit) =>
        tree.Below(unit).SelectMany(u => UnitsBelow(u.Code).Prepend(u.Code));
}
