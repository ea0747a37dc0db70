using System.Diagnostics;
using System.Globalization;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reports.Kept;
using Mingzhang.Server.Settings;

namespace Mingzhang.Server.Uploads;

/// <summary>
/// Checks a file in a process of its own: whatever a hostile file does to the memory or the stack, it does not do to the web
/// server. The process is this program, called with <see cref="Verb"/>.
/// </summary>
/// <param name="settings">For the profiles.</param>
/// <param name="longest">How long one file may take; two minutes when nobody says otherwise.</param>
public sealed class CheckProcess(ServerSettings settings, TimeSpan? longest = null)
{
    /// <summary>The first argument that makes the program check one file and end.</summary>
    public const string Verb = "check-file";

    // What one file may cost. Packs that bureaus publish have a few hundred pages at most.
    private static readonly ReadingLimits Limits = new()
    {
        MaxBytes = 64L << 20,
        MaxPages = 2_000,
        MaxCells = 1_000_000,
        MaxInflatedBytes = 1L << 30,
        MaxTime = TimeSpan.FromMinutes(1),
    };

    private const long MostMemory = 2L << 30;
    private readonly TimeSpan _longest = longest ?? TimeSpan.FromMinutes(2);

    /// <summary>Checks a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="upload">What it is.</param>
    /// <param name="target">The folder of the report to write.</param>
    /// <param name="stop">Ends the process.</param>
    /// <returns>Why there is no report, in Chinese; null when there is one.</returns>
    public async Task<string?> RunAsync(string path, Upload upload, string target, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("x", CultureInfo.InvariantCulture);
        foreach (
            var argument in (ReadOnlySpan<string>)
                [
                    typeof(CheckProcess).Assembly.Location,
                    Verb,
                    path,
                    upload.Name,
                    upload.Id.ToString(CultureInfo.InvariantCulture),
                    target,
                    ProfilesOf(settings),
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_longest);
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await Task.WhenAll(output, errors);
            return process.ExitCode == 0
                ? null
                : "检查这个文件的程序中途停了，多半是文件内容异常。请用原软件重新导出后再传；还不行，请告诉管理员。";
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return "检查这个文件用的时间太长，停下了。正常的公开件不会这样；请核对文件来源，或用原软件重新导出。";
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>What the process does.</summary>
    /// <param name="arguments">The file, its name, its id, the folder of the report, the folder of profiles.</param>
    /// <returns>The exit code.</returns>
    public static int Check(ReadOnlySpan<string> arguments)
    {
        EndWithParent();
        var (path, name, id, target, profiles) = (
            arguments[0],
            arguments[1],
            arguments[2],
            arguments[3],
            ProfileStore.Open(arguments[4])
        );
        var opener = new PackOpener([.. profiles.Ids.Select(profiles.Find).OfType<Mingzhang.Profiles.Profile>()])
        {
            Limits = Limits,
        };
        var file = new PackChecker(opener).Check(path, name);
        KeptReport.Write(
            file,
            path,
            target,
            page => string.Create(CultureInfo.InvariantCulture, $"/audit/{id}/page/{page}")
        );
        return 0;
    }

    // The one who asked holds the other end of the input and never writes: its end is the asker's end, killed or not.
    private static void EndWithParent()
    {
        var watch = new Thread(() =>
        {
            using var input = Console.OpenStandardInput();
            while (input.ReadByte() >= 0)
            {
                // Nothing is expected.
            }

            Environment.Exit(1);
        })
        {
            IsBackground = true,
        };
        watch.Start();
    }

    private static string ProfilesOf(ServerSettings settings) =>
        Path.GetFullPath(settings.Profiles ?? Path.Combine(AppContext.BaseDirectory, "profiles"));
}
