using System.Data;
using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Mingzhang.Server.Storage;

/// <summary>PostgreSQL: for several web nodes and workers over one store.</summary>
public sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    /// <param name="connection">The connection string: <c>Host=…;Username=…;Database=…</c>.</param>
    public PostgresDatabase(string connection)
    {
        _source = NpgsqlDataSource.Create(connection);
    }

    /// <inheritdoc/>
    public string Dialect => "postgres";

    /// <inheritdoc/>
    public string ElementOf(string column, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"(CAST({column} AS json) ->> {index})");

    /// <inheritdoc/>
    public string Locking => "FOR UPDATE";

    /// <inheritdoc/>
    public string SkippingLocked => "FOR UPDATE SKIP LOCKED";

    /// <inheritdoc/>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancel) =>
        await _source.OpenConnectionAsync(cancel);

    /// <inheritdoc/>
    public ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);

    /// <inheritdoc/>
    public ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    /// <inheritdoc/>
    public ValueTask<IDisposable?> TurnAsync(CancellationToken cancel) => ValueTask.FromResult<IDisposable?>(null);

    /// <inheritdoc/>
    public bool IsConflict(DbException error) =>
        error
            is PostgresException
            {
                SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            };

    /// <inheritdoc/>
    public StoreTrouble TroubleOf(DbException error) =>
        error switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreTrouble.DiskFull,
            PostgresException { IsTransient: false } e
                when !e.SqlState.StartsWith("57P", StringComparison.Ordinal)
                    && !e.SqlState.StartsWith("08", StringComparison.Ordinal) => StoreTrouble.None,
            NpgsqlException => StoreTrouble.Unreachable,
            _ => StoreTrouble.None,
        };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
