using Mingzhang.Profiles;

namespace Mingzhang.Tests.Profiles;

/// <summary>The profiles of the clone.</summary>
internal static class OurProfiles
{
    private static readonly Lazy<IReadOnlyDictionary<string, Profile>> Read = new(() =>
        Directory
            .GetDirectories(Repository.PathOf("profiles"))
            .Order(StringComparer.Ordinal)
            .Select(ReadFolder)
            .ToDictionary(p => p.Id, StringComparer.Ordinal)
    );

    /// <summary>Every profile by its id.</summary>
    public static IReadOnlyDictionary<string, Profile> All => Read.Value;

    /// <summary>四川省部门预算公开.</summary>
    public static Profile Sichuan => All["sichuan-budget"];

    /// <summary>湖北省部门决算公开.</summary>
    public static Profile Hubei => All["hubei-final"];

    /// <summary>上海市部门（单位）预算公开.</summary>
    public static Profile Shanghai => All["shanghai-budget"];

    private static Profile ReadFolder(string folder) =>
        ProfileReader.Read(
            Path.GetFileName(folder),
            Texts(folder, SearchOption.AllDirectories),
            Texts(Repository.PathOf("profiles"), SearchOption.TopDirectoryOnly)
        );

    private static Dictionary<string, string> Texts(string folder, SearchOption depth) =>
        Directory
            .GetFiles(folder, "*.yaml", depth)
            .ToDictionary(
                f => Path.GetRelativePath(folder, f).Replace('\\', '/'),
                File.ReadAllText,
                StringComparer.Ordinal
            );
}
