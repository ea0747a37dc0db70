using System.Reflection;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Documents.Writing;

/// <summary>A file that was checked, and what came of it.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Pack">What was read from it; null when it could not be read as a pack.</param>
/// <param name="Report">The outcome.</param>
public sealed record CheckedFile(string File, PackIdentity? Pack, Report Report)
{
    /// <summary>The report of a file of which nothing was checked.</summary>
    private static readonly Report Nothing = new("", [], [], new Coverage(0, 0, []));

    /// <summary>What was checked; null when the file could not be read as a pack.</summary>
    public Pack? Content { get; init; }

    /// <summary>The profile it was checked by.</summary>
    public Profile? Profile { get; init; }

    /// <summary>How it was read and by what it was recognised; null for a pack that we compiled.</summary>
    public RecognizedPack? Source { get; init; }

    /// <summary>Why it could not be read, and what to do; null when it was read.</summary>
    public string? Problem { get; init; }

    /// <summary>A file that could not be read.</summary>
    public static CheckedFile Unreadable(string file, string problem) => new(file, null, Nothing) { Problem = problem };
}

/// <summary>The program as it names itself in what it writes.</summary>
public static class Tool
{
    /// <summary>The version without build metadata, such as 0.1.0.</summary>
    public static string Version { get; } = ReadVersion();

    private static string ReadVersion()
    {
        var version = typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        return version?.InformationalVersion.Split('+')[0] ?? "0";
    }
}
