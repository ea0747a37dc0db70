using System.Reflection;
using Mingzhang.Findings;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing;

/// <summary>A file that was checked, and what came of it.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Pack">What was read from it; null when it could not be read as a pack.</param>
/// <param name="Report">The outcome.</param>
public sealed record CheckedFile(string File, PackIdentity? Pack, Report Report);

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
