namespace Mingzhang.Server.Publishing;

/// <summary>
/// A book as it was checked and written for publishing. Its files lie in a temporary folder until <see cref="Place"/>, and are
/// gone after the disposal unless <see cref="Keep"/> was called.
/// </summary>
public sealed class FrozenPack : IDisposable
{
    private bool _isKept;

    /// <summary>The book.</summary>
    public required long Book { get; init; }

    /// <summary>The version of the book that was read. Rows change only in open stages, which no book enters without a new version.</summary>
    public required int Version { get; init; }

    /// <summary>What stands against publishing.</summary>
    public required Checklist Checklist { get; init; }

    /// <summary>What is known for the manifest.</summary>
    public required Manifest Manifest { get; set; }

    /// <summary>Where the files are; null when none were written, because something stands against it.</summary>
    public string? Folder { get; set; }

    /// <summary>Writes the manifest and moves the files to their place, all at once. It may be called again with another place.</summary>
    /// <param name="manifest">The text of the manifest.</param>
    /// <param name="target">The place. What an interrupted publishing left there is set aside.</param>
    /// <exception cref="IOException">It cannot be written; what was there before stays.</exception>
    public void Place(string manifest, string target)
    {
        var folder = Folder ?? throw new InvalidOperationException("Nothing was written.");
        DurableFiles.Write(Path.Combine(folder, Publishing.Manifest.FileName), manifest);
        if (folder == target)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Directory.Exists(target))
        {
            Directory.Move(target, $"{target}.{Guid.NewGuid():N}");
        }

        Directory.Move(folder, target);
        Folder = target;
    }

    /// <summary>The files stay.</summary>
    public void Keep() => _isKept = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isKept && Folder is { } folder && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
