using System.Diagnostics;

namespace Mingzhang.Testing.Serving;

/// <summary>A worker without pages as a process of its own: it can be killed and started again.</summary>
/// <param name="program">The server's assembly.</param>
/// <param name="arguments">What it is told.</param>
internal sealed class WorkerProcess(string program, params string[] arguments) : IDisposable
{
    private Process? _process;

    /// <summary>The id of the process.</summary>
    public int Id => _process!.Id;

    /// <summary>What it complained of since it was made.</summary>
    public string Complaints { get; private set; } = "";

    /// <summary>Starts it and waits until it says that it works.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in (string[])[program, "work", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        _process = process;
        process.ErrorDataReceived += Note;
        process.BeginErrorReadLine();
        var word = await process.StandardOutput.ReadLineAsync();
        if (word is null)
        {
            throw new InvalidOperationException($"The worker did not start: {Complaints}");
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
        if (line.Data is not null && Complaints.Length < 20_000)
        {
            Complaints += line.Data + "\n";
        }
    }
}
