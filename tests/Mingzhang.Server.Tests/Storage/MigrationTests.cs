using Mingzhang.Server.Storage;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Storage;

/// <summary>Databases only go forward.</summary>
public sealed class MigrationTests
{
    [Theory]
    [EachDatabase]
    public async Task Migrations_are_applied_once(string database)
    {
        await using var test = TestStore.Bare(database);
        Assert.True(await Migrator.ApplyAsync(test.Store, test.Clock) > 0);
        Assert.Equal(0, await Migrator.ApplyAsync(test.Store, test.Clock));
    }

    [Theory]
    [EachDatabase]
    public async Task A_database_of_a_newer_program_is_refused(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        await test.Store.WriteAsync(s =>
            s.ChangeAsync("INSERT INTO migration (number, name, sha256, applied_at) VALUES (99, '将来', '0', 0)")
        );
        await Assert.ThrowsAsync<MigrationException>(() => Migrator.ApplyAsync(test.Store, test.Clock));
    }

    [Theory]
    [EachDatabase]
    public async Task A_changed_file_is_refused(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        await test.Store.WriteAsync(s => s.ChangeAsync("UPDATE migration SET sha256 = '0' WHERE number = 1"));
        await Assert.ThrowsAsync<MigrationException>(() => Migrator.ApplyAsync(test.Store, test.Clock));
    }
}
