using System.ComponentModel;
using System.Diagnostics;

namespace Mingzhang.Documents.Processes;

/// <summary>Programs started past every shell, and ended with their children.</summary>
internal static class Subprocess
{
    /// <summary>How much of what a program complains of is kept, in characters.</summary>
    public const int LongestComplaint = 64 << 10;

    /// <summary>How to start a program: arguments as a list, all streams ours, no window.</summary>
    public static ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments) =>
        new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };

    /// <summary>Ends a program with its children; nothing when it ended by itself.</summary>
    public static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself in the meantime.
        }
    }
}
