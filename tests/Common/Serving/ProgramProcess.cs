using System.Diagnostics;

namespace Mingzhang.Testing.Serving;

/// <summary>A program as a process of its own, as an operator runs it: it can be killed and started again.</summary>
internal abstract class ProgramProcess : IDisposable
{
    private const int MostWords = 20_000;
    private Process? _process;

    /// <summary>The id of the process.</summary>
    public int Id => Running.Id;

    /// <summary>What it wrote to its console since it was started, of what nobody else reads.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The process.</summary>
    protected Process Running => _process ?? throw new InvalidOperationException("It was not started.");

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

    /// <summary>Starts it.</summary>
    /// <param name="program">The assembly.</param>
    /// <param name="arguments">What it is told.</param>
    protected Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in arguments.Prepend(program))
        {
            start.ArgumentList.Add(argument);
        }

        Output = "";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += Note;
        _process.BeginErrorReadLine();
        return _process;
    }

    /// <summary>Keeps a line of what it says.</summary>
    protected void Note(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null && Output.Length < MostWords)
        {
            Output += line.Data + "\n";
        }
    }
}
