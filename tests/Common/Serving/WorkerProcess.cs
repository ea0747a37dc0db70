namespace Mingzhang.Testing.Serving;

/// <summary>A worker without pages.</summary>
/// <param name="program">The server's assembly.</param>
/// <param name="arguments">What it is told.</param>
internal sealed class WorkerProcess(string program, params string[] arguments) : ProgramProcess
{
    /// <summary>Starts it and waits until it says that it works.</summary>
    public async Task StartAsync()
    {
        var process = Start(program, arguments.Prepend("work"));
        if (await process.StandardOutput.ReadLineAsync() is null)
        {
            throw new InvalidOperationException($"The worker did not start: {Output}");
        }
    }
}
