namespace Mingzhang.Documents.Staging;

/// <summary>
/// A folder that appears as a whole or not at all: it is filled beside its place under a hidden name, and takes the place
/// on <see cref="Commit"/>. Disposed without it, nothing has changed. A folder of an earlier run is replaced; one that
/// holds anything else is left alone.
/// </summary>
public sealed class StagedFolder : IDisposable
{
    private readonly string _place;
    private bool _isDone;

    private StagedFolder(string place, string workplace)
    {
        _place = place;
        Path = workplace;
    }

    /// <summary>Where to write for now.</summary>
    public string Path { get; }

    /// <summary>Begins a folder.</summary>
    /// <param name="place">Where it shall stand; the folders above it are made.</param>
    /// <param name="isOurs">Whether a file or folder of this name may be replaced, being the program's own work.</param>
    /// <exception cref="OccupiedException">What stands there is not the program's own work.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static StagedFolder Begin(string place, Func<string, bool> isOurs)
    {
        ArgumentException.ThrowIfNullOrEmpty(place);
        ArgumentNullException.ThrowIfNull(isOurs);
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(place));
        if (File.Exists(full))
        {
            throw new OccupiedException($"{place} 是一个文件，不能写成文件夹。请换一个名字。");
        }

        if (Strangers(full, isOurs).FirstOrDefault() is { } stranger)
        {
            throw new OccupiedException(
                $"{place} 里有别的东西（{stranger}），为免误删没有动它。请换一个文件夹，或先移走。"
            );
        }

        Leftovers.Recover(full);
        var workplace = Leftovers.NewWorkplace(full);
        Directory.CreateDirectory(workplace);
        return new StagedFolder(full, workplace);
    }

    /// <summary>Everything is written: takes the place.</summary>
    public void Commit()
    {
        var old = Leftovers.ReplacedBy(Path);
        if (Directory.Exists(_place))
        {
            Directory.Move(_place, old);
        }

        Directory.Move(Path, _place);
        _isDone = true;
        if (Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_isDone && Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static IEnumerable<string> Strangers(string folder, Func<string, bool> isOurs) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFileSystemEntries(folder)
                .Select(e => System.IO.Path.GetFileName(e))
                .Where(n => !isOurs(n))
            : [];
}
