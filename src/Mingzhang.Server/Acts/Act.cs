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

/// <summary>A cell of a row that somebody else has changed meanwhile.</summary>
/// <param name="Row">The row.</param>
/// <param name="Heading">The column.</param>
/// <param name="Theirs">What stands there now.</param>
/// <param name="Mine">What was to be written.</param>
/// <param name="By">Who changed the row.</param>
/// <param name="Version">The version that stands there now.</param>
/// <param name="Cells">The whole row as it stands now.</param>
public sealed record CellConflict(
    long Row,
    string Heading,
    string Theirs,
    string Mine,
    string By,
    int Version,
    IReadOnlyList<string> Cells
);

/// <summary>Somebody else changed what one was changing; both values are told, and nothing is lost.</summary>
/// <param name="conflicts">The cells, at least one.</param>
public sealed class ConflictException(IReadOnlyList<CellConflict> conflicts) : RefusedException(MessageOf(conflicts))
{
    /// <summary>The cells.</summary>
    public IReadOnlyList<CellConflict> Conflicts { get; } = conflicts;

    /// <summary>What stands now in the first of them.</summary>
    public string Theirs => Conflicts[0].Theirs;

    /// <summary>The version that stands there now.</summary>
    public int Version => Conflicts[0].Version;

    private static string MessageOf(IReadOnlyList<CellConflict> conflicts)
    {
        var first = conflicts[0];
        return conflicts.Count == 1
            ? $"这一格刚被{first.By}改成了“{first.Theirs}”，您填的是“{first.Mine}”。请看过之后再决定留哪一个。"
            : $"有 {conflicts.Count} 格刚被{string.Join('、', conflicts.Select(c => c.By).Distinct())}改过，一格也没有保存。请逐格决定留哪一个。";
    }
}
