using Mingzhang.Server.Acts;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Jobs;

public sealed class JobTests
{
    [Theory]
    [EachDatabase]
    public async Task A_job_is_done_and_says_what_came_of_it(string database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.AskAsync("预算");
        Assert.Equal(JobState.Waiting, (await shop.FindAsync(id)).State);
        Assert.True(await shop.RunOneAsync());
        var job = await shop.FindAsync(id);
        Assert.Equal((JobState.Done, "做好了预算", 1), (job.State, job.Message, job.Attempts));
        Assert.False(await shop.RunOneAsync(), "there is nothing more to do");
    }

    [Theory]
    [EachDatabase]
    public async Task A_job_asked_for_in_an_act_that_is_refused_does_not_exist(string database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        await Assert.ThrowsAsync<RefusedException>(() =>
            shop.Store.WriteAsync<int>(async s =>
            {
                await JobStore.AddAsync(s, "试", "甲", new Workshop.Errand("甲"), shop.District["经办"].Id, 0);
                throw new RefusedException("不行");
            })
        );
        Assert.False(await shop.RunOneAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task Many_workers_do_every_job_once(string database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        shop.Work = (word, _) => Task.FromResult(new JobOutcome("好", null, s => Workshop.MarkAsync(s, word)));
        var words = Enumerable.Range(1, 30).Select(n => $"第{n}件").ToList();
        foreach (var word in words)
        {
            await shop.AskAsync(word);
        }

        await Task.WhenAll(
            Enumerable
                .Range(1, 6)
                .Select(n =>
                    Task.Run(async () =>
                    {
                        while (await shop.Store.ReadAsync(s => JobStore.IsAnyReadyAsync(s, long.MaxValue / 2)))
                        {
                            await shop.RunOneAsync($"工人{n}");
                        }
                    })
                )
        );
        foreach (var word in words)
        {
            Assert.Equal(1, await shop.MarksAsync(word));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task A_worker_whose_lease_was_lost_writes_nothing(string database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.AskAsync();
        var first = true;
        shop.Work = async (word, lease) =>
        {
            if (first)
            {
                // This worker falls silent for longer than its lease; meanwhile another one does the job.
                first = false;
                shop.Clock.Move(TimeSpan.FromHours(2));
                Assert.True(await shop.RunOneAsync("另一个"));
                await Assert.ThrowsAsync<LeaseLostException>(() => lease.ProgressAsync(1, 2));
            }

            return new JobOutcome("好", lease.Name, s => Workshop.MarkAsync(s, word));
        };
        Assert.True(await shop.RunOneAsync("慢的"));
        Assert.Equal(1, await shop.MarksAsync());
        var job = await shop.FindAsync(id);
        Assert.Equal((JobState.Done, 2L, $"{id}-2"), (job.State, job.Fence, job.Result));
    }

    [Theory]
    [EachDatabase]
    public async Task A_failing_job_is_tried_again_with_longer_pauses_and_then_given_up_with_a_reason(string database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        shop.Work = (_, _) => throw new InvalidOperationException("secret detail");
        var id = await shop.AskAsync();
        List<TimeSpan> pauses = [];
        for (var attempt = 1; attempt < shop.Settings.MostAttempts; attempt++)
        {
            Assert.True(await shop.RunOneAsync());
            var job = await shop.FindAsync(id);
            Assert.Equal(JobState.Waiting, job.State);
            Assert.False(await shop.RunOneAsync(), "not before the pause is over");
            pauses.Add(DateTimeOffset.FromUnixTimeMilliseconds(job.RunAfter) - shop.Clock.GetUtcNow());
            shop.Clock.Move(pauses[^1]);
        }

        Assert.True(await shop.RunOneAsync());
        var given = await shop.FindAsync(id);
        Assert.Equal(JobState.Failed, given.State);
        Assert.Contains("试了 3 次", given.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", given.Message, StringComparison.Ordinal);
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)], pauses);
        shop.Clock.Move(TimeSpan.FromDays(1));
        Assert.False(await shop.RunOneAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task A_job_that_stops_every_worker_is_given_up(string database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.AskAsync();
        for (var attempt = 0; attempt < shop.Settings.MostAttempts; attempt++)
        {
            // Claimed by a worker that dies at once.
            var now = shop.Clock.GetUtcNow().ToUnixTimeMilliseconds();
            Assert.NotNull(await shop.Store.WriteAsync(s => JobStore.ClaimAsync(s, "要死的", now, now + 1_000)));
            Assert.False(await shop.RunOneAsync(), "its lease still holds");
            shop.Clock.Move(TimeSpan.FromSeconds(2));
        }

        Assert.True(await shop.RunOneAsync());
        var job = await shop.FindAsync(id);
        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("每次都中途停了", job.Message, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task What_cannot_be_done_fails_at_once_in_the_words_of_its_kind(string database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        shop.Work = (_, _) => throw new JobFailedException("没有这本簿。");
        var id = await shop.AskAsync();
        Assert.True(await shop.RunOneAsync());
        var job = await shop.FindAsync(id);
        Assert.Equal((JobState.Failed, "没有这本簿。"), (job.State, job.Message));
    }

    [Theory]
    [EachDatabase]
    public async Task A_cancelled_job_stops_at_its_next_step_and_has_no_effect(string database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.AskAsync();
        var steps = 0;
        shop.Work = async (word, lease) =>
        {
            for (; steps < 10; steps++)
            {
                await lease.ProgressAsync(steps, 10);
                if (steps == 4)
                {
                    await shop.District.Runner.RunAsync(shop.District["经办"], new CancelJobAct(id));
                }
            }

            return new JobOutcome("好", null, s => Workshop.MarkAsync(s, word));
        };
        Assert.True(await shop.RunOneAsync());
        var job = await shop.FindAsync(id);
        Assert.Equal((JobState.Cancelled, 5, 10), (job.State, job.Done, job.Total));
        Assert.Equal(5, steps);
        Assert.Equal(0, await shop.MarksAsync());
        steps = 10;
        await shop.District.Runner.RunAsync(shop.District["经办"], new RetryJobAct(id));
        Assert.True(await shop.RunOneAsync());
        Assert.Equal((JobState.Done, 1L), ((await shop.FindAsync(id)).State, await shop.MarksAsync()));
    }

    [Theory]
    [EachDatabase]
    public async Task Somebody_elses_job_is_neither_cancelled_nor_done_again(string database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.AskAsync();
        foreach (var act in (Act<bool>[])[new CancelJobAct(id), new RetryJobAct(id), new CancelJobAct(999)])
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() =>
                shop.District.Runner.RunAsync(shop.District["档案经办"], act)
            );
            Assert.Equal("没有这个任务，或者您无权看它。", refused.Message);
        }

        Assert.Equal(JobState.Waiting, (await shop.FindAsync(id)).State);
        await shop.District.Runner.RunAsync(shop.District["管理员"], new CancelJobAct(id));
        Assert.Equal(JobState.Cancelled, (await shop.FindAsync(id)).State);
        Assert.False(await shop.RunOneAsync());
    }
}
