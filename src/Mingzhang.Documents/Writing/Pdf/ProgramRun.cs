using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Mingzhang.Documents.Processes;

namespace Mingzhang.Documents.Writing.Pdf;

/// <summary>Runs a program to its end, past every shell.</summary>
internal static class ProgramRun
{
    /// <summary>Runs a program; it is killed with its children when time is up or somebody cancels.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What it complained of, whether it succeeded or not; null when time was up.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static string? Finish(
        string program,
        IEnumerable<string> arguments,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        try
        {
            using var process = new Process { StartInfo = Subprocess.StartInfo(program, arguments) };
            var complaints = new StringBuilder();
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, line) => Keep(complaints, line.Data);
            process.Start();
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            using var registration = time.Token.Register(() => Subprocess.End(process));
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return time.IsCancellationRequested ? null : complaints.ToString();
        }
        catch (Win32Exception e)
        {
            return e.Message;
        }
    }

    private static void Keep(StringBuilder complaints, string? line)
    {
        if (line is not null && complaints.Length < Subprocess.LongestComplaint)
        {
            complaints.Append(line).Append('\n');
        }
    }
}
