using Mingzhang.Server.Books;

namespace Mingzhang.Server.Workbench;

/// <summary>A book that waits for somebody.</summary>
/// <param name="Book">The book.</param>
/// <param name="Unit">The name of its unit.</param>
/// <param name="Acts">What the person may do.</param>
public sealed record TaskOfToday(BookEntry Book, string Unit, IReadOnlyList<string> Acts);

/// <summary>A comment of a reviewer.</summary>
public sealed record CommentView
{
    /// <summary>What it says.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public string By { get; init; } = "";

    /// <summary>The answer, or null.</summary>
    public string? Answer { get; init; }
}
