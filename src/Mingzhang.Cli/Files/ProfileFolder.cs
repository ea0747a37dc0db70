using Mingzhang.Cli.Failures;
using Mingzhang.Documents.Profiles;
using Mingzhang.Profiles;
using Mingzhang.Yaml;

namespace Mingzhang.Cli.Files;

/// <summary>Where the profiles are: named by the user, by the environment, or beside the program.</summary>
internal sealed class ProfileFolder
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "MINGZHANG_PROFILES";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, YamlProblemsException> _broken = new(StringComparer.Ordinal);
    private readonly ProfileStore _store;
    private readonly string _folder;

    private ProfileFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UnusableException(
                $"找不到版式目录：{folder}。用 --profiles 或环境变量 {Variable} 指明放着各版式的文件夹。"
            );
        }

        _folder = folder;
        _store = ProfileStore.Open(folder);
    }

    /// <summary>Opens the folder.</summary>
    /// <param name="named">What the user wrote after --profiles; null when nothing.</param>
    /// <param name="environment">Looks up environment variables.</param>
    /// <exception cref="UnusableException">There is no such folder.</exception>
    public static ProfileFolder Open(string? named, Func<string, string?> environment) =>
        new(named ?? NullIfEmpty(environment(Variable)) ?? Path.Combine(AppContext.BaseDirectory, "profiles"));

    /// <summary>The ids of all profiles, sorted.</summary>
    public IReadOnlyList<string> Ids => _store.Ids;

    /// <summary>All profiles, sorted by id.</summary>
    /// <exception cref="YamlProblemsException">One has defects.</exception>
    public IReadOnlyList<Profile> All() => [.. Ids.Select(i => Get(i))];

    /// <summary>The profile of an id, for any thread; a broken one is read only once.</summary>
    /// <param name="id">The id.</param>
    /// <param name="file">The file that names it, for the complaint; null when the user does.</param>
    /// <exception cref="UnusableException">There is none.</exception>
    /// <exception cref="YamlProblemsException">It has defects.</exception>
    public Profile Get(string id, string? file = null)
    {
        lock (_lock)
        {
            return Find(id, file);
        }
    }

    private Profile Find(string id, string? file)
    {
        if (_broken.TryGetValue(id, out var failure))
        {
            throw failure;
        }

        try
        {
            return _store.Find(id) ?? throw Unknown(id, file);
        }
        catch (YamlProblemsException e)
        {
            _broken.Add(id, e);
            throw;
        }
    }

    private UnusableException Unknown(string id, string? file) =>
        new(
            (file is null ? "" : file + "：")
                + $"没有版式“{id}”；"
                + (Ids.Count == 0 ? $"版式目录 {_folder} 是空的。" : $"可用：{string.Join('、', Ids)}。")
        );

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
