using Mingzhang.Server.Settings;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Web;

/// <summary>A process that does jobs and serves no page.</summary>
public static class WorkerApp
{
    /// <summary>Builds it with the database at the present version.</summary>
    public static async Task<IHost> BuildAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddEnvironmentVariables("MINGZHANG_");
        builder.Configuration.AddCommandLine(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var settings = ServerSettings.Of(builder.Configuration);
        if (settings.Workers == 0)
        {
            throw new SettingException("只做任务的进程，Workers 至少是 1。");
        }

        Directory.CreateDirectory(settings.Data);
        JobServices.Add(builder.Services, settings);
        var host = builder.Build();
        await Migrator.ApplyAsync(
            host.Services.GetRequiredService<Store>(),
            host.Services.GetRequiredService<TimeProvider>()
        );
        return host;
    }
}
