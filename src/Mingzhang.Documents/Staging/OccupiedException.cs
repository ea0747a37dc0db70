namespace Mingzhang.Documents.Staging;

/// <summary>Something stands where output shall go that must not be replaced. The message says what, and what to do.</summary>
public sealed class OccupiedException : IOException
{
    /// <summary>Makes the exception.</summary>
    public OccupiedException() { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What stands there and what to do, in Chinese.</param>
    public OccupiedException(string message)
        : base(message) { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What stands there and what to do, in Chinese.</param>
    /// <param name="cause">What led to it.</param>
    public OccupiedException(string message, Exception cause)
        : base(message, cause) { }
}
