using Mingzhang.Server.Log;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Log;

/// <summary>Whatever is done to the log afterwards is found.</summary>
public sealed class ActLogTests
{
    [Theory]
    [EachDatabase]
    public async Task An_untouched_log_is_whole(string database)
    {
        await using var test = await WithEntriesAsync(database);
        var verdict = await test.Store.ReadAsync(s => ActLog.VerifyAsync(s));
        Assert.Empty(verdict.Defects);
        Assert.Equal(5, verdict.Last);
    }

    [Theory]
    [InlineData("sqlite", "UPDATE act_log SET detail = '改' WHERE seq = 3")]
    [InlineData("sqlite", "UPDATE act_log SET at = at + 1 WHERE seq = 5")]
    [InlineData("sqlite", "UPDATE act_log SET account_id = 9 WHERE seq = 2")]
    [InlineData("sqlite", "DELETE FROM act_log WHERE seq = 3")]
    [InlineData("sqlite", "DELETE FROM act_log WHERE seq = 1")]
    [InlineData(
        "sqlite",
        "UPDATE act_log SET seq = CASE seq WHEN 2 THEN 30 WHEN 3 THEN 2 ELSE seq END WHERE seq IN (2, 3)"
    )]
    public async Task A_flipped_deleted_or_reordered_entry_is_found(string database, string harm)
    {
        await using var test = await WithEntriesAsync(database);
        await test.Store.WriteAsync(s => s.ChangeAsync(harm));
        Assert.NotEmpty((await test.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);
    }

    [Theory]
    [EachDatabase]
    public async Task A_truncated_log_is_found_by_a_checkpoint(string database)
    {
        await using var test = await WithEntriesAsync(database);
        var before = await test.Store.ReadAsync(s => ActLog.VerifyAsync(s));
        await test.Store.WriteAsync(s => s.ChangeAsync("DELETE FROM act_log WHERE seq = 5"));
        Assert.Single((await test.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);

        // Whoever can write the database can write the head as well; the checkpoint is kept elsewhere.
        await test.Store.WriteAsync(s =>
            s.ChangeAsync("UPDATE act_log_head SET seq = 4, hash = (SELECT hash FROM act_log WHERE seq = 4)")
        );
        Assert.Empty((await test.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);
        var checkpoint = new Checkpoint(before.Last, before.Hash);
        Assert.Single((await test.Store.ReadAsync(s => ActLog.VerifyAsync(s, checkpoint))).Defects);
    }

    [Theory]
    [EachDatabase]
    public async Task Many_writers_at_once_make_one_chain(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    test.Store.WriteAsync(s =>
                        ActLog.AppendAsync(s, test.Clock.GetUtcNow(), null, "试", $"第 {i} 个", "")
                    )
                )
        );
        var verdict = await test.Store.ReadAsync(s => ActLog.VerifyAsync(s));
        Assert.Equal((40L, 0), (verdict.Last, verdict.Defects.Count));
    }

    private static async Task<TestStore> WithEntriesAsync(string database)
    {
        var test = await TestStore.NewAsync(database);
        for (var i = 0; i < 5; i++)
        {
            await test.Store.WriteAsync(s =>
                ActLog.AppendAsync(s, test.Clock.GetUtcNow(), 1, "试", $"第 {i} 个", "话")
            );
        }

        return test;
    }
}
