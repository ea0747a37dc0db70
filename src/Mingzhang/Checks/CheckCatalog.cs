using System.Security.Cryptography;
using System.Text;

namespace Mingzhang.Checks;

/// <summary>The built-in checks of a profile, in the order of their files.</summary>
public sealed class CheckCatalog
{
    private readonly Dictionary<string, CheckDefinition> _byKey;

    internal CheckCatalog(IReadOnlyList<CheckDefinition> checks)
    {
        Checks = checks;
        _byKey = checks.ToDictionary(c => c.Key, StringComparer.Ordinal);
        Hash = HashOf(checks);
    }

    /// <summary>No checks at all.</summary>
    public static CheckCatalog Empty { get; } = new([]);

    /// <summary>The checks.</summary>
    public IReadOnlyList<CheckDefinition> Checks { get; }

    /// <summary>sha256 of everything that the checks say, in lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The check of a key; null when the catalog has none or leaves it out.</summary>
    public CheckDefinition? Find(string key) => _byKey.GetValueOrDefault(key) is { IsOn: true } check ? check : null;

    private static string HashOf(IReadOnlyList<CheckDefinition> checks)
    {
        var text = new StringBuilder();
        foreach (var c in checks.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            text.AppendJoin('\u001f', c.Id, c.Key, c.Name, c.Severity, c.Category, c.Basis, c.Message, c.Advice, c.IsOn)
                .Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
