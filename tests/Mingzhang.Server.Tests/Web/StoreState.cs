using System.Text;
using Dapper;
using Mingzhang.Server.Backups;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Tests.Web;

/// <summary>Everything that stands in the store, to tell whether anything changed.</summary>
internal static class StoreState
{
    // What grows by being asked at all.
    private static readonly string[] Left = ["act_log", "act_log_head", "used_form", "sqlite_sequence"];

    /// <summary>Every row of every table but the log's.</summary>
    public static Task<string> OfAsync(Store store) =>
        store.ReadAsync(async session =>
        {
            var text = new StringBuilder();
            foreach (var table in await StoredTables.ListAsync(store.Database, session.Connection, default))
            {
                if (Left.Contains(table.Name))
                {
                    continue;
                }

                text.Append("# ").AppendLine(table.Name);
                var columns = string.Join(", ", table.Columns.Select(c => c.Name));
                var rows = await session.Connection.QueryAsync(
                    $"SELECT {columns} FROM {table.Name} ORDER BY {columns}",
                    transaction: session.Transaction
                );
                foreach (IDictionary<string, object?> row in rows)
                {
                    text.AppendJoin('|', row.Values).AppendLine();
                }
            }

            return text.ToString();
        });
}
