using Mingzhang.Yaml;

namespace Mingzhang.Narrative.Phrases;

/// <summary>Reads the YAML of phrase books strictly.</summary>
internal sealed class PhraseBookReader
{
    private static readonly Dictionary<string, PhraseMeaning> Meanings = new(StringComparer.Ordinal)
    {
        ["金额"] = PhraseMeaning.Amount,
        ["占比"] = PhraseMeaning.Share,
        ["增减额"] = PhraseMeaning.Change,
        ["增减率"] = PhraseMeaning.Rate,
        ["完成率"] = PhraseMeaning.Completion,
        ["数量"] = PhraseMeaning.Count,
        ["比率"] = PhraseMeaning.Ratio,
        ["没有"] = PhraseMeaning.None,
        ["门槛"] = PhraseMeaning.Threshold,
        ["大小"] = PhraseMeaning.Size,
        ["列举"] = PhraseMeaning.List,
        ["比较"] = PhraseMeaning.Comparison,
        ["原因"] = PhraseMeaning.Reason,
        ["时间"] = PhraseMeaning.Time,
    };

    private static readonly Dictionary<string, Direction> DirectionNames = new(StringComparer.Ordinal)
    {
        ["增"] = Direction.Up,
        ["减"] = Direction.Down,
        ["平"] = Direction.Level,
        ["大于"] = Direction.Above,
        ["小于"] = Direction.Below,
    };

    private readonly List<Phrase> _phrases = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Direction> _directions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _partEndings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _lists = new(StringComparer.Ordinal);

    public PhraseBook Read(IReadOnlyList<(string Name, string Text)> files)
    {
        var problems = new List<YamlProblem>();
        foreach (var (name, text) in files)
        {
            var (file, root) = YamlFile.Parse(name, text);
            var map = root.AsMap();
            if (map.Optional("words") is { } words)
            {
                ReadWords(words);
            }

            foreach (var phrase in map.List("phrases"))
            {
                ReadPhrase(phrase);
            }

            map.Done();
            problems.AddRange(file.Problems);
        }

        return problems.Count == 0 ? new PhraseBook(_phrases, Words()) : throw new YamlProblemsException(problems);
    }

    private void ReadPhrase(YamlValue value)
    {
        var map = value.AsMap();
        var id = map.Required("id");
        var says = map.Required("says");
        var texts = map.Required("text").AsList();
        var about = map.Text("about");
        map.Done();
        if (!_ids.Add(id.AsText()))
        {
            id.Report($"短语“{id.AsText()}”重复");
        }

        if (!Meanings.TryGetValue(says.AsText(), out var meaning))
        {
            says.Report($"不认识的含义“{says.AsText()}”；可用：{string.Join('、', Meanings.Keys)}");
        }

        foreach (var text in texts)
        {
            try
            {
                var nodes = PhraseParser.Parse(text.AsText());
                _phrases.Add(
                    new Phrase
                    {
                        Id = id.AsText(),
                        Meaning = meaning,
                        Source = text.AsText(),
                        Nodes = nodes,
                        Needs = PhraseNeedsOf.Nodes(nodes),
                        Words = new RequiredWords(nodes),
                        Program = new PhraseProgram(nodes),
                        About = about,
                    }
                );
            }
            catch (FormatException e)
            {
                text.Report($"短语“{id.AsText()}”：{e.Message}");
            }
        }
    }

    private void ReadWords(YamlValue value)
    {
        var map = value.AsMap();
        foreach (var (name, words) in map.Optional("方向")?.AsMap().All() ?? [])
        {
            if (!DirectionNames.TryGetValue(name, out var direction))
            {
                words.Report($"不认识的方向“{name}”；可用：{string.Join('、', DirectionNames.Keys)}");
            }

            foreach (var word in words.AsTexts())
            {
                _directions[word] = direction;
            }
        }

        foreach (var (name, words) in map.Optional("指标")?.AsMap().All() ?? [])
        {
            foreach (var word in words.AsList().Prepend(null))
            {
                var spelling = ReadableText.Of(word?.AsText() ?? name).Text;
                if (!_measures.TryAdd(spelling, name) && _measures[spelling] != name)
                {
                    (word ?? words).Report($"“{spelling}”同时属于指标“{_measures[spelling]}”与“{name}”");
                }
            }
        }

        foreach (var (name, endings) in map.Optional("分项尾字")?.AsMap().All() ?? [])
        {
            _partEndings[name] = [.. _partEndings.GetValueOrDefault(name, []), .. endings.AsTexts()];
        }

        foreach (var name in new[] { "口径", "上年", "数量单位", "连写", "机构尾字", "虚词", "引出" })
        {
            _lists.TryAdd(name, []);
            _lists[name].AddRange(map.Texts(name).Select(w => ReadableText.Of(w).Text));
        }

        map.Done();
    }

    private PhraseWords Words() =>
        new()
        {
            Directions = _directions,
            DirectionWords = LongestFirst(_directions.Keys),
            LastYearWords = ListOf("上年"),
            Bases = ListOf("口径"),
            CountUnits = ListOf("数量单位"),
            Unsplit = ListOf("连写"),
            BodyEndings = ListOf("机构尾字"),
            Fillers = ListOf("虚词"),
            Leads = ListOf("引出"),
            PartEndings = _partEndings,
            Measures = _measures,
            MeasureSpellings = LongestFirst(_measures.Keys),
        };

    private string[] ListOf(string name) => LongestFirst(_lists.GetValueOrDefault(name) ?? []);

    private static string[] LongestFirst(IEnumerable<string> words) =>
        [
            .. words
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(w => w.Length)
                .ThenBy(w => w, StringComparer.Ordinal),
        ];
}
