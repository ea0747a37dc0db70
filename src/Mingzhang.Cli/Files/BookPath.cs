using Mingzhang.Cli.Failures;

namespace Mingzhang.Cli.Files;

/// <summary>A book that the user named, directly or by the folder of books that it lies in.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its name, by which its output is called: that of the file or folder, without .xlsx.</param>
internal sealed record BookPath(string Path, string Name)
{
    private const string Cover = "book.yaml";
    private const string Workbook = ".xlsx";

    /// <summary>Its path from the root, by which two names of one book are known to be one.</summary>
    public string FullPath => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path));

    /// <summary>The books behind what the user named: books, and folders that hold books.</summary>
    /// <exception cref="UnusableException">A path does not exist, or two books have one name.</exception>
    public static IReadOnlyList<BookPath> Expand(IEnumerable<string> named)
    {
        List<BookPath> books = [.. named.SelectMany(Behind).DistinctBy(b => b.FullPath)];
        var clashes = books
            .GroupBy(b => b.Name, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g =>
                $"几本簿同名“{g.Key}”，输出会互相覆盖：{string.Join('、', g.Select(b => b.Path))}。请分开运行或改名。"
            )
            .ToList();
        return clashes.Count == 0 ? books : throw new UnusableException(clashes);
    }

    private static IEnumerable<BookPath> Behind(string path)
    {
        if (File.Exists(path))
        {
            return [At(path)];
        }

        if (!Directory.Exists(path))
        {
            throw new UnusableException($"{path}：没有这个文件或文件夹。");
        }

        var inside = File.Exists(System.IO.Path.Combine(path, Cover)) ? [] : Inside(path).ToList();
        return inside.Count > 0 ? inside : [At(path)];
    }

    // Office programs leave ~$ files beside an open workbook.
    private static IEnumerable<BookPath> Inside(string folder) =>
        Directory
            .EnumerateFileSystemEntries(folder)
            .Where(e =>
                File.Exists(System.IO.Path.Combine(e, Cover))
                || (
                    e.EndsWith(Workbook, StringComparison.OrdinalIgnoreCase)
                    && !LastName(e).StartsWith("~$", StringComparison.Ordinal)
                )
            )
            .Order(StringComparer.Ordinal)
            .Select(At);

    // A folder's book may be named by its cover.
    private static BookPath At(string path)
    {
        if (System.IO.Path.GetFileName(path) == Cover)
        {
            return At(System.IO.Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
        }

        var name = LastName(path);
        var isWorkbook = name.EndsWith(Workbook, StringComparison.OrdinalIgnoreCase);
        return new BookPath(path, isWorkbook ? name[..^Workbook.Length] : name);
    }

    private static string LastName(string path) =>
        System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)));
}
