using Mingzhang.Rules.Evaluation;
using Mingzhang.Yaml;

namespace Mingzhang.Drafting;

/// <summary>科目释义: what accounts are for, by code, or by name where a name means the same everywhere.</summary>
public sealed class AccountDefinitions
{
    private readonly IReadOnlyDictionary<string, string> _byCode;
    private readonly IReadOnlyList<(string Name, string Says)> _byName;

    private AccountDefinitions(
        IReadOnlyDictionary<string, string> byCode,
        IReadOnlyList<(string Name, string Says)> byName
    )
    {
        _byCode = byCode;
        _byName = byName;
    }

    /// <summary>No definitions.</summary>
    public static AccountDefinitions None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), []);

    /// <summary>Reads a file: <c>accounts</c> by code, <c>names</c> by pattern of name, the first that fits.</summary>
    /// <exception cref="YamlProblemsException">The file has defects; all are listed.</exception>
    public static AccountDefinitions Read(string name, string text)
    {
        var (file, root) = YamlFile.Parse(name, text);
        var map = root.AsMap();
        var byCode = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, says) in map.Required("accounts").AsMap().All())
        {
            byCode[code] = says.AsText();
        }

        var byName = map.Required("names").AsMap().All().Select(n => (n.Key, n.Value.AsText())).ToList();
        map.Done();
        file.ThrowIfBroken();
        return new AccountDefinitions(byCode, byName);
    }

    /// <summary>
    /// What an account is for, without its name and without a full stop; null when nobody wrote it down. <c>{名}</c> in a
    /// definition by name is what the star of the pattern stands for.
    /// </summary>
    /// <param name="code">The code, digits only.</param>
    /// <param name="name">The name in the year's classification.</param>
    public string? Of(string code, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_byCode.TryGetValue(code, out var says))
        {
            return says;
        }

        foreach (var (pattern, general) in _byName)
        {
            if (!Glob.Matches(name, pattern))
            {
                continue;
            }

            var star = pattern.IndexOf('*', StringComparison.Ordinal);
            var middle = star < 0 ? "" : name[star..(name.Length - (pattern.Length - star - 1))];
            return general.Replace("{名}", middle, StringComparison.Ordinal);
        }

        return null;
    }
}
