using System.Collections.Concurrent;
using Mingzhang.Profiles;
using Mingzhang.Yaml;

namespace Mingzhang.Documents.Profiles;

/// <summary>The profiles of a folder, one sub-folder each; a profile is read when first asked for. Several threads may ask.</summary>
public sealed class ProfileStore
{
    private readonly ConcurrentDictionary<string, Profile> _read = new(StringComparer.Ordinal);
    private readonly string _folder;

    private readonly Dictionary<string, string> _common;

    private ProfileStore(string folder)
    {
        _folder = folder;
        _common = Texts(folder, isDeep: false);
    }

    /// <summary>Opens a folder of profiles.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ProfileStore Open(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"找不到版式目录：{folder}");
        }

        return new ProfileStore(folder);
    }

    /// <summary>The ids of all profiles, sorted.</summary>
    public IReadOnlyList<string> Ids =>
        [
            .. Directory
                .EnumerateDirectories(_folder)
                .Where(d => File.Exists(Path.Combine(d, "profile.yaml")))
                .Select(d => Path.GetFileName(d)!)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The profile of an id; null when the folder has none of this name.</summary>
    /// <exception cref="YamlProblemsException">The profile has defects; each has file, line and column.</exception>
    public Profile? Find(string id)
    {
        if (!_read.TryGetValue(id, out var profile) && Ids.Contains(id))
        {
            profile = ProfileReader.Read(id, Texts(Path.Combine(_folder, id), isDeep: true), _common);
            profile = _read.GetOrAdd(id, profile);
        }

        return profile;
    }

    private static Dictionary<string, string> Texts(string folder, bool isDeep) =>
        Directory
            .EnumerateFiles(folder, "*.yaml", isDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .ToDictionary(
                f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'),
                File.ReadAllText,
                StringComparer.Ordinal
            );
}
