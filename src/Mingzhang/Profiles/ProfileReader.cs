using Mingzhang.Checks;
using Mingzhang.Drafting;
using Mingzhang.Forms.Definitions;
using Mingzhang.Narrative;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Register;
using Mingzhang.Ties;
using Mingzhang.Yaml;

namespace Mingzhang.Profiles;

/// <summary>Builds a profile from the texts of its files. Pure: the caller has read the files.</summary>
public static class ProfileReader
{
    /// <summary>
    /// Reads a profile: <c>profile.yaml</c>, every <c>forms/*.yaml</c>, every <c>layouts/*.yaml</c> and every
    /// <c>rules/*.yaml</c>. Rules name forms, so they are read only when the forms and layouts have no defect.
    /// </summary>
    /// <param name="id">The folder's name.</param>
    /// <param name="files">Relative path with forward slashes → text.</param>
    /// <param name="common">
    /// Files that all profiles share, by name: <c>phrases.yaml</c>, <c>narrative.yaml</c>, <c>definitions.yaml</c>,
    /// <c>checks.yaml</c> and <c>wording.yaml</c>; a profile's own
    /// file of the same name goes before the phrases, overrides the checks and replaces the word lists.
    /// </param>
    /// <exception cref="YamlProblemsException">Some file has a defect; all are listed.</exception>
    public static Profile Read(
        string id,
        IReadOnlyDictionary<string, string> files,
        IReadOnlyDictionary<string, string>? common = null
    )
    {
        if (!files.TryGetValue("profile.yaml", out var text))
        {
            throw new YamlProblemsException([new YamlProblem($"{id}/profile.yaml", 1, 1, "缺少文件 profile.yaml")]);
        }

        var problems = new List<YamlProblem>();
        var (file, root) = YamlFile.Parse($"{id}/profile.yaml", text);
        var map = root.AsMap();
        var format = new NumberFormat(
            ReadUnit(map.Optional("unit")),
            FormReader.ReadDecimals(map.Optional("decimals")) ?? 2,
            map.Flag("thousands", true),
            FormReader.ReadZero(map.Optional("zero")) ?? true
        );
        var name = map.Required("name").AsText();
        var kind = ReadKind(map.Required("kind"));
        map.Done();
        problems.AddRange(file.Problems);

        var forms = ReadForms(id, files, format, problems);
        var draft = ReadDraft(id, files, common, forms, problems);
        var layouts = ReadLayouts(id, files, forms, draft, problems);
        if (problems.Count > 0)
        {
            throw new YamlProblemsException(problems);
        }

        var catalog = ProfileCatalog.Of(forms, layouts);
        return new Profile
        {
            Id = id,
            Name = name,
            Kind = kind,
            Format = format,
            Forms = forms,
            Layouts = layouts,
            Rules = RuleRegister.Load(In(id, files, "rules").Select(f => new RuleFile(f.Name, f.Text)), catalog),
            Checks = CheckCatalogReader.Read(
                Named("checks.yaml", common, "checks.yaml"),
                Named("checks.yaml", files, $"{id}/checks.yaml")
            ),
            Wording =
                Named("wording.yaml", files, $"{id}/wording.yaml") is { } own ? WordingReader.Read(own.Item1, own.Item2)
                : Named("wording.yaml", common, "wording.yaml") is { } all ? WordingReader.Read(all.Item1, all.Item2)
                : WordingBook.Empty,
            Draft = draft,
            Phrases = ReadPhrases(id, files, common),
            Ties = Named("claims.yaml", files, $"{id}/claims.yaml") is { } ties
                ? ClaimTiesReader.Read(ties.Name, ties.Text, catalog)
                : ClaimTies.Empty,
            Measures = Named("claims.yaml", common, "claims.yaml") is { } measures
                ? MeasureNamesReader.Read(measures.Name, measures.Text)
                : [],
        };
    }

    private static DraftBook ReadDraft(
        string id,
        IReadOnlyDictionary<string, string> files,
        IReadOnlyDictionary<string, string>? common,
        Dictionary<string, FormDefinition> forms,
        List<YamlProblem> problems
    )
    {
        if (Named("narrative.yaml", files, $"{id}/narrative.yaml") is not { } own || problems.Count > 0)
        {
            return DraftBook.Empty;
        }

        var definitions = Named("definitions.yaml", common, "definitions.yaml") is { } file
            ? AccountDefinitions.Read(file.Name, file.Text)
            : AccountDefinitions.None;
        var shared = Named("narrative.yaml", common, "narrative.yaml");
        return DraftBookReader.Read(own, shared, definitions, ProfileCatalog.Shapes(forms));
    }

    private static PhraseBook? ReadPhrases(
        string id,
        IReadOnlyDictionary<string, string> files,
        IReadOnlyDictionary<string, string>? common
    )
    {
        (string, string)[] books =
        [
            .. new[]
            {
                Named("phrases.yaml", files, $"{id}/phrases.yaml"),
                Named("phrases.yaml", common, "phrases.yaml"),
            }.OfType<(string, string)>(),
        ];
        return books.Length == 0 ? null : PhraseBook.Read(books);
    }

    private static (string Name, string Text)? Named(
        string key,
        IReadOnlyDictionary<string, string>? files,
        string name
    ) => files is not null && files.TryGetValue(key, out var text) ? (name, text) : null;

    private static IEnumerable<(string Name, string Text)> In(
        string id,
        IReadOnlyDictionary<string, string> files,
        string folder
    ) =>
        files
            .Where(f =>
                f.Key.StartsWith(folder + "/", StringComparison.Ordinal)
                && f.Key.EndsWith(".yaml", StringComparison.Ordinal)
            )
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => ($"{id}/{f.Key}", f.Value));

    private static Dictionary<string, FormDefinition> ReadForms(
        string id,
        IReadOnlyDictionary<string, string> files,
        NumberFormat format,
        List<YamlProblem> problems
    )
    {
        var forms = new Dictionary<string, FormDefinition>(StringComparer.Ordinal);
        foreach (var (name, text) in In(id, files, "forms"))
        {
            var (file, root) = YamlFile.Parse(name, text);
            foreach (var value in root.AsList())
            {
                var form = new FormReader(format).Read(value);
                if (!forms.TryAdd(form.Key, form))
                {
                    value.Report($"表“{form.Key}”重复定义");
                }
            }

            problems.AddRange(file.Problems);
        }

        return forms;
    }

    private static List<Layout> ReadLayouts(
        string id,
        IReadOnlyDictionary<string, string> files,
        Dictionary<string, FormDefinition> forms,
        DraftBook draft,
        List<YamlProblem> problems
    )
    {
        // A draft is not read while the forms that it names have defects.
        var sections = problems.Count > 0 ? null : draft.Names.ToHashSet(StringComparer.Ordinal);
        var layouts = new List<Layout>();
        foreach (var (name, text) in In(id, files, "layouts"))
        {
            var (file, root) = YamlFile.Parse(name, text);
            var layout = LayoutReader.Read(root, forms, sections);
            if (layouts.Exists(l => l.Id == layout.Id))
            {
                root.Report($"版式变体“{layout.Id}”重复定义");
            }

            var rival = layout.IsDefault
                ? layouts.Find(l => l.IsDefault && layout.FirstSharedYear(l) is not null)
                : null;
            if (rival is not null)
            {
                root.Report($"版式变体“{layout.Id}”与“{rival.Id}”都是 {layout.FirstSharedYear(rival)} 年度的默认变体");
            }

            layouts.Add(layout);
            problems.AddRange(file.Problems);
        }

        if (layouts.Count == 0)
        {
            problems.Add(new YamlProblem($"{id}/layouts", 1, 1, "至少要有一个版式变体（layouts/*.yaml）"));
        }

        return layouts;
    }

    private static MoneyUnit ReadUnit(YamlValue? value)
    {
        if (value is null)
        {
            return MoneyUnit.WanYuan;
        }

        if (!MoneyUnits.TryParse(value.AsText(), out var unit))
        {
            value.Report("unit 应为 元 或 万元");
        }

        return unit;
    }

    private static PackKind ReadKind(YamlValue value)
    {
        switch (value.AsText())
        {
            case "budget":
                return PackKind.Budget;
            case "final":
                return PackKind.FinalAccounts;
            default:
                value.Report("kind 应为 budget（预算）或 final（决算）");
                return PackKind.Budget;
        }
    }
}
