namespace Mingzhang.Server.Publishing;

/// <summary>A published version of a book, with what lists need of the book and its unit.</summary>
public sealed record Publication
{
    /// <summary>The word for a version that is published.</summary>
    public const string Open = "已公开";

    /// <summary>The word for a version that was withdrawn.</summary>
    public const string Withdrawn = "已撤回";

    /// <summary>The book.</summary>
    public long BookId { get; init; }

    /// <summary>The number of the version, from 1.</summary>
    public int Number { get; init; }

    /// <summary>已公开 or 已撤回.</summary>
    public string State { get; init; } = Open;

    /// <summary>When it was published, in milliseconds since 1970 UTC.</summary>
    public long PublishedAt { get; init; }

    /// <summary>When it was withdrawn; null while it is published.</summary>
    public long? WithdrawnAt { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Note { get; init; }

    /// <summary>manifest.json as it was written.</summary>
    public string ManifestText { get; init; } = "";

    /// <summary>Whether it was withdrawn.</summary>
    public bool IsWithdrawn => State == Withdrawn;

    /// <summary>manifest.json.</summary>
    public Manifest Manifest => Manifest.Parse(ManifestText);
}
