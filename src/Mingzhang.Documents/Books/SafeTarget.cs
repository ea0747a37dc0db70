using Mingzhang.Documents.Books.Csv;

namespace Mingzhang.Documents.Books;

/// <summary>
/// Writes beside the target and moves the result into place when it is complete, so that nobody ever meets half a book.
/// </summary>
internal static class SafeTarget
{
    /// <summary>Writes a file.</summary>
    public static void WriteFile(string path, Action<Stream> write)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"{path} 是文件夹，不能写成文件。");
        }

        var temporary = Sibling(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a folder. One that is there is replaced only if it holds nothing but the files of a book.</summary>
    public static void WriteFolder(string path, Action<string> write)
    {
        var isReplaced = MayReplace(path);
        var temporary = Sibling(path);
        Directory.CreateDirectory(temporary);
        try
        {
            write(temporary);
            if (!isReplaced)
            {
                Directory.Move(temporary, path);
                return;
            }

            var old = Sibling(path);
            Directory.Move(path, old);
            Directory.Move(temporary, path);
            Directory.Delete(old, recursive: true);
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static bool MayReplace(string path)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path} 是文件，不能写成文件夹。");
        }

        if (!Directory.Exists(path))
        {
            return false;
        }

        var stranger = Directory
            .EnumerateFileSystemEntries(path)
            .FirstOrDefault(e => Directory.Exists(e) || !CsvBookWriter.IsOwnFile(Path.GetFileName(e)));
        return stranger is null
            ? true
            : throw new IOException(
                $"文件夹 {path} 里有别的东西（{Path.GetFileName(stranger)}），不覆盖；换一个文件夹。"
            );
    }

    private static string Sibling(string path)
    {
        var full = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
    }
}
