namespace Mingzhang.Documents.Staging;

/// <summary>
/// Files that appear all at once: each is written under a temporary name beside its final one and gets the final name
/// only on <see cref="Commit"/>. Disposed without it, nothing has changed in the folder.
/// </summary>
public sealed class StagedFiles : IDisposable
{
    private readonly string _folder;
    private readonly List<(string Temporary, string Final)> _files = [];
    private readonly List<string> _madeFolders = [];

    /// <summary>Prepares to write into a folder, which is made when the first file is.</summary>
    public StagedFiles(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = Path.GetFullPath(folder);
    }

    /// <summary>Writes one file as a whole or not at all.</summary>
    /// <param name="path">Its place; a file there is replaced.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="OccupiedException">A folder stands there.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteOne(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        var place = Path.GetFullPath(path);
        if (Directory.Exists(place))
        {
            throw new OccupiedException($"{path} 是一个文件夹，不能写成文件。请换一个名字。");
        }

        using var files = new StagedFiles(Path.GetDirectoryName(place)!);
        using (var stream = files.Create(Path.GetFileName(place)))
        {
            write(stream);
        }

        files.Commit();
    }

    /// <summary>Opens a file for writing.</summary>
    /// <param name="name">Its name, or a path below the folder.</param>
    /// <exception cref="ArgumentException">The path leads out of the folder.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Stream Create(string name)
    {
        var final = Path.GetFullPath(Path.Combine(_folder, name));
        if (!final.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{name} is not below the folder.", nameof(name));
        }

        var parent = Path.GetDirectoryName(final)!;
        MakeFolder(parent);
        var temporary = Path.Combine(parent, "." + Path.GetFileName(final) + ".tmp");
        _files.Add((temporary, final));
        return new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    /// <summary>Gives every file its final name, replacing what had it. The files must be closed.</summary>
    /// <returns>The paths of the files in the order in which they were created.</returns>
    public IReadOnlyList<string> Commit()
    {
        foreach (var (temporary, final) in _files)
        {
            File.Move(temporary, final, overwrite: true);
        }

        var written = _files.Select(f => f.Final).ToList();
        _files.Clear();
        _madeFolders.Clear();
        return written;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
        {
            File.Delete(temporary);
        }

        _files.Clear();
        foreach (var folder in Enumerable.Reverse(_madeFolders))
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }

        _madeFolders.Clear();
    }

    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            MakeFolder(parent);
        }

        Directory.CreateDirectory(folder);
        _madeFolders.Add(folder);
    }
}
