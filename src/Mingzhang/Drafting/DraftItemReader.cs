using Mingzhang.Charts;
using Mingzhang.Rules.Language;
using Mingzhang.Yaml;

namespace Mingzhang.Drafting;

/// <summary>Reads the items of a section.</summary>
internal sealed class DraftItemReader(DraftFile file)
{
    private static readonly DraftText Nothing = new("", []);

    /// <summary>How many variables were bound at most.</summary>
    public int Variables { get; private set; }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<DraftItem> Read(YamlValue list, DraftScope scope) =>
        [.. list.AsList().Select(item => ReadItem(item, scope))];

    /// <summary>A term of the glossary.</summary>
    public DraftTerm ReadTerm(YamlValue value, DraftScope scope)
    {
        var map = value.AsMap();
        var each = Each(map, ref scope);
        var name = file.Text(map.Required("term"), scope) ?? Nothing;
        var term = new DraftTerm(
            each,
            name,
            file.Text(map.Required("says"), scope) ?? Nothing,
            map.Texts("used"),
            map.Text("replaces") ?? name.Source
        );
        map.Done();
        return term;
    }

    private DraftItem ReadItem(YamlValue value, DraftScope scope)
    {
        if (!value.IsMap)
        {
            return new DraftParagraph([new DraftSentence(null, file.Text(value, scope) ?? Nothing)]);
        }

        var map = value.AsMap();
        var each = Each(map, ref scope);
        scope = file.ReadValues(map.Optional("let")?.AsMap().All() ?? [], scope);
        scope = Lists(map, scope);
        var when = Condition(map.Optional("when"), scope);
        var item = Body(map, value, scope);
        item = item with { When = when, Each = each, Distinct = each is null ? item.Distinct : Distinct(map, scope) };
        map.Done();
        return item;
    }

    private DraftItem Body(YamlMap map, YamlValue value, DraftScope scope)
    {
        if (map.Optional("text") is { } text)
        {
            return new DraftParagraph([.. text.AsList().Select(s => Sentence(s, scope))]);
        }

        if (map.Optional("heading") is { } heading)
        {
            return new DraftHeading(map.Optional("depth")?.AsInteger() ?? 2, file.Text(heading, scope) ?? Nothing);
        }

        if (map.Optional("items") is { } items)
        {
            return new DraftGroup(Read(items, scope));
        }

        if (map.Optional("one-of") is { } choice)
        {
            return new DraftChoice(Read(choice, scope));
        }

        if (map.Optional("chart") is { } chart)
        {
            return Chart(chart.AsText(), map, scope);
        }

        if (map.Optional("glossary") is { } glossary)
        {
            glossary.AsFlag();
            return new DraftGlossary();
        }

        value.Report("这里要有 text、heading、items、one-of、chart、glossary 之一");
        return new DraftGroup([]);
    }

    private DraftSentence Sentence(YamlValue value, DraftScope scope)
    {
        if (!value.IsMap)
        {
            return new DraftSentence(null, file.Text(value, scope) ?? Nothing);
        }

        var map = value.AsMap();
        scope = Lists(map, scope);
        var sentence = new DraftSentence(
            Condition(map.Optional("when"), scope),
            file.Text(map.Required("text"), scope) ?? Nothing
        );
        map.Done();
        return sentence;
    }

    private DraftScope Lists(YamlMap map, DraftScope scope)
    {
        if (map.Optional("lists") is not { } lists)
        {
            return scope;
        }

        var all = new Dictionary<string, DraftList>(scope.Lists, StringComparer.Ordinal);
        foreach (var (name, value) in lists.AsMap().All())
        {
            var its = value.AsMap();
            var inner = scope;
            if (Each(its, ref inner) is { } rows)
            {
                var between = its.Text("join") ?? "、";
                all[name] = new DraftList(
                    rows,
                    Distinct(its, inner),
                    Condition(its.Optional("when"), inner),
                    file.Text(its.Required("text"), inner) ?? Nothing,
                    between,
                    its.Text("last") ?? between
                );
            }
            else
            {
                its.Required("each");
            }

            its.Done();
        }

        return scope with
        {
            Lists = all,
        };
    }

    private DraftChart Chart(string id, YamlMap map, DraftScope scope)
    {
        ChartKind? kind = map.Required("kind").AsText() switch
        {
            "柱形图" => ChartKind.Columns,
            "条形图" => ChartKind.Bars,
            "堆积柱形图" => ChartKind.StackedColumns,
            "饼图" => ChartKind.Pie,
            _ => null,
        };
        if (kind is null)
        {
            map.Required("kind").Report("kind 应为 柱形图、条形图、堆积柱形图 或 饼图");
        }

        var title = file.Text(map.Required("title"), scope) ?? Nothing;
        var inner = scope;
        EachClause? rows = null;
        if (map.Optional("rows") is { } over && Bind(over, ref inner) is { } bound)
        {
            rows = bound;
        }

        var categories = map.List("categories").Select(c => file.Text(c, inner) ?? Nothing).ToList();
        List<DraftSeries> series = [];
        foreach (var value in map.Required("series").AsList())
        {
            var its = value.AsMap();
            series.Add(
                new DraftSeries(
                    file.Text(its.Required("name"), scope) ?? Nothing,
                    [
                        .. its.Required("values")
                            .AsList()
                            .Select(v => file.Try(v, t => ExpressionParser.Value(t, inner.Rules)))
                            .OfType<Expression>(),
                    ]
                )
            );
            its.Done();
        }

        return new DraftChart(id, kind ?? ChartKind.Columns, title, rows, categories, series)
        {
            Distinct = rows is null ? null : Distinct(map, inner),
        };
    }

    private EachClause? Each(YamlMap map, ref DraftScope scope) =>
        map.Optional("each") is { } each ? Bind(each, ref scope) : null;

    private EachClause? Bind(YamlValue value, ref DraftScope scope)
    {
        var rules = scope.Rules;
        if (file.Try(value, text => ExpressionParser.Each(text, rules)) is not { } clause)
        {
            return null;
        }

        scope = scope.With(clause.Variable);
        Variables = Math.Max(Variables, clause.Variable.Index + 1);
        return clause;
    }

    private Expression? Distinct(YamlMap map, DraftScope scope) =>
        map.Optional("distinct") is { } value
            ? file.Try(value, text => ExpressionParser.Value(text, scope.Rules))
            : null;

    private Expression? Condition(YamlValue? value, DraftScope scope) =>
        value is null ? null : file.Try(value, text => ExpressionParser.Condition(text, scope.Rules));
}
