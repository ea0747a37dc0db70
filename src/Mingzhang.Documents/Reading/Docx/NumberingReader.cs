using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Reads the lists of a document.</summary>
internal static class NumberingReader
{
    /// <summary>The lists of the numbering part; none if there is no such part.</summary>
    public static Numbering Read(OfficeFile file)
    {
        var lists = new Dictionary<int, ListDefinition>();
        if (file.PartOf("numbering") is not { } part)
        {
            return new Numbering(lists);
        }

        var abstracts = new Dictionary<int, AbstractList>();
        using var xml = file.Open(part);
        xml.MoveToRoot();
        xml.Children(name =>
        {
            if (name == "abstractNum" && xml.Number("abstractNumId") is { } id)
            {
                abstracts[id] = ReadAbstract(xml);
            }
            else if (name == "num" && xml.Number("numId") is { } number and not 0)
            {
                ReadList(xml, number, abstracts, lists);
            }
        });
        return new Numbering(lists);
    }

    private static AbstractList ReadAbstract(XmlWalker xml)
    {
        var list = new AbstractList();
        xml.Children(name =>
        {
            switch (name)
            {
                case "lvl" when xml.Number("ilvl") is >= 0 and < Numbering.Levels and var depth:
                    list.Levels[depth] = ReadLevel(xml);
                    break;
                case "styleLink":
                    list.Style = xml.Attribute("val");
                    break;
                case "numStyleLink":
                    list.LinkedStyle = xml.Attribute("val");
                    break;
            }
        });
        return list;
    }

    private static void ReadList(
        XmlWalker xml,
        int number,
        Dictionary<int, AbstractList> abstracts,
        Dictionary<int, ListDefinition> lists
    )
    {
        var id = -1;
        ListLevel[]? levels = null;
        var restarts = new Dictionary<int, int>();
        xml.Children(name =>
        {
            if (name == "abstractNumId")
            {
                id = xml.Number("val") ?? -1;
                levels = Find(id, abstracts) is { } list ? [.. list.Levels] : null;
            }
            else if (
                name == "lvlOverride"
                && levels is not null
                && xml.Number("ilvl") is >= 0 and < Numbering.Levels and var depth
            )
            {
                ReadOverride(xml, depth, levels, restarts);
            }
        });
        if (levels is not null)
        {
            lists[number] = new ListDefinition(id, levels, restarts);
        }
    }

    private static void ReadOverride(XmlWalker xml, int depth, ListLevel[] levels, Dictionary<int, int> restarts) =>
        xml.Children(name =>
        {
            if (name == "startOverride" && xml.Number("val") is > int.MinValue and var start)
            {
                restarts[depth] = start;
            }
            else if (name == "lvl")
            {
                levels[depth] = ReadLevel(xml);
            }
        });

    // A list may leave its levels to another one that a style names; that one describes itself.
    private static AbstractList? Find(int id, Dictionary<int, AbstractList> abstracts)
    {
        if (!abstracts.TryGetValue(id, out var list))
        {
            return null;
        }

        return list.LinkedStyle is { } style ? abstracts.Values.FirstOrDefault(a => a.Style == style) ?? list : list;
    }

    private static ListLevel ReadLevel(XmlWalker xml)
    {
        var level = new ListLevel(1, "decimal", "", "tab", false, null, null);
        xml.Children(name =>
            level = name switch
            {
                "start" => level with { Start = xml.Number("val") ?? 1 },
                "numFmt" => level with { Format = xml.Attribute("val") ?? "decimal" },
                "lvlText" => level with { Text = xml.Attribute("val") ?? "" },
                "suff" => level with { Suffix = xml.Attribute("val") ?? "tab" },
                "isLgl" => level with { IsLegal = xml.IsOn() },
                "pStyle" => level with { Style = xml.Attribute("val") },
                "lvlRestart" => level with { RestartsAfter = xml.Number("val") },
                _ => level,
            }
        );
        return level;
    }

    private sealed class AbstractList
    {
        public ListLevel[] Levels { get; } = [.. Enumerable.Repeat(ListLevel.Plain, Numbering.Levels)];
        public string? Style { get; set; }
        public string? LinkedStyle { get; set; }
    }
}
