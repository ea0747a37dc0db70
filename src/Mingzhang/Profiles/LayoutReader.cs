using Mingzhang.Forms.Definitions;
using Mingzhang.Packs;
using Mingzhang.Yaml;

namespace Mingzhang.Profiles;

/// <summary>Reads a layout: its span of years, its parts and the tables in them.</summary>
internal static class LayoutReader
{
    /// <summary>Reads one layout file.</summary>
    public static Layout Read(
        YamlValue root,
        IReadOnlyDictionary<string, FormDefinition> forms,
        IReadOnlySet<string>? draft
    )
    {
        var map = root.AsMap();
        var layout = new Layout
        {
            Id = map.Required("id").AsText(),
            FromYear = map.Optional("from")?.AsInteger(),
            ToYear = map.Optional("to")?.AsInteger(),
            IsDefault = map.Flag("default"),
            Title = FormReader.Template(map.Required("title")),
            Parts = [.. map.Required("parts").AsList().Select(p => ReadPart(p, forms, draft))],
        };
        if (layout.FromYear > layout.ToYear)
        {
            map.Required("to").Report($"to（{layout.ToYear}）早于 from（{layout.FromYear}）");
        }

        map.Done();
        return layout;
    }

    private static PartDefinition ReadPart(
        YamlValue value,
        IReadOnlyDictionary<string, FormDefinition> forms,
        IReadOnlySet<string>? draft
    )
    {
        var map = value.AsMap();
        var part = new PartDefinition(
            ReadKind(map.Required("part")),
            FormReader.Template(map.Required("title")),
            [.. map.List("sections").Select(s => ReadSection(s, forms, draft))]
        );
        map.Done();
        return part;
    }

    private static SectionDefinition ReadSection(
        YamlValue value,
        IReadOnlyDictionary<string, FormDefinition> forms,
        IReadOnlySet<string>? draft
    )
    {
        var map = value.AsMap();
        var table = map.Optional("table");
        if (table is not null && !forms.ContainsKey(table.AsText()))
        {
            table.Report($"没有表“{table.AsText()}”；可用：{string.Join('、', forms.Keys)}");
        }

        var text = map.Optional("text");
        if (text is not null && draft?.Contains(text.AsText()) == false)
        {
            text.Report($"文稿（narrative.yaml）没有“{text.AsText()}”一节；可用：{string.Join('、', draft)}");
        }

        var section = new SectionDefinition(
            map.Optional("heading") is { } heading ? FormReader.Template(heading) : null,
            map.Optional("depth")?.AsInteger() ?? 1,
            map.Text("sentences"),
            map.Optional("when-empty") is { } empty ? FormReader.Template(empty) : null,
            text?.AsText(),
            table is not null && forms.ContainsKey(table.AsText())
                ? new TableReference(
                    table.AsText(),
                    map.Text("number") ?? "",
                    map.Optional("title") is { } title ? FormReader.Template(title) : null
                )
                : null
        );
        map.Optional("number");
        map.Optional("title");
        map.Done();
        return section;
    }

    private static PartKind ReadKind(YamlValue value)
    {
        PartKind? kind = value.AsText() switch
        {
            "概况" => PartKind.Overview,
            "情况说明" => PartKind.Narrative,
            "表" => PartKind.Tables,
            "名词解释" => PartKind.Glossary,
            "其他" => PartKind.Other,
            _ => null,
        };
        if (kind is null)
        {
            value.Report("part 应为 概况、情况说明、表、名词解释 或 其他");
        }

        return kind ?? PartKind.Other;
    }
}
