using System.Data.Common;
using Dapper;

namespace Mingzhang.Server.Storage;

/// <summary>Reads and writes in transactions; a write that another one overtook is tried again from its start.</summary>
/// <param name="database">The database.</param>
public sealed class Store(IDatabase database)
{
    private const int MostAttempts = 8;

    // A database that was restarted is met by connections of before, which fail once.
    private const int MostReaches = 4;

    /// <summary>The database.</summary>
    public IDatabase Database => database;

    /// <summary>Runs queries that see one state of the store.</summary>
    /// <param name="read">What to read. It may run several times.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<T> ReadAsync<T>(Func<StoreSession, Task<T>> read, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await database.OpenAsync(cancel);
                await using var transaction = await database.BeginReadAsync(connection, cancel);
                return await read(new StoreSession(database, connection, transaction, isWriting: false, cancel));
            }
            catch (DbException e) when (attempt < MostReaches && database.TroubleOf(e) == StoreTrouble.Unreachable)
            {
                await PauseAsync(attempt, cancel);
            }
        }
    }

    /// <summary>Runs a write: all of it is kept, or nothing.</summary>
    /// <param name="write">
    /// What to write. It may run several times, must change nothing but the store, and must not begin another write. Others wait
    /// for it, so that whatever takes long is done before.
    /// </param>
    /// <param name="cancel">Stops it; nothing is kept then.</param>
    public async Task<T> WriteAsync<T>(Func<StoreSession, Task<T>> write, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var turn = await database.TurnAsync(cancel);
        for (var attempt = 1; ; attempt++)
        {
            // Whatever fails before the commit is asked for was not kept, and may be tried again.
            var isCommitting = false;
            try
            {
                await using var connection = await database.OpenAsync(cancel);
                await using var transaction = await database.BeginAsync(connection, cancel);
                var result = await write(new StoreSession(database, connection, transaction, isWriting: true, cancel));
                isCommitting = true;
                await transaction.CommitAsync(cancel);
                return result;
            }
            catch (DbException e)
                when (attempt < MostAttempts && database.IsConflict(e)
                    || attempt < MostReaches && !isCommitting && database.TroubleOf(e) == StoreTrouble.Unreachable
                )
            {
                await PauseAsync(attempt, cancel);
            }
        }
    }

    private static Task PauseAsync(int attempt, CancellationToken cancel) =>
        Task.Delay(TimeSpan.FromMilliseconds(5 << attempt), cancel);
}

/// <summary>A connection with its transaction, for repositories.</summary>
public sealed class StoreSession(
    IDatabase database,
    DbConnection connection,
    DbTransaction transaction,
    bool isWriting,
    CancellationToken cancel
)
{
    /// <summary>The connection, for what goes through whole tables.</summary>
    internal DbConnection Connection => connection;

    /// <summary>The transaction.</summary>
    internal DbTransaction Transaction => transaction;

    /// <summary>What makes a query wait for others that want the same rows.</summary>
    public string Locking => isWriting ? database.Locking : "";

    /// <summary>What makes a query of a write pass over rows that others hold.</summary>
    public string SkippingLocked => database.SkippingLocked;

    /// <summary>The SQL of the text that stands at an index of a column's JSON array.</summary>
    public string ElementOf(string column, int index) => database.ElementOf(column, index);

    /// <summary>All rows of a query.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values = null) =>
        [.. await connection.QueryAsync<T>(Command(sql, values))];

    /// <summary>The only row of a query, or nothing.</summary>
    public Task<T?> FindAsync<T>(string sql, object? values = null) =>
        connection.QuerySingleOrDefaultAsync<T>(Command(sql, values));

    /// <summary>A single value.</summary>
    public Task<T?> ValueAsync<T>(string sql, object? values = null) =>
        connection.ExecuteScalarAsync<T>(Command(sql, values));

    /// <summary>Changes rows.</summary>
    /// <returns>How many.</returns>
    public Task<int> ChangeAsync(string sql, object? values = null) => connection.ExecuteAsync(Command(sql, values));

    private CommandDefinition Command(string sql, object? values) =>
        new(sql, values, transaction, cancellationToken: cancel);
}
