namespace Mingzhang.Server.Acts;

/// <summary>
/// An act that somebody does: one command object for each. It checks rights itself, changes the store through the context,
/// and is logged in the same transaction.
/// </summary>
/// <typeparam name="T">What comes of it.</typeparam>
public abstract record Act<T>
{
    /// <summary>What the log calls it.</summary>
    public abstract string Name { get; }

    /// <summary>What it is done to, for the log: 簿 12.</summary>
    public abstract string Subject { get; }

    /// <summary>Does it.</summary>
    /// <exception cref="RefusedException">It may not be done.</exception>
    public abstract Task<T> RunAsync(ActContext context);
}

/// <summary>An act that may not be done; the message tells the person what and why, in Chinese.</summary>
public class RefusedException(string message) : Exception(message)
{
    /// <summary>The page on which to go on, in words and as an address; null for none.</summary>
    public (string Words, string Address)? Next { get; init; }

    /// <summary>Whether the refusal stands in the log already.</summary>
    internal bool IsLogged { get; set; }
}

/// <summary>Somebody else changed what one was changing; both values are told, and nothing is lost.</summary>
/// <param name="theirs">What stands there now.</param>
/// <param name="mine">What was to be written.</param>
/// <param name="by">Who changed it.</param>
/// <param name="version">The version that stands there now.</param>
public sealed class ConflictException(string theirs, string mine, string by, int version)
    : RefusedException($"这一格刚被{by}改成了“{theirs}”，您填的是“{mine}”。请看过之后再决定留哪一个。")
{
    /// <summary>What stands there now.</summary>
    public string Theirs { get; } = theirs;

    /// <summary>What was to be written.</summary>
    public string Mine { get; } = mine;

    /// <summary>Who changed it.</summary>
    public string By { get; } = by;

    /// <summary>The version that stands there now.</summary>
    public int Version { get; } = version;
}
