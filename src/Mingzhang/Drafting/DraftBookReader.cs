using Mingzhang.Rules.Catalog;
using Mingzhang.Rules.Language;
using Mingzhang.Yaml;

namespace Mingzhang.Drafting;

/// <summary>
/// Reads the text of a profile's packs strictly: every table, column, value, list and pattern that a sentence names must
/// exist. How it is written is told in docs/narrative.md.
/// </summary>
public static class DraftBookReader
{
    /// <summary>Reads the draft of a profile.</summary>
    /// <param name="own">The profile's own file, name and text.</param>
    /// <param name="common">What all profiles share: patterns and terms; null without.</param>
    /// <param name="definitions">What accounts are for.</param>
    /// <param name="shapes">The forms of the profile.</param>
    /// <exception cref="YamlProblemsException">A file has defects; all are listed with line and column.</exception>
    public static DraftBook Read(
        (string Name, string Text) own,
        (string Name, string Text)? common,
        AccountDefinitions definitions,
        IEnumerable<FormShape> shapes
    )
    {
        var catalog = new FormCatalog(shapes.Concat(BookShapes.All));
        List<DraftFile> files = [];
        if (common is { } shared)
        {
            files.Add(new DraftFile(shared.Name, shared.Text));
        }

        files.Add(new DraftFile(own.Name, own.Text));
        var names = files.SelectMany(f => f.PatternNames).ToHashSet(StringComparer.Ordinal);
        var scope = DraftScope.Of(new RuleScope(catalog), names);
        var patterns = new Dictionary<string, DraftPattern>(StringComparer.Ordinal);
        var sections = new Dictionary<string, IReadOnlyList<DraftItem>>(StringComparer.Ordinal);
        List<DraftTerm> terms = [];
        foreach (var file in files)
        {
            scope = file.ReadValues(scope);
            file.ReadPatterns(scope, patterns);
        }

        var variables = 0;
        foreach (var file in files)
        {
            var items = new DraftItemReader(file);
            foreach (var (name, value) in file.Sections)
            {
                sections[name] = items.Read(value, scope);
            }

            AddTerms(terms, [.. file.Terms.Select(t => items.ReadTerm(t, scope))]);
            variables = Math.Max(variables, items.Variables);
        }

        YamlProblem[] problems = [.. files.SelectMany(f => f.Problems)];
        if (problems.Length > 0)
        {
            throw new YamlProblemsException(problems);
        }

        return new DraftBook
        {
            Sections = sections,
            Patterns = patterns,
            Terms = terms,
            Definitions = definitions,
            Variables = variables,
        };
    }

    // A profile's own terms follow those that all share; one that bears the name of a shared one, or replaces it, takes its place.
    private static void AddTerms(List<DraftTerm> terms, List<DraftTerm> own)
    {
        foreach (var term in own)
        {
            var shared = terms.FindIndex(t => t.Term.Source == term.Replaces);
            if (shared < 0)
            {
                terms.Add(term);
            }
            else
            {
                terms[shared] = term;
            }
        }
    }
}
