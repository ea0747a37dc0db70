using Mingzhang.Forms;
using Mingzhang.Rules.Catalog;
using Mingzhang.Rules.Language;
using Mingzhang.Yaml;

namespace Mingzhang.Rules.Register;

/// <summary>
/// Reads <c>examples: {pass: …, fail: …}</c>. An example maps panels to lists of rows; a row has the keys level, 单位,
/// 科目, 项目, 名称 and otherwise columns, figures as quoted text. Either may be a list of several examples.
/// </summary>
internal sealed class ExampleReader(IFormCatalog catalog, ExpressionReading tryRead)
{
    private readonly RuleScope _scope = new(catalog);

    public (IReadOnlyList<RuleExample> Passing, IReadOnlyList<RuleExample> Failing) Read(YamlValue? at)
    {
        if (at is null)
        {
            return ([], []);
        }

        if (!at.IsMap)
        {
            at.Report("examples 应当有 pass 和 fail 两项");
            return ([], []);
        }

        var map = at.AsMap();
        var passing = Several(map, "pass");
        var failing = Several(map, "fail");
        map.Done();
        return (passing, failing);
    }

    private IReadOnlyList<RuleExample> Several(YamlMap map, string key)
    {
        if (map.Optional(key) is not { } at)
        {
            map.Required(key);
            return [];
        }

        return at.IsList ? [.. at.AsList().Select(One)] : [One(at)];
    }

    private RuleExample One(YamlValue at)
    {
        List<ExampleTable> tables = [];
        foreach (var (key, value) in at.AsMap().All())
        {
            if (Table(key, value) is { } table)
            {
                tables.Add(table);
            }
        }

        return new RuleExample(tables);
    }

    private ExampleTable? Table(string word, YamlValue at)
    {
        var (formWord, panelId) = word.Split('.', 2) is [var a, var b] ? (a, b) : (word, "");
        if (catalog.Find(formWord) is not { } form)
        {
            at.Report($"例子里的表“{formWord}”不存在；表有：{string.Join('、', catalog.Words)}");
            return null;
        }

        var panel = panelId.Length == 0 && form.Panels.Count == 1 ? form.Panels[0] : form.Panel(panelId);
        if (panel is null)
        {
            at.Report($"“{word}”应当写成 {string.Join(" 或 ", form.Panels.Select(p => RuleScope.Describe(form, p)))}");
            return null;
        }

        if (!at.IsMap)
        {
            return new ExampleTable(form, panel, [.. at.AsList().Select(r => Row(r, form, panel))], []);
        }

        var map = at.AsMap();
        var rows = map.List("rows").Select(r => Row(r, form, panel)).ToArray();
        var notes = map.Texts("notes");
        map.Done();
        return new ExampleTable(form, panel, rows, notes);
    }

    private ExampleRow Row(YamlValue at, FormShape form, PanelShape panel)
    {
        var map = at.AsMap();
        var level = Level(map);
        var (unit, code, project) = (map.Text("单位"), map.Text("科目"), map.Text("项目"));
        var name = map.Text("名称") ?? "";
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.All())
        {
            if (key == "level" || RuleScope.Key(key) is not null)
            {
                continue;
            }

            tryRead(value, text => cells[key] = Cell(form, panel, key, text));
        }

        return new ExampleRow(level, unit, code, project, name, cells);
    }

    private static string Cell(FormShape form, PanelShape panel, string column, string text) =>
        RuleScope.Column(form, panel, column, 0) is NamedColumn ? text : "";

    private static RowLevel Level(YamlMap map)
    {
        if (map.Optional("level") is not { } at)
        {
            map.Required("level");
            return default;
        }

        if (!RowLevels.TryParse(at.AsText(), out var level))
        {
            at.Report($"没有层级“{at.AsText()}”；有：{string.Join('、', RowLevels.All)}");
        }

        return level;
    }
}
