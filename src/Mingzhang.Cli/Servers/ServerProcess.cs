using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Syntax;

namespace Mingzhang.Cli.Servers;

/// <summary>
/// The web application as a program of its own, so that the command line starts without the web framework. What it says is passed
/// on; what ends the command ends it too.
/// </summary>
internal static class ServerProcess
{
    /// <summary>The environment variable that names the program.</summary>
    public const string Variable = "MINGZHANG_SERVER";

    private const string File = "Mingzhang.Server.dll";

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">What it is to do.</param>
    /// <param name="session">What the command runs in.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="UnusableException">It is not installed.</exception>
    public static int Run(IReadOnlyList<string> arguments, Session session)
    {
        var program = Find(session.Environment);
        var isLibrary = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var word in isLibrary ? arguments.Prepend(program) : arguments)
        {
            start.ArgumentList.Add(word);
        }

        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Pass(line.Data, session.Terminal.Text);
        process.ErrorDataReceived += (_, line) => Pass(line.Data, session.Terminal.Error);
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new UnusableException($"启动不了 {start.FileName}：{e.Message}");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var end = session.Stop.Register(() => End(process));
        process.WaitForExit();
        return session.Stop.IsCancellationRequested ? ExitCode.Good : process.ExitCode;
    }

    private static string Find(Func<string, string?> environment)
    {
        if (environment(Variable) is { Length: > 0 } named)
        {
            return System.IO.File.Exists(named)
                ? named
                : throw new UnusableException($"环境变量 {Variable} 写的 {named} 不存在。");
        }

        // Beside the command when it is installed; in a clone, where the same build put it.
        var here = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        string[] places =
        [
            Path.Combine(here, "server", File),
            Path.Combine(here.Replace("Mingzhang.Cli", "Mingzhang.Server", StringComparison.Ordinal), File),
        ];
        return Array.Find(places, System.IO.File.Exists)
            ?? throw new UnusableException(
                $"没有装网上工作台（{File}）。在源码目录里运行 ./run，或用环境变量 {Variable} 指明它在哪里。"
            );
    }

    private static void Pass(string? line, TextWriter text)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.WriteLine(line);
            }
        }
    }

    // It closes by itself when asked to; without the asking program it is ended.
    private static void End(Process process)
    {
        try
        {
            using var asking = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        }
        catch (Win32Exception)
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended in the meantime.
        }
    }
}
