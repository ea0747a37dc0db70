using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Numbers;
using Mingzhang.Yaml;

namespace Mingzhang.Profiles;

/// <summary>Reads form definitions from a profile's YAML; every defect is reported with its place.</summary>
/// <param name="format">How amounts are printed unless a form or column says otherwise.</param>
internal sealed class FormReader(NumberFormat format)
{
    /// <summary>Reads one form.</summary>
    public FormDefinition Read(YamlValue value)
    {
        var map = value.AsMap();
        var unit = ReadUnit(map.Optional("unit")) ?? format.Unit;
        var printsMoney = map.Optional("unit")?.AsText() != "无";
        var inner = format with
        {
            Unit = unit,
            Decimals = ReadDecimals(map.Optional("decimals")) ?? format.Decimals,
            BlankZero = ReadZero(map.Optional("zero")) ?? format.BlankZero,
        };
        var form = new FormDefinition
        {
            Id = map.Required("id").AsText(),
            Variant = map.Text("variant") ?? "",
            Title = Template(map.Required("title")),
            Aliases = map.Texts("aliases"),
            Unit = printsMoney ? unit : null,
            Arrangement = ReadArrangement(map.Optional("arrangement")),
            Notes = [.. map.List("notes").Select(Template)],
            EmptyNote = map.Optional("empty-note") is { } note ? Template(note) : null,
            Panels = ReadPanels(map, value, inner),
        };
        map.Done();
        return form;
    }

    private static List<PanelDefinition> ReadPanels(YamlMap form, YamlValue at, NumberFormat inner)
    {
        if (form.Optional("panels") is not { } panels)
        {
            return [PanelReader.Read(form, "", inner)];
        }

        var list = new List<PanelDefinition>();
        foreach (var value in panels.AsList())
        {
            var map = value.AsMap();
            list.Add(PanelReader.Read(map, map.Required("id").AsText(), inner));
            map.Done();
        }

        if (list.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count() != list.Count)
        {
            at.Report("同一张表的栏（panel）编号重复");
        }

        return list;
    }

    private static PanelArrangement ReadArrangement(YamlValue? value)
    {
        switch (value?.AsText())
        {
            case null or "并列":
                return PanelArrangement.Beside;
            case "上下":
                return PanelArrangement.Stacked;
            default:
                value.Report("arrangement 应为 并列 或 上下");
                return PanelArrangement.Beside;
        }
    }

    private static MoneyUnit? ReadUnit(YamlValue? value)
    {
        if (value is null || value.AsText() == "无")
        {
            return null;
        }

        if (MoneyUnits.TryParse(value.AsText(), out var unit))
        {
            return unit;
        }

        value.Report("unit 应为 元、万元 或 无");
        return null;
    }

    /// <summary>Reads what stands for zero: blank, or its digits.</summary>
    internal static bool? ReadZero(YamlValue? value)
    {
        switch (value?.AsText())
        {
            case null:
                return null;
            case "blank":
                return true;
            case "print":
                return false;
            default:
                value.Report("zero 应为 blank（留空）或 print（印 0）");
                return null;
        }
    }

    /// <summary>Reads how many digits stand after the point.</summary>
    internal static int? ReadDecimals(YamlValue? value)
    {
        if (value?.AsInteger() is not { } decimals)
        {
            return null;
        }

        if (decimals is >= 0 and <= NumberFormat.MaxDecimals)
        {
            return decimals;
        }

        value.Report($"decimals 应为 0 至 {NumberFormat.MaxDecimals}");
        return null;
    }

    /// <summary>Reads a template over the cover.</summary>
    internal static TextTemplate Template(YamlValue value) => Template(value, TextFields.IsOfCover, TextFields.OfCover);

    /// <summary>Reads a template for the cells of rows over a source.</summary>
    internal static TextTemplate Template(YamlValue value, FactSource source) =>
        Template(
            value,
            f => TextFields.IsOfRow(f, source),
            [.. TextFields.OfRow.Union(source.Texts).Union(source.Dimensions).Union(TextFields.OfCover)]
        );

    private static TextTemplate Template(YamlValue value, Func<string, bool> isKnown, IReadOnlyList<string> known)
    {
        if (!TextTemplate.TryParse(value.AsText(), out var template))
        {
            value.Report("花括号没有配对，或字段名为空");
        }

        foreach (var field in template.Fields.Where(f => !isKnown(f)))
        {
            value.Report($"没有字段“{field}”；可用：{string.Join('、', known)}、文字.位置");
        }

        return template;
    }
}
