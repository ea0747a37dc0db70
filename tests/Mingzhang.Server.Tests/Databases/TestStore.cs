using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Tests.Databases;

/// <summary>An empty store for one test, on one of the databases.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string? _file;
    private readonly IDatabase _database;

    private TestStore(IDatabase database, string? file)
    {
        _database = database;
        _file = file;
        Store = new Store(database);
    }

    /// <summary>The store.</summary>
    public Store Store { get; }

    /// <summary>A clock that stands still until it is moved.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>Makes one with all tables.</summary>
    public static Task<TestStore> NewAsync(string database) => MigratedAsync(Bare(database));

    /// <summary>Takes a database that processes share with the test, and makes all tables.</summary>
    public static Task<TestStore> OverAsync(IDatabase database) => MigratedAsync(new TestStore(database, null));

    private static async Task<TestStore> MigratedAsync(TestStore store)
    {
        await Migrator.ApplyAsync(store.Store, store.Clock);
        return store;
    }

    /// <summary>Makes one without any table.</summary>
    public static TestStore Bare(string database)
    {
        if (database == "postgres")
        {
            return new TestStore(new PostgresDatabase(ThrowawayPostgres.Server!.NewDatabase()), null);
        }

        var file = Path.Combine(Path.GetTempPath(), $"mingzhang-{Guid.NewGuid():N}.db");
        return new TestStore(new SqliteDatabase(file), file);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }

        foreach (var ending in _file is null ? [] : new[] { "", "-wal", "-shm" })
        {
            File.Delete(_file + ending);
        }
    }
}

/// <summary>A clock that a test moves.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}

/// <summary>Runs on each database; on PostgreSQL only where it is installed, and says so where it is not.</summary>
internal sealed class EachDatabaseAttribute : Xunit.Sdk.DataAttribute
{
    public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod)
    {
        yield return ["sqlite"];
        if (ThrowawayPostgres.Absence is null)
        {
            yield return ["postgres"];
        }
    }
}

/// <summary>Says loudly when the half on PostgreSQL did not run.</summary>
public sealed class PostgresPresenceTests
{
    [PostgresFact]
    public void PostgreSQL_is_installed() => Assert.Null(ThrowawayPostgres.Absence);

    internal sealed class PostgresFactAttribute : FactAttribute
    {
        public PostgresFactAttribute() => Skip = ThrowawayPostgres.Absence;
    }
}
