using System.Data.Common;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Tests.Faults;

/// <summary>SQLite on a disk that fills up when the test says so: the library itself then says that it is full.</summary>
internal sealed class FullDisk(IDatabase database) : IDatabase
{
    private const long Plenty = 1_073_741_823;

    public bool IsFull { get; set; }

    public string Dialect => database.Dialect;

    public string Locking => database.Locking;

    public string SkippingLocked => database.SkippingLocked;

    public string ElementOf(string column, int index) => database.ElementOf(column, index);

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel);
        await using var command = connection.CreateCommand();

        // Less than the pages there are means: as many as there are.
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? 1 : Plenty)}";
        await command.ExecuteNonQueryAsync(cancel);
        return connection;
    }

    public ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        database.BeginAsync(connection, cancel);

    public ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel) =>
        database.BeginReadAsync(connection, cancel);

    public ValueTask<IDisposable?> TurnAsync(CancellationToken cancel) => database.TurnAsync(cancel);

    public bool IsConflict(DbException error) => database.IsConflict(error);

    public StoreTrouble TroubleOf(DbException error) => database.TroubleOf(error);
}
