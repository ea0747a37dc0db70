using System.Data.Common;
using Dapper;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Backups;

/// <summary>A table of the store with its columns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in order.</param>
internal sealed record StoredTable(string Name, IReadOnlyList<StoredColumn> Columns);

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsBoolean">Whether the database keeps true and false, which backups write as 1 and 0.</param>
/// <param name="IsIdentity">Whether the database numbers the rows in it.</param>
internal sealed record StoredColumn(string Name, bool IsBoolean, bool IsIdentity);

/// <summary>The tables of a store as the database itself lists them, so that no table is ever forgotten in a backup.</summary>
internal static class StoredTables
{
    /// <summary>The table that the migrator keeps; it belongs to the program, not to the data.</summary>
    public const string Migrations = "migration";

    /// <summary>The tables in the order of their making, so that one is filled before those that refer to it.</summary>
    public static async Task<IReadOnlyList<StoredTable>> ListAsync(
        IDatabase database,
        DbConnection connection,
        CancellationToken cancel
    )
    {
        var sql =
            database.Dialect == "sqlite"
                ? """
                    SELECT m.name AS TableName, c.name AS ColumnName, 0 AS IsBoolean, 0 AS IsIdentity
                    FROM sqlite_master m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> @Migrations
                    ORDER BY m.rowid, c.cid
                    """
                : """
                    SELECT t.relname AS TableName, a.attname AS ColumnName,
                        CASE WHEN a.atttypid = 'boolean'::regtype THEN 1 ELSE 0 END AS IsBoolean,
                        CASE WHEN a.attidentity <> '' THEN 1 ELSE 0 END AS IsIdentity
                    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                    WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace AND t.relname <> @Migrations
                    ORDER BY t.oid, a.attnum
                    """;
        var rows = await connection.QueryAsync<CatalogRow>(
            new CommandDefinition(sql, new { Migrations }, cancellationToken: cancel)
        );
        return
        [
            .. rows.GroupBy(r => r.TableName, StringComparer.Ordinal)
                .Select(t => new StoredTable(
                    t.Key,
                    [.. t.Select(c => new StoredColumn(c.ColumnName, c.IsBoolean == 1, c.IsIdentity == 1))]
                )),
        ];
    }

    private sealed record CatalogRow
    {
        public string TableName { get; init; } = "";

        public string ColumnName { get; init; } = "";

        public long IsBoolean { get; init; }

        public long IsIdentity { get; init; }
    }
}
