using System.Data.Common;

namespace Mingzhang.Server.Storage;

/// <summary>One of the two databases that the server runs on. What differs between them stands behind this.</summary>
public interface IDatabase
{
    /// <summary>Which: the folder of its migrations.</summary>
    string Dialect { get; }

    /// <summary>Opens a connection; the caller disposes of it.</summary>
    ValueTask<DbConnection> OpenAsync(CancellationToken cancel);

    /// <summary>
    /// Starts a transaction. What it reads with <see cref="Locking"/> nobody else changes until it ends; other rows are guarded by
    /// their version.
    /// </summary>
    ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>Starts a transaction that only reads, and sees one state of the store however many queries it runs.</summary>
    ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>
    /// Waits for the turn to write, where one writer at a time is all that the database can do: in line, without holding a
    /// thread. The turn ends when what is returned is disposed of.
    /// </summary>
    ValueTask<IDisposable?> TurnAsync(CancellationToken cancel);

    /// <summary>What makes a query wait for others that want the same rows: <c>FOR UPDATE</c>, or nothing.</summary>
    string Locking { get; }

    /// <summary>What makes a query pass over rows that others hold: <c>FOR UPDATE SKIP LOCKED</c>, or nothing.</summary>
    string SkippingLocked { get; }

    /// <summary>The SQL of the text that stands at an index of a column's JSON array.</summary>
    string ElementOf(string column, int index);

    /// <summary>Whether an error means that another transaction came first and this one may be tried again.</summary>
    bool IsConflict(DbException error);

    /// <summary>What an error says about the database itself.</summary>
    StoreTrouble TroubleOf(DbException error);
}

/// <summary>What is wrong with a database that cannot do what it is asked for.</summary>
public enum StoreTrouble
{
    /// <summary>Nothing that is known: a fault of the program.</summary>
    None,

    /// <summary>The disk is full. Nothing was written; reading goes on.</summary>
    DiskFull,

    /// <summary>It cannot be reached or is just starting. Whether the last write was kept is not known.</summary>
    Unreachable,
}
