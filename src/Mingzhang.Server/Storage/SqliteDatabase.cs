using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Mingzhang.Server.Storage;

/// <summary>SQLite in one file: for one machine. Readers do not wait for the writer; writers wait for each other.</summary>
public sealed class SqliteDatabase : IDatabase, IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;
    private readonly string _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);

    static SqliteDatabase()
    {
        // The system's library is newer than the one that travels along; without it the latter serves.
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Resolve);
        SQLitePCL.Batteries_V2.Init();
    }

    /// <param name="path">The file; made when it is not there.</param>
    public SqliteDatabase(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 30,
            Pooling = true,
        }.ToString();
    }

    /// <inheritdoc/>
    public string Dialect => "sqlite";

    /// <inheritdoc/>
    public string ElementOf(string column, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"json_extract({column}, '$[{index}]')");

    /// <inheritdoc/>
    public string Locking => "";

    /// <inheritdoc/>
    public string SkippingLocked => "";

    /// <inheritdoc/>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(cancel);
        await using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;";
        await pragma.ExecuteNonQueryAsync(cancel);
        return connection;
    }

    /// <inheritdoc/>
    public ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        ((SqliteConnection)connection).BeginTransactionAsync(IsolationLevel.Serializable, cancel);

    /// <inheritdoc/>
    public ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult<DbTransaction>(
            ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true)
        );
    }

    /// <inheritdoc/>
    public async ValueTask<IDisposable?> TurnAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        return new Turn(_turn);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <inheritdoc/>
    public bool IsConflict(DbException error) => error is SqliteException { SqliteErrorCode: Busy or Locked };

    /// <inheritdoc/>
    public StoreTrouble TroubleOf(DbException error) =>
        error is SqliteException { SqliteErrorCode: Full } ? StoreTrouble.DiskFull : StoreTrouble.None;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" && NativeLibrary.TryLoad("libsqlite3.so.0", out var library) ? library : nint.Zero;

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
