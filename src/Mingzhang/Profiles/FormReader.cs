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
            Decimals = map.Optional("decimals")?.AsInteger() ?? format.Decimals,
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

    /// <summary>Reads a template.</summary>
    internal static TextTemplate Template(YamlValue value)
    {
        if (!TextTemplate.TryParse(value.AsText(), out var template))
        {
            value.Report("花括号没有配对，或字段名为空");
        }

        return template;
    }
}
