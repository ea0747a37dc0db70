using Mingzhang.Documents.Profiles;
using Mingzhang.Server.Batches;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Settings;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Uploads;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Web;

/// <summary>What web nodes and workers both need: the store, the profiles, and the background work.</summary>
internal static class JobServices
{
    // With a broker the table is looked at only for what the broker lost.
    private static readonly TimeSpan SlowSweep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan QuickSweep = TimeSpan.FromSeconds(1);

    /// <summary>Adds it.</summary>
    public static void Add(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => ServerDatabase.Of(settings));
        services.AddSingleton<Store>();
        services.AddSingleton(
            ProfileStore.Open(settings.Profiles ?? Path.Combine(AppContext.BaseDirectory, "profiles"))
        );
        services.AddSingleton<BookDesk>();
        services.AddSingleton(
            new JobSettings
            {
                Workers = settings.Workers,
                MostAttempts = settings.Attempts,
                Lease = TimeSpan.FromSeconds(settings.LeaseSeconds),
                Sweep = settings.Queue is null ? QuickSweep : SlowSweep,
            }
        );
        AddBell(services, settings);
        services.AddSingleton<UploadFolder>();
        services.AddSingleton(_ => new CheckProcess(settings));
        services.AddSingleton<IJobKind, CheckUploadJob>();
        services.AddSingleton<BatchFolder>();
        AddBatch(services, BatchJob.Compiling, (desk, files) => new CompileWork(desk, files));
        AddBatch(services, BatchJob.Checking, (desk, files) => new CheckWork(desk, files));
        services.AddSingleton<JobRunner>();
        if (settings.Workers > 0)
        {
            services.AddHostedService<JobService>();
        }
    }

    private static void AddBatch(IServiceCollection services, string name, Func<BookDesk, string, IBatchWork> begin) =>
        services.AddSingleton<IJobKind>(p => new BatchJob(
            p.GetRequiredService<Store>(),
            p.GetRequiredService<BatchFolder>(),
            name,
            files => begin(p.GetRequiredService<BookDesk>(), files)
        ));

    private static void AddBell(IServiceCollection services, ServerSettings settings)
    {
        if (settings.Queue is not { } queue)
        {
            services.AddSingleton<IJobBell, LocalBell>();
            return;
        }

        services.AddSingleton(p => new RabbitBell(
            queue,
            p.GetRequiredService<JobSettings>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<RabbitBell>>()
        ));
        services.AddSingleton<IJobBell>(p => p.GetRequiredService<RabbitBell>());
        services.AddHostedService(p => p.GetRequiredService<RabbitBell>());
    }
}
