using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mingzhang.Testing.Serving;

/// <summary>A program with pages.</summary>
internal sealed class ServerProcess : ProgramProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _program;
    private readonly string[] _arguments;

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

    /// <summary>What it has used of the processors.</summary>
    public TimeSpan Busy
    {
        get
        {
            Running.Refresh();
            return Running.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it has had, in bytes.</summary>
    public long Peak
    {
        get
        {
            Running.Refresh();
            return Running.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var process = Start(_program, _arguments);
        process.OutputDataReceived += Note;
        process.BeginOutputReadLine();
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

            if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new InvalidOperationException($"The server did not start: {Output}");
            }

            await Task.Delay(20);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
