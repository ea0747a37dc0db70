using Mingzhang.Cli.Failures;
using Mingzhang.Documents.Checking;

namespace Mingzhang.Cli.Files;

/// <summary>What the user names to be checked: a file, a folder that compile wrote, or a folder of files.</summary>
internal static class PackFile
{
    private const string Compiled = "pack.json";

    /// <summary>Whether a path is a folder of files to be checked one by one.</summary>
    public static bool IsBatch(string path) => Directory.Exists(path) && !File.Exists(Path.Combine(path, Compiled));

    /// <summary>The file to read for a path: itself, or the pack in a folder that compile wrote.</summary>
    /// <exception cref="UnusableException">There is nothing of this name.</exception>
    public static string FileOf(string path) =>
        File.Exists(path) ? path
        : !Directory.Exists(path) ? throw new UnusableException($"{path}：没有这个文件或文件夹。")
        : Path.Combine(path, Compiled);

    /// <summary>Opens a pack that the user names.</summary>
    /// <param name="opener">Opens files.</param>
    /// <param name="path">The file, or a folder that compile wrote.</param>
    /// <param name="shownAs">How a complaint names it.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="UnusableException">There is nothing of this name, or it cannot be read as a pack.</exception>
    public static OpenedPack Open(PackOpener opener, string path, string shownAs, CancellationToken stop)
    {
        var file = FileOf(path);
        try
        {
            return opener.Open(file, stop);
        }
        catch (Exception e) when (PackChecker.ProblemOf(e) is { } problem)
        {
            throw new UnusableException($"{shownAs}：{problem}");
        }
    }
}
