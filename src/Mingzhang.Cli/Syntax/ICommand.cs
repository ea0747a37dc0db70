using Mingzhang.Cli.Screens;

namespace Mingzhang.Cli.Syntax;

/// <summary>One thing that the user asked for, with everything it needs to know.</summary>
internal interface ICommand
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="Failures.UnusableException">The input cannot be used; nothing was written for it.</exception>
    int Run(Session session);
}

/// <summary>What a command runs in.</summary>
/// <param name="Terminal">Where it speaks.</param>
/// <param name="Environment">Looks up environment variables.</param>
/// <param name="Time">Measures how long things take; never used for what is written.</param>
/// <param name="Stop">Signals that the user wants it to end.</param>
internal sealed record Session(
    Terminal Terminal,
    Func<string, string?> Environment,
    TimeProvider Time,
    CancellationToken Stop
);
