using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Numbers;
using Mingzhang.Yaml;

namespace Mingzhang.Profiles;

/// <summary>Reads a panel: its source, columns and rows.</summary>
internal static class PanelReader
{
    /// <summary>Reads the panel keys of a mapping; the caller asks for its own keys and says Done.</summary>
    public static PanelDefinition Read(YamlMap map, string id, NumberFormat format)
    {
        var source = ReadSource(map.Required("source"));
        var columns = map.Required("columns").AsList().Select(c => ReadColumn(c, source, format)).ToList();
        var columnIds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (column, at) in columns.Zip(map.List("columns")))
        {
            if (!columnIds.Add(column.Id))
            {
                at.Report($"列“{column.Id}”重复");
            }
        }

        CheckPercentages(columns, map.List("columns"));

        var nameColumn = columns.Find(c => c.Role == ColumnRole.Name)?.Id;
        var rows = new RowReader(source, columnIds, nameColumn);
        return new PanelDefinition
        {
            Id = id,
            Source = source.Name,
            Filter = ReadFilter(map.Optional("where"), source),
            Accounts = ReadAccounts(map.Optional("accounts")),
            Columns = columns,
            Rows = rows.ReadAll(map.Required("rows")),
            FirstLineNumber = map.Optional("lines-from")?.AsInteger(),
        };
    }

    private static FactSource ReadSource(YamlValue value)
    {
        if (FactSources.All.TryGetValue(value.AsText(), out var source))
        {
            return source;
        }

        value.Report($"没有数据源“{value.AsText()}”；可用：{string.Join('、', FactSources.All.Keys)}");
        return FactSources.All["支出"];
    }

    /// <summary>Reads a filter: dimension → value, list of values, or {not: …}.</summary>
    public static FactFilter ReadFilter(YamlValue? value, FactSource source)
    {
        if (value is null)
        {
            return FactFilter.All;
        }

        var conditions = new List<FactCondition>();
        foreach (var (dimension, wanted) in value.AsMap().All())
        {
            if (!source.Dimensions.Contains(dimension))
            {
                wanted.Report(
                    $"数据源“{source.Name}”没有维度“{dimension}”；可用：{string.Join('、', source.Dimensions)}"
                );
            }

            var negated = wanted.IsMap;
            IReadOnlyList<string> values;
            if (negated)
            {
                var map = wanted.AsMap();
                values = map.Required("not").AsTexts();
                map.Done();
            }
            else
            {
                values = wanted.AsTexts();
            }

            conditions.Add(new FactCondition(dimension, values, negated));
        }

        return new FactFilter(conditions);
    }

    private static ColumnDefinition ReadColumn(YamlValue value, FactSource source, NumberFormat format)
    {
        var map = value.AsMap();
        var id = map.Required("id").AsText();
        var role = ReadRole(map.Required("role"));
        var header = map.List("header").Select(FormReader.Template).ToList();
        var measure = map.Text("measure") ?? "";
        if (measure.Length > 0 && !source.Measures.Contains(measure))
        {
            map.Required("measure").Report($"数据源“{source.Name}”没有金额“{measure}”");
        }

        var columnFormat = format with
        {
            BlankZero = FormReader.ReadZero(map.Optional("zero")) ?? format.BlankZero,
            Decimals = FormReader.ReadDecimals(map.Optional("decimals")) ?? format.Decimals,
        };
        var column = new ColumnDefinition
        {
            Id = id,
            Header = header.Count > 0 ? header : [TextTemplate.Literal(id)],
            Role = role,
            Format = role is ColumnRole.Amount or ColumnRole.Percentage ? columnFormat : null,
            Filter = ReadFilter(map.Optional("where"), source),
            Measure = measure,
            WhenAny = map.Flag("when-any"),
            From = ReadForeign(map.Optional("from")),
            Percentage = ReadPercentage(map.Optional("percent")),
        };
        map.Done();
        return column;
    }

    private static ForeignFacts? ReadForeign(YamlValue? value)
    {
        if (value is null)
        {
            return null;
        }

        var map = value.AsMap();
        var source = ReadSource(map.Required("source"));
        var match = map.List("match");
        foreach (var dimension in match.Where(d => !source.Dimensions.Contains(d.AsText())))
        {
            dimension.Report(
                $"数据源“{source.Name}”没有维度“{dimension.AsText()}”；可用：{string.Join('、', source.Dimensions)}"
            );
        }

        var foreign = new ForeignFacts(
            source.Name,
            [.. match.Select(d => d.AsText())],
            ReadFilter(map.Optional("where"), source)
        );
        map.Done();
        return foreign;
    }

    private static (string Of, string Base)? ReadPercentage(YamlValue? value)
    {
        if (value is null)
        {
            return null;
        }

        var map = value.AsMap();
        var pair = (map.Required("of").AsText(), map.Required("base").AsText());
        map.Done();
        return pair;
    }

    // Only what was summed can be divided.
    private static void CheckPercentages(List<ColumnDefinition> columns, IReadOnlyList<YamlValue> values)
    {
        foreach (var (column, value) in columns.Zip(values))
        {
            if (column.Percentage is not var (dividend, divisor))
            {
                continue;
            }

            var pair = value.AsMap().Required("percent").AsMap();
            foreach (var (key, id) in new[] { ("of", dividend), ("base", divisor) })
            {
                if (columns.Find(c => c.Id == id)?.Role is not { } role)
                {
                    pair.Required(key).Report($"没有列“{id}”；可用：{string.Join('、', columns.Select(c => c.Id))}");
                }
                else if (role != ColumnRole.Amount)
                {
                    pair.Required(key).Report($"列“{id}”不是金额，不能相除");
                }
            }
        }
    }

    private static ColumnRole ReadRole(YamlValue value)
    {
        if (!ColumnRoles.TryParse(value.AsText(), out var role))
        {
            value.Report($"没有列角色“{value.AsText()}”；可用：{string.Join('、', ColumnRoles.All)}");
        }

        return role;
    }

    private static AccountSystem? ReadAccounts(YamlValue? value)
    {
        switch (value?.AsText())
        {
            case null:
                return null;
            case "功能":
                return AccountSystem.Functional;
            case "部门经济":
                return AccountSystem.DepartmentEconomic;
            case "政府经济":
                return AccountSystem.GovernmentEconomic;
            default:
                value.Report("accounts 应为 功能、部门经济 或 政府经济");
                return null;
        }
    }
}
