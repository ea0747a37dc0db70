namespace Mingzhang.Documents.Reading;

/// <summary>A file that cannot be read as a pack. The message is Chinese and says what is wrong, where, and what to do.</summary>
public sealed class PackFormatException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problem">What is wrong, without a full stop.</param>
    /// <param name="where">The place in the file: line, column and path; empty for the file as a whole.</param>
    /// <param name="advice">What to do, without a full stop.</param>
    /// <param name="inner">The cause, or null.</param>
    public PackFormatException(string problem, string where, string advice, Exception? inner = null)
        : base(where.Length == 0 ? $"{problem}。{advice}。" : $"{problem}（{where}）。{advice}。", inner)
    {
        Problem = problem;
        Where = where;
        Advice = advice;
    }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }

    /// <summary>The place in the file; empty for the file as a whole.</summary>
    public string Where { get; }

    /// <summary>What to do about it.</summary>
    public string Advice { get; }
}
