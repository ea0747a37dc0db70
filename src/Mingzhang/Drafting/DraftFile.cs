using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;
using Mingzhang.Yaml;

namespace Mingzhang.Drafting;

/// <summary>One file of a draft: its values, patterns, sections and terms, and what is wrong with it.</summary>
internal sealed class DraftFile
{
    private readonly YamlFile _file;
    private readonly SourceText _source;
    private readonly List<YamlProblem> _problems = [];
    private readonly IReadOnlyList<(string Key, YamlValue Value)> _values;
    private readonly IReadOnlyList<(string Key, YamlValue Value)> _patterns;

    public DraftFile(string name, string text)
    {
        (_file, var root) = YamlFile.Parse(name, text);
        _source = new SourceText(text);
        var map = root.AsMap();
        _values = map.Optional("values")?.AsMap().All() ?? [];
        _patterns = map.Optional("patterns")?.AsMap().All() ?? [];
        Sections = map.Optional("sections")?.AsMap().All() ?? [];
        Terms = map.List("terms");
        map.Done();
    }

    /// <summary>The sections as written.</summary>
    public IReadOnlyList<(string Key, YamlValue Value)> Sections { get; }

    /// <summary>The terms as written.</summary>
    public IReadOnlyList<YamlValue> Terms { get; }

    /// <summary>The names of its patterns.</summary>
    public IEnumerable<string> PatternNames => _patterns.Select(p => p.Key);

    /// <summary>What is wrong, in file order.</summary>
    public IEnumerable<YamlProblem> Problems =>
        _file.Problems.Concat(_problems).OrderBy(p => p.Line).ThenBy(p => p.Column);

    /// <summary>Adds the file's named values to a scope; a later one may use an earlier one.</summary>
    public DraftScope ReadValues(DraftScope scope) => ReadValues(_values, scope);

    /// <summary>Adds named values to a scope.</summary>
    public DraftScope ReadValues(IEnumerable<(string Key, YamlValue Value)> values, DraftScope scope)
    {
        foreach (var (name, value) in values)
        {
            if (Try(value, text => ExpressionParser.Value(text, scope.Rules)) is { } expression)
            {
                scope = scope.With(name, expression);
            }
        }

        return scope;
    }

    /// <summary>Adds the file's patterns; one of the same name is replaced.</summary>
    public void ReadPatterns(DraftScope scope, Dictionary<string, DraftPattern> patterns)
    {
        var inner = scope with { IsOfPattern = true };
        foreach (var (name, value) in _patterns)
        {
            var map = value.AsMap();
            var cases = new Dictionary<PatternCase, DraftText>();
            foreach (var (its, word) in DraftPattern.Words)
            {
                if (map.Optional(word) is { } text && Text(text, inner) is { } parsed)
                {
                    cases.Add(its, parsed);
                }
            }

            var demand = ReasonDemand.Optional;
            switch (map.Text("reason"))
            {
                case null or "可选":
                    break;
                case "超过10%":
                    demand = ReasonDemand.OverTenth;
                    break;
                case "必填":
                    demand = ReasonDemand.Always;
                    break;
                default:
                    map.Optional("reason")!.Report("reason 应为 可选、超过10% 或 必填");
                    break;
            }

            var reason = map.Optional("因") is { } because ? Text(because, inner) : null;
            patterns[name] = new DraftPattern(cases, reason, demand, map.Text("prefix") ?? "原因.");
            map.Done();
        }
    }

    /// <summary>A text with fields; null when it has a defect, which is kept.</summary>
    public DraftText? Text(YamlValue value, DraftScope scope) => Try(value, text => DraftTextParser.Parse(text, scope));

    /// <summary>Reads what a value says in the language of rules; null when it has a defect, which is kept.</summary>
    public T? Try<T>(YamlValue value, Func<string, T> read)
        where T : class
    {
        var text = value.AsText();
        try
        {
            return read(text);
        }
        catch (RuleSyntaxException e)
        {
            var (line, column) = _source.Locate(value.Line, value.Column, text, e.Position);
            _problems.Add(new YamlProblem(_file.Name, line, column, e.Message));
            return null;
        }
    }
}
