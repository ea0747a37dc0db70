using Mingzhang.Rules.Catalog;
using Mingzhang.Rules.Language;
using Mingzhang.Yaml;

namespace Mingzhang.Rules.Register;

/// <summary>Reads the rules of one file and collects everything that is wrong with them.</summary>
internal sealed class RuleReader
{
    private readonly IFormCatalog _catalog;
    private readonly SourceText _source;
    private readonly YamlFile _file;
    private readonly YamlValue _root;
    private readonly List<YamlProblem> _problems = [];

    public RuleReader(string fileName, string yamlText, IFormCatalog catalog)
    {
        _catalog = catalog;
        _source = new SourceText(yamlText);
        (_file, _root) = YamlFile.Parse(fileName, yamlText);
    }

    /// <summary>The defects met, in file order.</summary>
    public IEnumerable<YamlProblem> Problems =>
        _file.Problems.Concat(_problems).OrderBy(p => p.Line).ThenBy(p => p.Column);

    /// <summary>Reads the rules; those that cannot be used are left out and their defects kept.</summary>
    /// <param name="ids">The ids taken so far; those read are added.</param>
    public List<Rule> Read(Dictionary<string, string> ids)
    {
        List<Rule> rules = [];
        if (!_root.IsList)
        {
            _root.Report("规则文件应当是规则的列表，每条以“- id:”开头");
            return rules;
        }

        foreach (var item in _root.AsList())
        {
            if (ReadRule(item, ids) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private Rule? ReadRule(YamlValue at, Dictionary<string, string> ids)
    {
        var map = at.AsMap();
        var before = Count;
        var id = ReadId(map, ids);
        var name = map.Required("name").AsText();
        var applies = ApplicabilityReader.Read(map.Optional("applies"), _catalog);
        var body = ReadBody(map);
        var missing = Choice(map.Optional("missing"), RuleWords.MissingPolicies) ?? MissingPolicy.BlankIsZero;
        var severity = Choice(Needed(map, "severity"), RuleWords.Severities) ?? default;
        var category = Choice(Needed(map, "category"), RuleWords.Categories) ?? default;
        var needs = map.List("needs").Select(Form).OfType<FormShape>().Select(f => f.Id).ToArray();
        var basis = map.Text("basis") ?? "";
        var advice = map.Required("advice").AsText();
        var (passing, failing) = new ExampleReader(_catalog, Try).Read(Needed(map, "examples"));
        map.Done();
        if (body is null || Count > before)
        {
            return null;
        }

        return new Rule(body)
        {
            Id = id,
            Name = name,
            Applies = applies,
            Missing = missing,
            Severity = severity,
            Category = category,
            Basis = basis,
            Advice = advice,
            Needs = needs,
            Passing = passing,
            Failing = failing,
            File = _file.Name,
            Line = at.Line,
        };
    }

    private int Count => _file.Problems.Count + _problems.Count;

    private static string ReadId(YamlMap map, Dictionary<string, string> ids)
    {
        if (Needed(map, "id") is not { } value)
        {
            return "";
        }

        var id = value.AsText();
        if (id.Length == 0 || !id.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            value.Report($"规则编号“{id}”应当由大写字母、数字和连字符组成，如 SC-B-021");
        }
        else if (!ids.TryAdd(id, $"{value.File.Name}:{value.Line}"))
        {
            value.Report($"规则编号“{id}”重复，已用于 {ids[id]}");
        }

        return id;
    }

    private RuleBody? ReadBody(YamlMap map)
    {
        var scope = new RuleScope(_catalog);
        List<EachClause> each = [];
        foreach (var clause in map.List("each"))
        {
            if (Try(clause, text => ExpressionParser.Each(text, scope)) is { } read)
            {
                each.Add(read);
                scope = scope with { Variables = [.. scope.Variables, read.Variable] };
            }
        }

        scope = scope with { Columns = new ColumnsReader(Try).Read(map.Optional("columns"), scope) };
        var where = map.Optional("where") is { } w ? Try(w, text => ExpressionParser.Condition(text, scope)) : null;
        var left = Try(Needed(map, "left"), text => ExpressionParser.Value(text, scope));
        var message = Try(Needed(map, "message"), text => MessageTemplate.Parse(text, scope));
        var relation = ReadRelation(Needed(map, "op"));
        var right = Needed(map, "right");
        if (left is null || message is null || relation is null || right is null)
        {
            return null;
        }

        scope = scope with { Side = RuleSide.Right };
        var isSet = relation is Relation.In or Relation.NotIn;
        var set = isSet ? Try(right, text => ExpressionParser.Set(text, scope, left.Kind)) : null;
        var value = isSet ? null : Try(right, text => ReadRight(text, scope, relation.Value, left.Kind));
        return set is null && value is null
            ? null
            : new RuleBody(each, scope.Columns, where, left, relation.Value, value, set, message);
    }

    private static Expression ReadRight(string text, RuleScope scope, Relation relation, ValueKind left)
    {
        var value = ExpressionParser.Value(text, scope);
        ExpressionParser.CheckRelation(relation, left, value.Kind, 0);
        return value;
    }

    private static Relation? ReadRelation(YamlValue? at)
    {
        if (at is null)
        {
            return null;
        }

        if (Relations.TryParse(at.AsText(), out var relation))
        {
            return relation;
        }

        at.Report($"没有关系“{at.AsText()}”；有：{string.Join(" ", Relations.All)}");
        return null;
    }

    // The value of a key that must be there; its absence is reported.
    private static YamlValue? Needed(YamlMap map, string key)
    {
        if (map.Optional(key) is { } value)
        {
            return value;
        }

        map.Required(key);
        return null;
    }

    private FormShape? Form(YamlValue at)
    {
        var word = at.AsText();
        if (_catalog.Find(word) is { } form)
        {
            return form;
        }

        at.Report($"没有表“{word}”；表有：{string.Join('、', _catalog.Words)}");
        return null;
    }

    private static T? Choice<T>(YamlValue? at, (T Value, string Word, string Chinese)[] words)
        where T : struct, Enum
    {
        if (at is null)
        {
            return null;
        }

        var text = at.AsText();
        foreach (var (value, word, _) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        at.Report($"这里应当是 {string.Join(" | ", words.Select(w => w.Word))} 之一，不是“{text}”");
        return null;
    }

    // Runs a reader of expressions and keeps its refusal with the place inside the value.
    private T? Try<T>(YamlValue? at, Func<string, T> read)
        where T : class
    {
        if (at is null)
        {
            return null;
        }

        var text = at.AsText();
        try
        {
            return read(text);
        }
        catch (RuleSyntaxException e)
        {
            var (line, column) = _source.Locate(at.Line, at.Column, text, e.Position);
            _problems.Add(new YamlProblem(_file.Name, line, column, e.Message));
            return null;
        }
    }
}
