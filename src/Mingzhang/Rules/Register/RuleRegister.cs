using System.Security.Cryptography;
using System.Text;
using Mingzhang.Rules.Catalog;
using Mingzhang.Yaml;

namespace Mingzhang.Rules.Register;

/// <summary>A register file: its name, for messages, and its text.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Text">Its YAML text.</param>
public sealed record RuleFile(string Name, string Text);

/// <summary>The rules of a profile, strictly read: every name resolved, every type checked, no id twice.</summary>
public sealed class RuleRegister
{
    private RuleRegister(IReadOnlyList<Rule> rules, IFormCatalog catalog)
    {
        Rules = rules;
        Catalog = catalog;
        Hash = HashOf(rules);
    }

    /// <summary>The rules in file order.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The forms that the rules name.</summary>
    public IFormCatalog Catalog { get; }

    /// <summary>sha256 of the rules in canonical spelling, as <c>sha256:…</c>; layout and comments of the files do not count.</summary>
    public string Hash { get; }

    /// <summary>The rule with an id, or null.</summary>
    public Rule? Find(string id) => Rules.FirstOrDefault(r => r.Id == id);

    /// <summary>Reads one register file.</summary>
    /// <exception cref="YamlProblemsException">The file has defects; all are listed with line and column.</exception>
    public static RuleRegister Load(string fileName, string yamlText, IFormCatalog catalog) =>
        Load([new RuleFile(fileName, yamlText)], catalog);

    /// <summary>Reads several register files as one register; an id must not stand in two of them.</summary>
    /// <exception cref="YamlProblemsException">The files have defects; all are listed with line and column.</exception>
    public static RuleRegister Load(IEnumerable<RuleFile> files, IFormCatalog catalog)
    {
        List<Rule> rules = [];
        List<YamlProblem> problems = [];
        var ids = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MZ-P-001"] = "内置规则",
            ["MZ-P-002"] = "内置规则",
        };
        foreach (var file in files)
        {
            try
            {
                var reader = new RuleReader(file.Name, file.Text, catalog);
                rules.AddRange(reader.Read(ids));
                problems.AddRange(reader.Problems);
            }
            catch (YamlProblemsException e)
            {
                problems.AddRange(e.Problems);
            }
        }

        return problems.Count == 0 ? new RuleRegister(rules, catalog) : throw new YamlProblemsException(problems);
    }

    /// <summary>A register with one of the rules only.</summary>
    internal RuleRegister Only(Rule rule) => new([rule], Catalog);

    private static string HashOf(IEnumerable<Rule> rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            RuleHashText.Append(text, rule);
        }

        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
