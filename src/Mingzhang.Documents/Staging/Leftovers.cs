using System.Diagnostics;
using System.Globalization;

namespace Mingzhang.Documents.Staging;

/// <summary>
/// The hidden folders in which folders are staged, <c>.name.machine.process-number.unfinished</c>, and what becomes of those
/// of a process that was killed: what it had begun goes, and what it was just replacing comes back.
/// </summary>
internal static class Leftovers
{
    private const string Unfinished = ".unfinished";
    private const string Replaced = ".replaced";
    private static int _count;

    /// <summary>A name for a new workplace beside a place.</summary>
    public static string NewWorkplace(string place) =>
        Start(place)
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessId}-{Interlocked.Increment(ref _count)}{Unfinished}"
        );

    /// <summary>Where the folder that stands at the place goes while a workplace takes it.</summary>
    public static string ReplacedBy(string workplace) => workplace[..^Unfinished.Length] + Replaced;

    /// <summary>Puts in order what processes of this machine that are no more left beside a place.</summary>
    public static void Recover(string place)
    {
        var start = Start(place);
        var parent = Path.GetDirectoryName(place)!;
        if (!Directory.Exists(parent))
        {
            return;
        }

        foreach (var left in Directory.EnumerateDirectories(parent, Path.GetFileName(start) + "*").ToList())
        {
            if (!IsOfTheDead(left[start.Length..]))
            {
                continue;
            }

            if (left.EndsWith(Replaced, StringComparison.Ordinal) && !Directory.Exists(place))
            {
                Directory.Move(left, place);
            }
            else
            {
                Directory.Delete(left, recursive: true);
            }
        }
    }

    private static string Start(string place) =>
        Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Environment.MachineName}.");

    // 1234-1.unfinished
    private static bool IsOfTheDead(string rest)
    {
        var isOurs =
            rest.EndsWith(Unfinished, StringComparison.Ordinal) || rest.EndsWith(Replaced, StringComparison.Ordinal);
        if (!isOurs || !int.TryParse(rest.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
