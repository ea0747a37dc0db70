using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Mingzhang.Server.Backups;
using Mingzhang.Server.Log;
using Mingzhang.Server.Samples;
using Mingzhang.Server.Settings;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Uploads;
using Mingzhang.Server.Web;

namespace Mingzhang.Server.Operating;

/// <summary>
/// What the operator starts: the application itself, or one of the works on its store. The first word says which; the settings
/// follow, as <see cref="ServerSettings"/> has them.
/// </summary>
/// <param name="output">For results.</param>
/// <param name="error">For what is wrong: one clear line.</param>
/// <param name="time">The clock.</param>
public sealed class ServerProgram(TextWriter output, TextWriter error, TimeProvider time)
{
    /// <summary>All is well.</summary>
    public const int Good = 0;

    /// <summary>The log is not whole.</summary>
    public const int Findings = 1;

    /// <summary>The line or what it names cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>Does what a line says.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        var hasVerb = args is [var first, ..] && !first.StartsWith('-');
        var verb = hasVerb ? args[0] : "serve";
        string[] rest = [.. args.Skip(hasVerb ? 1 : 0)];
        try
        {
            return verb switch
            {
                "serve" => await ServeAsync(rest, cancel),
                "audit-verify" => await WithStoreAsync(rest, VerifyAsync, cancel),
                "audit-checkpoint" => await WithStoreAsync(rest, CheckpointAsync, cancel),
                "backup" => await WithStoreAsync(rest, BackupAsync, cancel),
                "restore" => await WithStoreAsync(rest, RestoreAsync, cancel),
                "work" => await WorkAsync(rest, cancel),
                CheckProcess.Verb => CheckProcess.Check(rest),
                _ => throw new OperatingException(
                    $"不认识“{verb}”；可用：serve、work、audit-verify、audit-checkpoint、backup、restore。"
                ),
            };
        }
        catch (Exception e) when (ProblemOf(e) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return Unusable;
        }
    }

    private static string? ProblemOf(Exception e) =>
        e switch
        {
            OperatingException or BackupException or MigrationException or SettingException => e.Message,
            System.Data.Common.DbException => $"数据库打不开或出了错：{e.Message}",
            IOException { InnerException: AddressInUseException } =>
                "这个地址已被占用：另一个明账可能还开着。关掉它，或用 --urls http://127.0.0.1:5081 换一个端口。",
            IOException or UnauthorizedAccessException => e.Message,
            _ => null,
        };

    private async Task<int> ServeAsync(string[] args, CancellationToken cancel)
    {
        await using var app = await WebApp.BuildAsync(args);
        await app.StartAsync(cancel);
        await output.WriteLineAsync(string.Join('\n', app.Urls.Select(u => $"明账已打开：{u}　按 Ctrl+C 结束。")));
        if (app.Services.GetRequiredService<ServerSettings>().Samples is not null)
        {
            await output.WriteLineAsync(SampleDistrict.Welcome);
        }

        await app.WaitForShutdownAsync(cancel);
        return Good;
    }

    private async Task<int> WorkAsync(string[] args, CancellationToken cancel)
    {
        using var host = await WorkerApp.BuildAsync(args);
        await host.StartAsync(cancel);
        await output.WriteLineAsync("明账在做后台任务，不开网页。按 Ctrl+C 结束。");
        await host.WaitForShutdownAsync(cancel);
        return Good;
    }

    private async Task<int> WithStoreAsync(
        string[] args,
        Func<OperatingContext, CancellationToken, Task<int>> work,
        CancellationToken cancel
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables("MINGZHANG_")
            .AddCommandLine(args)
            .Build();
        var settings = ServerSettings.Of(configuration);
        Directory.CreateDirectory(settings.Data);
        var database = ServerDatabase.Of(settings);
        try
        {
            var store = new Store(database);
            await Migrator.ApplyAsync(store, time, cancel);
            return await work(new OperatingContext(store, settings.Data, configuration["File"]), cancel);
        }
        finally
        {
            if (database is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync();
            }
        }
    }

    private async Task<int> VerifyAsync(OperatingContext context, CancellationToken cancel)
    {
        var checkpoint = context.File is { } file ? CheckpointFile.Read(file) : null;
        var verdict = await context.Store.ReadAsync(s => ActLog.VerifyAsync(s, checkpoint), cancel);
        foreach (var defect in verdict.Defects)
        {
            await output.WriteLineAsync("✗ " + defect);
        }

        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(verdict.Defects.Count == 0 ? "日志完整" : $"日志有 {verdict.Defects.Count} 处问题")}：共 {verdict.Last} 条，末条 {verdict.Hash}"
            )
        );
        return verdict.Defects.Count == 0 ? Good : Findings;
    }

    private async Task<int> CheckpointAsync(OperatingContext context, CancellationToken cancel)
    {
        var verdict = await context.Store.ReadAsync(s => ActLog.VerifyAsync(s), cancel);
        if (verdict.Defects is [var defect, ..])
        {
            throw new OperatingException($"日志不完整，不能存档：{defect}。先运行 audit verify 看全部问题。");
        }

        var path = context.File ?? throw new OperatingException("缺少 --File：存档点写到哪里。");
        CheckpointFile.Write(path, new Checkpoint(verdict.Last, verdict.Hash), time.GetUtcNow());
        await output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"已存档到第 {verdict.Last} 条：{path}。请另外保管。")
        );
        return Good;
    }

    private async Task<int> BackupAsync(OperatingContext context, CancellationToken cancel)
    {
        var path = context.File ?? throw new OperatingException("缺少 --File：备份写到哪里。");
        var manifest = await new BackupWriter(context.Store, context.Data, time).WriteAsync(path, cancel);
        await SayAsync("已备份", manifest, path);
        return Good;
    }

    private async Task<int> RestoreAsync(OperatingContext context, CancellationToken cancel)
    {
        var path = context.File ?? throw new OperatingException("缺少 --File：从哪份备份恢复。");
        var manifest = await new BackupReader(context.Store, context.Data, time).RestoreAsync(path, cancel);
        await SayAsync("已恢复", manifest, path);
        return await VerifyAsync(context with { File = null }, cancel);
    }

    private Task SayAsync(string act, BackupManifest manifest, string path)
    {
        var files = manifest.Entries.Keys.Count(e => e.StartsWith(BackupManifest.FileFolder, StringComparison.Ordinal));
        return output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{act}：{manifest.Tables.Count} 张表 {manifest.Tables.Sum(t => t.Rows)} 行，文件 {files} 个。{path}"
            )
        );
    }

    private sealed record OperatingContext(Store Store, string Data, string? File);
}

/// <summary>A line that cannot be done; the message is for the operator, in Chinese.</summary>
public sealed class OperatingException(string message) : Exception(message);
