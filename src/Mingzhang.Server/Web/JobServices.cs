using Mingzhang.Server.Jobs;
using Mingzhang.Server.Uploads;

namespace Mingzhang.Server.Web;

/// <summary>The background work of the application.</summary>
internal static class JobServices
{
    /// <summary>Adds it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new JobSettings());
        services.AddSingleton<IJobBell, LocalBell>();
        services.AddSingleton<UploadFolder>();
        services.AddSingleton<CheckProcess>();
        services.AddSingleton<IJobKind, CheckUploadJob>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService<JobService>();
    }
}
