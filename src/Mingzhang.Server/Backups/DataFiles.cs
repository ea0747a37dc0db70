using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Backups;

/// <summary>The files of the data folder that belong to a backup: all but the database itself, the keys and what is unfinished.</summary>
internal static class DataFiles
{
    private static readonly string[] Apart =
    [
        ServerDatabase.FileName,
        ServerDatabase.FileName + "-wal",
        ServerDatabase.FileName + "-shm",
        "keys",
    ];

    /// <summary>The names of the files, with / between folders, in order.</summary>
    public static IReadOnlyList<string> In(string data) =>
        Directory.Exists(data)
            ?
            [
                .. Directory
                    .EnumerateFiles(data, "*", SearchOption.AllDirectories)
                    .Select(p => Path.GetRelativePath(data, p).Replace(Path.DirectorySeparatorChar, '/'))
                    .Where(IsKept)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Where a file of a backup goes.</summary>
    /// <exception cref="BackupException">The name leads out of the folder.</exception>
    public static string PathOf(string data, string name)
    {
        var parts = name.Split('/');
        return
            parts.All(p => p is not ("" or "." or "..") && !p.Contains('\\', StringComparison.Ordinal)) && IsKept(name)
            ? Path.Combine([data, .. parts])
            : throw new BackupException($"备份里的文件名“{name}”不合规矩，没有恢复。");
    }

    private static bool IsKept(string name)
    {
        var parts = name.Split('/');
        return !Apart.Contains(parts[0]) && !parts.Any(p => p.StartsWith('.'));
    }
}
