using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Yaml;

namespace Mingzhang.Profiles;

/// <summary>Reads the rows of a panel.</summary>
internal sealed class RowReader(FactSource source, HashSet<string> columns, string? nameColumn)
{
    private const int MaxRepeat = 1000;

    /// <summary>Reads a list of rows; an entry with <c>lines</c> stands for one row per line of the form.</summary>
    public IReadOnlyList<RowDefinition> ReadAll(YamlValue value)
    {
        var rows = new List<RowDefinition>();
        foreach (var item in value.AsList())
        {
            var map = item.AsMap();
            if (map.Optional("lines") is { } lines)
            {
                rows.AddRange(ReadLines(lines));
            }
            else
            {
                var row = ReadRow(map);
                rows.AddRange(Enumerable.Repeat(row, ReadRepeat(map.Optional("repeat"))));
            }

            map.Done();
        }

        return rows;
    }

    private static int ReadRepeat(YamlValue? value)
    {
        var repeat = value?.AsInteger() ?? 1;
        if (repeat is >= 1 and <= MaxRepeat)
        {
            return repeat;
        }

        value!.Report($"repeat 应为 1 至 {MaxRepeat}");
        return 1;
    }

    private RowDefinition ReadRow(YamlMap map)
    {
        var each = map.Optional("each");
        var dimension = each?.AsText();
        if (dimension is not null && dimension != FactSources.RecordDimension && !source.Dimensions.Contains(dimension))
        {
            each!.Report(
                $"数据源“{source.Name}”没有维度“{dimension}”；可用：{string.Join('、', source.Dimensions)}、记录"
            );
        }

        return new RowDefinition
        {
            Level = ReadLevel(map.Required("level")),
            Each = dimension,
            AllMembers = map.Flag("all"),
            Filter = PanelReader.ReadFilter(map.Optional("where"), source),
            Cells = ReadCells(map.Optional("cells")),
            Aliases = map.Texts("aliases"),
            Name = map.Optional("name") is { } name ? FormReader.Template(name, source) : null,
            Code = map.Text("code"),
            Sums = map.Flag("sums", true),
            WhenAny = map.Flag("when-any"),
            Spans = map.Flag("spans"),
            Rows = map.Optional("rows") is { } rows ? ReadAll(rows) : [],
        };
    }

    private List<RowDefinition> ReadLines(YamlValue value)
    {
        var map = value.AsMap();
        var byValue = map.Required("by");
        var by = byValue.AsText();
        if (!source.Dimensions.Contains(by))
        {
            byValue.Report($"数据源“{source.Name}”没有维度“{by}”；可用：{string.Join('、', source.Dimensions)}");
        }

        if (nameColumn is null)
        {
            value.Report("有固定行的栏必须有一个“名称”列");
        }

        var filter = PanelReader.ReadFilter(map.Optional("where"), source);
        var rows = new List<RowDefinition>();
        foreach (var (key, text) in map.Required("items").AsMap().All())
        {
            var keys = key.Split('|');
            var condition = new FactFilter([new FactCondition(by, keys, false)]);
            rows.Add(
                new RowDefinition
                {
                    Level = RowLevel.Line,
                    Filter = condition.And(filter),
                    Code = FactSources.IsAccountDimension(by) ? keys[0] : null,
                    Name = TextTemplate.Literal(
                        FactSources.IsAccountDimension(by) ? LineNames.WithoutOrdinal(text.AsText()) : keys[0]
                    ),
                    Cells = new Dictionary<string, TextTemplate>(StringComparer.Ordinal)
                    {
                        [nameColumn ?? ""] = FormReader.Template(text, source),
                    },
                }
            );
        }

        map.Done();
        return rows;
    }

    private Dictionary<string, TextTemplate> ReadCells(YamlValue? value)
    {
        var cells = new Dictionary<string, TextTemplate>(StringComparer.Ordinal);
        if (value is null)
        {
            return cells;
        }

        foreach (var (column, text) in value.AsMap().All())
        {
            if (!columns.Contains(column))
            {
                text.Report($"没有列“{column}”；可用：{string.Join('、', columns)}");
            }

            cells[column] = FormReader.Template(text, source);
        }

        return cells;
    }

    private static RowLevel ReadLevel(YamlValue value)
    {
        if (!RowLevels.TryParse(value.AsText(), out var level))
        {
            value.Report($"没有行级别“{value.AsText()}”；可用：{string.Join('、', RowLevels.All)}");
        }

        return level;
    }
}
