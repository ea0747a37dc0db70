using Mingzhang.Findings;
using Mingzhang.Rules.Register;
using Mingzhang.Yaml;

namespace Mingzhang.Checks;

/// <summary>Reads check catalogs strictly: an unknown key or word, a double id or key is an error with line and column.</summary>
public static class CheckCatalogReader
{
    /// <summary>
    /// Reads the common checks and what a profile says otherwise. A profile's entry for a known key replaces only what it
    /// states, and <c>on: false</c> leaves the check out.
    /// </summary>
    /// <param name="common">Name and text of the common file; null for none.</param>
    /// <param name="own">Name and text of the profile's file; null for none.</param>
    /// <exception cref="YamlProblemsException">Some file has a defect; all are listed.</exception>
    public static CheckCatalog Read((string Name, string Text)? common, (string Name, string Text)? own = null)
    {
        var problems = new List<YamlProblem>();
        var checks = new List<CheckDefinition>();
        foreach (var (name, text) in new[] { common, own }.OfType<(string, string)>())
        {
            ReadFile(name, text, checks, problems);
        }

        return problems.Count == 0 ? new CheckCatalog(checks) : throw new YamlProblemsException(problems);
    }

    private static void ReadFile(string name, string text, List<CheckDefinition> checks, List<YamlProblem> problems)
    {
        var (file, root) = YamlFile.Parse(name, text);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in root.AsList())
        {
            var map = value.AsMap();
            var key = map.Required("key").AsText();
            if (!seen.Add(key))
            {
                value.Report($"检查“{key}”重复");
            }

            var at = checks.FindIndex(c => c.Key == key);
            var check = Read(map, key, at < 0 ? null : checks[at]);
            if (checks.Where((c, i) => i != at).Any(c => c.Id == check.Id))
            {
                value.Report($"编号“{check.Id}”重复");
            }

            if (at < 0)
            {
                checks.Add(check);
            }
            else
            {
                checks[at] = check;
            }

            map.Done();
        }

        problems.AddRange(file.Problems);
    }

    private static CheckDefinition Read(YamlMap map, string key, CheckDefinition? known)
    {
        string Text(string name, string? before) => map.Text(name) ?? before ?? map.Required(name).AsText();
        return new CheckDefinition
        {
            Id = Text("id", known?.Id),
            Key = key,
            Name = Text("name", known?.Name),
            Severity = Word(map, "severity", RuleWords.Severities, known?.Severity),
            Category = Word(map, "category", RuleWords.Categories, known?.Category),
            Basis = Text("basis", known?.Basis),
            Message = Text("message", known?.Message),
            Advice = Text("advice", known?.Advice),
            IsOn = map.Flag("on", known?.IsOn ?? true),
        };
    }

    private static T Word<T>(YamlMap map, string name, (T Value, string Word, string Chinese)[] words, T? before)
        where T : struct, Enum
    {
        if (map.Optional(name) is null && before is { } known)
        {
            return known;
        }

        var value = map.Required(name);
        var text = value.AsText();
        foreach (var word in words)
        {
            if (word.Word == text)
            {
                return word.Value;
            }
        }

        value.Report($"{name} 应为 {string.Join('、', words.Select(w => w.Word))}");
        return default;
    }
}
