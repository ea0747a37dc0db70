using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mingzhang.Testing.Serving;

/// <summary>The server as a process of its own, as an operator runs it: it can be killed and started again.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _program;
    private readonly string[] _arguments;
    private Process? _process;

    /// <param name="program">The assembly of a program that takes <c>--urls</c> and answers at /login.</param>
    /// <param name="arguments">What else it is told.</param>
    public ServerProcess(string program, params string[] arguments)
    {
        _program = program;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _arguments = [.. arguments, "--urls", Address.ToString()];
    }

    /// <summary>The workbench over a data folder.</summary>
    /// <param name="program">The server's assembly.</param>
    /// <param name="data">Its data folder.</param>
    /// <param name="postgres">The connection string of PostgreSQL; null for SQLite.</param>
    public static ServerProcess Workbench(string program, string data, string? postgres) =>
        new(program, ["--Data", data, .. postgres is null ? (string[])[] : ["--Postgres", postgres]]);

    /// <summary>Where it answers; the same after each start.</summary>
    public Uri Address { get; }

    /// <summary>The id of the process.</summary>
    public int Id => _process!.Id;

    /// <summary>What it has used of the processors.</summary>
    public TimeSpan Busy
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it has had, in bytes.</summary>
    public long Peak
    {
        get
        {
            _process!.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>What it wrote to its console since it was started.</summary>
    public string Output { get; private set; } = "";

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in (string[])[_program, .. _arguments])
        {
            start.ArgumentList.Add(argument);
        }

        Output = "";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/login");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new InvalidOperationException($"The server did not start: {Output}");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>Ends it as a failing machine does: at once, without a word.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }

    public void Dispose() => Kill();

    private void Note(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null && Output.Length < 20_000)
        {
            Output += line.Data + "\n";
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
