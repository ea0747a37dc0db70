using Mingzhang.Cli.Failures;

namespace Mingzhang.Cli.Files;

/// <summary>
/// A folder that appears as a whole or not at all: it is filled beside its place under a hidden name, and takes the place
/// when it is complete. A folder of an earlier run is replaced; one that holds anything else is left alone.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _place;
    private bool _isDone;

    private OutputFolder(string place, string workplace)
    {
        _place = place;
        Path = workplace;
    }

    /// <summary>Where to write for now.</summary>
    public string Path { get; }

    /// <summary>Begins a folder.</summary>
    /// <param name="place">Where it shall stand.</param>
    /// <param name="isOurs">Whether a file or folder of this name may be replaced, being the program's own work.</param>
    /// <exception cref="UnusableException">What stands there is not the program's own work.</exception>
    public static OutputFolder Begin(string place, Func<string, bool> isOurs)
    {
        place = System.IO.Path.GetFullPath(place);
        if (File.Exists(place))
        {
            throw new UnusableException($"{place} 是一个文件，不能当输出文件夹。请换一个 -o。");
        }

        var foreign = Directory.Exists(place)
            ? Directory
                .EnumerateFileSystemEntries(place)
                .Select(System.IO.Path.GetFileName)
                .FirstOrDefault(n => !isOurs(n!))
            : null;
        if (foreign is not null)
        {
            throw new UnusableException(
                $"{place} 里有不是公开件的“{foreign}”，为免误删没有动它。请换一个 -o，或先移走。"
            );
        }

        var parent = System.IO.Path.GetDirectoryName(place)!;
        var workplace = System.IO.Path.Combine(
            parent,
            $".{System.IO.Path.GetFileName(place)}.{System.IO.Path.GetRandomFileName()}"
        );
        Directory.CreateDirectory(workplace);
        return new OutputFolder(place, workplace);
    }

    /// <summary>Everything is written: takes the place.</summary>
    public void Finish()
    {
        var old = Path + ".old";
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

    /// <summary>Removes what was not finished.</summary>
    public void Dispose()
    {
        if (!_isDone && Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
