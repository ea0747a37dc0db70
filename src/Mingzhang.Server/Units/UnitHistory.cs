using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Units;

/// <summary>What became of units from one year to the next: 更名, 合并, 拆分, 改隶.</summary>
public static class UnitHistory
{
    /// <summary>
    /// The codes under which a unit of a year is found in the year before: those that were merged into it or that it was split from;
    /// its own code when nothing is recorded; nothing for a unit that is new.
    /// </summary>
    /// <param name="session">The store.</param>
    /// <param name="year">The year of the unit.</param>
    /// <param name="code">Its code in that year.</param>
    public static async Task<IReadOnlyList<string>> PredecessorsAsync(StoreSession session, int year, string code)
    {
        return Predecessors(await OfYearAsync(session, year), code);
    }

    /// <summary>The same from changes that were read already.</summary>
    public static IReadOnlyList<string> Predecessors(IEnumerable<UnitChange> changes, string code)
    {
        List<UnitChange> into = [.. changes.Where(c => c.ToCode == code)];
        return into.Count == 0
            ? [code]
            : [.. into.Select(c => c.FromCode).Where(f => f.Length > 0).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>What changed at the beginning of a year, in the order in which it was recorded.</summary>
    public static Task<IReadOnlyList<UnitChange>> OfYearAsync(StoreSession session, int year)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<UnitChange>(
            "SELECT id AS Id, year AS Year, kind AS Kind, from_code AS FromCode, to_code AS ToCode FROM unit_change WHERE year = @year ORDER BY id",
            new { year }
        );
    }

    /// <summary>Records a change.</summary>
    /// <param name="session">The store.</param>
    /// <param name="year">The first year in which it holds.</param>
    /// <param name="kind">更名, 合并 …</param>
    /// <param name="from">The code in the year before; blank for a unit that is new.</param>
    /// <param name="to">The code from this year on; blank for a unit that is gone.</param>
    public static async Task RecordAsync(StoreSession session, int year, string kind, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.ChangeAsync(
            "DELETE FROM unit_change WHERE year = @year AND from_code = @from AND to_code = @to",
            new
            {
                year,
                from,
                to,
            }
        );
        await session.ChangeAsync(
            "INSERT INTO unit_change (year, kind, from_code, to_code) VALUES (@year, @kind, @from, @to)",
            new
            {
                year,
                kind,
                from,
                to,
            }
        );
    }

    /// <summary>What became of every unit of the year before that has another code this year: the old codes with the first new one.</summary>
    public static IReadOnlyDictionary<string, string> Successors(IEnumerable<UnitChange> changes)
    {
        return changes
            .Where(c => c.FromCode.Length > 0 && c.ToCode.Length > 0)
            .GroupBy(c => c.FromCode, StringComparer.Ordinal)
            .Where(g => g.All(c => c.ToCode != g.Key))
            .ToDictionary(g => g.Key, g => g.First().ToCode, StringComparer.Ordinal);
    }

    /// <summary>The old codes of units of which several were made, with the codes of all of these.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Splits(IEnumerable<UnitChange> changes)
    {
        return changes
            .Where(c => c.FromCode.Length > 0 && c.ToCode.Length > 0)
            .GroupBy(c => c.FromCode, StringComparer.Ordinal)
            .Select(g => (From: g.Key, Into: g.Select(c => c.ToCode).Distinct().Order(StringComparer.Ordinal).ToList()))
            .Where(s => s.Into.Count > 1)
            .ToDictionary(s => s.From, s => (IReadOnlyList<string>)s.Into, StringComparer.Ordinal);
    }
}

/// <summary>A change of units from one year to the next.</summary>
public sealed record UnitChange
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The first year in which it holds.</summary>
    public int Year { get; init; }

    /// <summary>更名, 合并, 拆分, 改隶, 新设.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The code in the year before; blank for a unit that is new.</summary>
    public string FromCode { get; init; } = "";

    /// <summary>The code from this year on; blank for a unit that is gone.</summary>
    public string ToCode { get; init; } = "";
}
