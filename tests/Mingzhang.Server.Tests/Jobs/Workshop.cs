using Microsoft.Extensions.Logging.Abstractions;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Jobs;

/// <summary>A store with a job kind whose work a test writes.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly TestStore _test;

    private Workshop(TestStore test, District district) => (_test, District) = (test, district);

    public District District { get; }

    public Store Store => _test.Store;

    public TestClock Clock => _test.Clock;

    /// <summary>What a job does; it is given the word that it was asked for with.</summary>
    public Func<string, JobLease, Task<JobOutcome>> Work { get; set; } =
        (word, _) => Task.FromResult(new JobOutcome($"做好了{word}"));

    /// <summary>The lease is so long that no renewal falls into a test that does not want one.</summary>
    public JobSettings Settings { get; set; } = new() { Lease = TimeSpan.FromHours(1), MostAttempts = 3 };

    public static async Task<Workshop> OpenAsync(string database)
    {
        var test = await TestStore.NewAsync(database);
        return new Workshop(test, await District.InAsync(test));
    }

    public Task<long> AskAsync(string word = "甲") =>
        Store.WriteAsync(s =>
            JobStore.AddAsync(
                s,
                TestKind.KindName,
                word,
                new Errand(word),
                District["经办"].Id,
                Clock.GetUtcNow().ToUnixTimeMilliseconds()
            )
        );

    public JobRunner Runner() => new(Store, [new TestKind(this)], Settings, Clock, NullLogger<JobRunner>.Instance);

    public Task<bool> RunOneAsync(string owner = "工人") => Runner().RunOneAsync(owner, CancellationToken.None);

    public async Task<Job> FindAsync(long id) => (await Store.ReadAsync(s => JobStore.FindAsync(s, id)))!;

    /// <summary>Writes a mark that is counted afterwards: the effect of a job.</summary>
    public static Task MarkAsync(StoreSession session, string word) =>
        session.ChangeAsync(
            "INSERT INTO unit_change (year, kind, from_code, to_code) VALUES (2026, @word, '1', '2')",
            new { word }
        );

    public Task<long> MarksAsync(string word = "甲") =>
        Store.ReadAsync(s => s.ValueAsync<long>("SELECT COUNT(*) FROM unit_change WHERE kind = @word", new { word }));

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    internal sealed record Errand(string Word);

    private sealed class TestKind(Workshop workshop) : JobKind<Errand>
    {
        public const string KindName = "试";

        public override string Name => KindName;

        protected override Task<JobOutcome> RunAsync(Errand payload, JobLease lease) =>
            workshop.Work(payload.Word, lease);
    }
}
