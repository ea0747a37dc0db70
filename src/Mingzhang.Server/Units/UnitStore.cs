using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Units;

/// <summary>The unit trees in the store.</summary>
public static class UnitStore
{
    private const string Columns =
        "year AS Year, code AS Code, name AS Name, short_name AS ShortName, nature AS Nature, parent AS Parent, kind AS Kind, version AS Version";

    /// <summary>A year's tree.</summary>
    public static async Task<UnitTree> TreeAsync(StoreSession session, int year)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new UnitTree(
            await session.ListAsync<UnitRecord>($"SELECT {Columns} FROM unit WHERE year = @year", new { year })
        );
    }

    /// <summary>The years that have a tree, the newest first.</summary>
    public static Task<IReadOnlyList<int>> YearsAsync(StoreSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<int>("SELECT DISTINCT year FROM unit ORDER BY year DESC");
    }

    /// <summary>Adds a node, or changes the one of its year and code.</summary>
    public static async Task PutAsync(StoreSession session, UnitRecord unit)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(unit);
        var changed = await session.ChangeAsync(
            "UPDATE unit SET name = @Name, short_name = @ShortName, nature = @Nature, parent = @Parent, kind = @Kind, version = version + 1 WHERE year = @Year AND code = @Code",
            unit
        );
        if (changed == 0)
        {
            await session.ChangeAsync(
                "INSERT INTO unit (year, code, name, short_name, nature, parent, kind) VALUES (@Year, @Code, @Name, @ShortName, @Nature, @Parent, @Kind)",
                unit
            );
        }
    }

    /// <summary>Takes a node out, with its ceilings.</summary>
    public static async Task RemoveAsync(StoreSession session, int year, string code)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.ChangeAsync("DELETE FROM ceiling WHERE year = @year AND unit_code = @code", new { year, code });
        await session.ChangeAsync("DELETE FROM unit WHERE year = @year AND code = @code", new { year, code });
    }
}
