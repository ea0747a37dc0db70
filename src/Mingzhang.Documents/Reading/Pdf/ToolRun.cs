using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Mingzhang.Documents.Processes;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// A program running on a file: arguments go as a list past every shell, its output is a stream, its complaints are kept up
/// to a bound, and it is killed with its children when time is up, when somebody cancels or when nobody listens any more.
/// </summary>
internal sealed class ToolRun : IDisposable
{
    private readonly Process _process;
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _cancellation;
    private readonly TimeSpan _limit;
    private readonly Task<string> _complaints;
    private readonly string _name;

    private ToolRun(Process process, string name, TimeSpan limit, CancellationToken cancellation)
    {
        _process = process;
        _name = name;
        _limit = limit;
        _cancellation = cancellation;
        _time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _time.CancelAfter(limit);
        _registration = _time.Token.Register(() => Subprocess.End(process));
        _complaints = Task.Factory.StartNew(
            Collect,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    /// <summary>What the program prints.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Starts a program.</summary>
    /// <exception cref="Mingzhang.Reading.Raw.UnreadableFileException">It cannot be started.</exception>
    public static ToolRun Start(
        string program,
        IEnumerable<string> arguments,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var start = Subprocess.StartInfo(program, arguments);
        start.WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(program))!;
        var name = Path.GetFileNameWithoutExtension(program);
        try
        {
            var process = Process.Start(start) ?? throw PdfProblems.ToolFailed(name);
            process.StandardInput.Close();
            return new ToolRun(process, name, limit, cancellation);
        }
        catch (Win32Exception)
        {
            throw PdfProblems.ToolFailed(name);
        }
    }

    /// <summary>Throws when time is up or somebody cancelled.</summary>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_time.IsCancellationRequested)
        {
            throw PdfProblems.TooSlow(_limit);
        }
    }

    /// <summary>Waits for the end: its exit code and what it complained of.</summary>
    public (int Code, string Complaints) Finish()
    {
        _process.WaitForExit();
        var complaints = _complaints.GetAwaiter().GetResult();
        Check();
        return (_process.ExitCode, complaints);
    }

    /// <summary>The exception for an end that says nothing about the file.</summary>
    public Exception Failure() => PdfProblems.ToolFailed(_name);

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        Subprocess.End(_process);
        _process.Dispose();
        _time.Dispose();
    }

    private string Collect()
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        try
        {
            int count;
            while ((count = _process.StandardError.Read(buffer, 0, buffer.Length)) > 0)
            {
                kept.Append(buffer, 0, Math.Min(count, Math.Max(0, Subprocess.LongestComplaint - kept.Length)));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Nobody waits for it any more.
        }

        return kept.ToString();
    }
}
