namespace Mingzhang.Cli.Failures;

/// <summary>What the user gave cannot be used: wrong usage or wrong input. The command ends with 2 and has written nothing.</summary>
internal sealed class UnusableException : Exception
{
    /// <summary>Makes the exception for one line.</summary>
    public UnusableException(string line)
        : this([line]) { }

    /// <summary>Makes the exception for several lines.</summary>
    public UnusableException(IReadOnlyList<string> lines)
        : base(string.Join('\n', lines)) => Lines = lines;

    /// <summary>What is wrong, where, and what to do: one line for each thing.</summary>
    public IReadOnlyList<string> Lines { get; }
}
