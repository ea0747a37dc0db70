using Mingzhang.Server.Settings;

namespace Mingzhang.Server.Storage;

/// <summary>The database that the settings name.</summary>
public static class ServerDatabase
{
    /// <summary>The name of the SQLite file in the data folder.</summary>
    public const string FileName = "mingzhang.db";

    /// <summary>PostgreSQL when a connection string is set, otherwise SQLite in the data folder.</summary>
    public static IDatabase Of(ServerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Postgres is { } postgres
            ? new PostgresDatabase(postgres)
            : new SqliteDatabase(Path.Combine(settings.Data, FileName));
    }
}
