using System.Security.Cryptography;
using System.Text;
using Mingzhang.Accounts;
using Mingzhang.Packs;
using Mingzhang.Yaml;

namespace Mingzhang.Checks;

/// <summary>Reads word lists strictly: an unknown key or part, an empty text is an error with line and column.</summary>
public static class WordingReader
{
    private static readonly (string Word, PartKind Kind)[] Parts =
    [
        ("概况", PartKind.Overview),
        ("情况说明", PartKind.Narrative),
        ("表", PartKind.Tables),
        ("名词解释", PartKind.Glossary),
        ("其他", PartKind.Other),
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="text">What it says.</param>
    /// <exception cref="YamlProblemsException">The file has a defect; all are listed.</exception>
    public static WordingBook Read(string name, string text)
    {
        var (file, root) = YamlFile.Parse(name, text);
        var map = root.AsMap();
        var marks = map.Optional("placeholders")?.AsMap();
        var book = new WordingBook
        {
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Residue = [.. map.List("residue").Select(ReadResidue)],
            PlaceMarks = marks is null ? [] : Texts(marks, "marks"),
            PlaceUnits = marks is null ? [] : Texts(marks, "units"),
            Doubled = Texts(map, "doubled"),
            Levels =
            [
                .. (map.Optional("levels")?.AsMap().All() ?? []).SelectMany(l =>
                    l.Value.AsTexts().Select(t => (l.Key, t))
                ),
            ],
            Secrecy = Texts(map, "secrecy"),
            PersonWords = Texts(map, "persons"),
            Definitions = [.. map.List("definitions").Select(ReadDefinition)],
            Topics = [.. map.List("topics").Select(ReadTopic)],
            ThreePublics = [.. map.List("threePublics").Select(ReadTopic)],
            Surnames = map.Text("surnames") ?? "",
        };
        foreach (var mark in book.PlaceMarks.Where(m => m.Length != 1))
        {
            marks!.Required("marks").Report($"“{mark}”应为一个字");
        }

        marks?.Done();
        map.Done();
        file.ThrowIfBroken();
        return book;
    }

    private static ResidueWords ReadResidue(YamlValue value)
    {
        var map = value.AsMap();
        var words = new ResidueWords
        {
            Kind = map.Required("kind").AsText(),
            Texts = [.. map.Required("texts").AsList().Select(Text)],
            Then = Texts(map, "then"),
            Before = Texts(map, "before"),
            NotAfter = Texts(map, "notAfter"),
            Parts = [.. map.List("parts").Select(Part)],
        };
        map.Done();
        return words;
    }

    private static DefinitionWords ReadDefinition(YamlValue value)
    {
        var map = value.AsMap();
        var words = new DefinitionWords(Texts(map, "texts"), [.. map.Required("accounts").AsList().Select(ReadCode)]);
        map.Done();
        return words;
    }

    private static AccountCode ReadCode(YamlValue value)
    {
        if (!AccountCode.TryParse(value.AsText(), out var code))
        {
            value.Report($"“{value.AsText()}”不是科目编码");
        }

        return code;
    }

    private static (string Name, IReadOnlyList<string> Words) ReadTopic(YamlValue value)
    {
        var map = value.AsMap();
        var name = map.Required("name").AsText();
        var words = Texts(map, "words");
        map.Done();
        return (name, words);
    }

    private static PartKind Part(YamlValue value)
    {
        var text = value.AsText();
        foreach (var (word, kind) in Parts)
        {
            if (word == text)
            {
                return kind;
            }
        }

        value.Report($"part 应为 {string.Join('、', Parts.Select(p => p.Word))}");
        return default;
    }

    private static IReadOnlyList<string> Texts(YamlMap map, string key) => [.. map.List(key).Select(Text)];

    private static string Text(YamlValue value)
    {
        var text = value.AsText();
        if (text.Length == 0)
        {
            value.Report("这里应当有文字");
        }

        return text;
    }
}
