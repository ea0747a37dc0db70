using System.Text.RegularExpressions;
using Mingzhang.Places;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Reads the full name of the body from the cover and the captions of tables (部门：, 编制单位：); headings of parts, which often
/// shorten it, count only where neither names one.
/// </summary>
internal static partial class NameReader
{
    private const int CoverWeight = 5;
    private const int CaptionWeight = 3;
    private const int MostCoverLines = 4;
    private const int LongestLine = 120;

    // What names of bodies end with; a place or a field of work alone does not.
    private const string Endings = "局委办室厅院校学园馆所站队处心会部社署府道镇乡团台库场司";

    /// <summary>The name, or an empty text when nothing names the body.</summary>
    public static string Read(OpeningTexts texts, List<Evidence> evidence)
    {
        var votes = new Votes();
        foreach (var (name, place) in OfCover(texts))
        {
            votes.Add(name, CoverWeight, "封面", place);
        }

        foreach (var (text, place) in texts.All.Where(t => t.Text.Length < LongestLine))
        {
            var match = Caption().Match(text);
            if (match.Success && IsBody(match.Groups["x"].Value))
            {
                var isOwn = !match.Groups["label"].Value.StartsWith("单位名称", StringComparison.Ordinal);
                votes.Add(match.Groups["x"].Value, isOwn ? CaptionWeight : 1, "“部门：”“编制单位：”等", place);
            }
        }

        var isNamed = votes.Any;
        foreach (var (text, place) in texts.All.Where(t => t.Text.Length < LongestLine))
        {
            var title = Title().Match(text) is { Success: true } match ? match : Heading().Match(text);
            if (title.Success && IsBody(title.Groups["x"].Value) && (!isNamed || votes.Has(title.Groups["x"].Value)))
            {
                votes.Add(title.Groups["x"].Value, 1, "标题", place);
            }
        }

        return votes.Settle(evidence);
    }

    // The lines in front of the year are one name: 上海市某区规划和自然 / 资源局 / 2024年度部门决算.
    private static IEnumerable<(string Name, Place Place)> OfCover(OpeningTexts texts)
    {
        var cover = texts.Cover;
        for (var last = 0; last < cover.Count; last++)
        {
            var title = Title().Match(cover[last].Text);
            if (title.Success && IsBody(title.Groups["x"].Value))
            {
                yield return (title.Groups["x"].Value, cover[last].Place);
            }
            else if (Year().IsMatch(cover[last].Text))
            {
                var first = last;
                while (first > 0 && last - first < MostCoverLines && Plain().IsMatch(cover[first - 1].Text))
                {
                    first--;
                }

                var name = string.Concat(cover.Skip(first).Take(last - first).Select(c => c.Text));
                if (IsBody(name))
                {
                    yield return (name, cover[first].Place);
                }
            }
        }
    }

    private static bool IsBody(string name)
    {
        var plain = WithoutScope(name);
        return plain.Length is > 3 and < 50 && Endings.Contains(plain[^1], StringComparison.Ordinal);
    }

    /// <summary>The name without the word for its scope in brackets: （部门）, （本级）.</summary>
    internal static string WithoutScope(string name)
    {
        var bracket = name.IndexOfAny(['（', '(']);
        return
            bracket > 3
            && name[(bracket + 1)..].TrimEnd('）', ')') is "部门" or "单位" or "本级" or "本部" or "机关" or "汇总"
            ? name[..bracket]
            : name;
    }

    [GeneratedRegex(
        @"^(?<label>部门|单位名称|部门名称|单位|预算单位|决算单位|编制单位|编制部门|填报单位|填报部门|公开单位|公开部门|部门[（(]单位[)）]|单位[（(]部门[)）]|预算主管部门|决算主管部门)(名称)?[:：](\d{3,6}-)?(?<x>[\p{IsCJKUnifiedIdeographs}X×○]{4,}?([（(](部门|单位|本级|本部|机关|汇总)[)）])?)(金额单位.*|单位[:：].*|[公开（(]*表.*|\d.*)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"^(第[一二三四五六七八九十]+部[分份])?(?<x>[\p{IsCJKUnifiedIdeographs}X×○]{4,}?([（(](部门|单位|本级|本部|机关|汇总)[)）])?)(关于)?(20|X)[\dX]{2,3}年",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(第[一二三四五六七八九十]+部[分份])?(?<x>[\p{IsCJKUnifiedIdeographs}X×○]{4,}?([（(](部门|单位|本级|本部|机关|汇总)[)）])?)(单位|部门)?(概况|机构设置|主要职能|主要职责|基本情况)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading();

    [GeneratedRegex(@"^20\d\d年", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^[\p{IsCJKUnifiedIdeographs}X×○]{2,40}([（(](部门|单位|本级|本部|机关|汇总)[)）])?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plain();

    private sealed class Votes
    {
        private readonly Dictionary<string, (int Weight, int Count, string Kind, Place Place)> _names = new(
            StringComparer.Ordinal
        );

        public bool Any => _names.Count > 0;

        public bool Has(string name) => _names.ContainsKey(WithoutScope(name));

        public void Add(string printed, int weight, string kind, Place place)
        {
            var name = WithoutScope(printed);
            _names[name] = _names.TryGetValue(name, out var known)
                ? known with
                {
                    Weight = known.Weight + weight,
                    Count = known.Count + 1,
                    Kind = known.Kind.Contains(kind, StringComparison.Ordinal) ? known.Kind : known.Kind + "、" + kind,
                }
                : (weight, 1, kind, place);
        }

        public string Settle(List<Evidence> evidence)
        {
            if (_names.Count == 0)
            {
                return "";
            }

            var (name, best) = _names
                .OrderByDescending(n => n.Value.Weight)
                .ThenByDescending(n => n.Key.Length)
                .ThenBy(n => n.Key, StringComparer.Ordinal)
                .First();
            var others = _names.Keys.Where(n => n != name).Order(StringComparer.Ordinal).Take(3).ToList();
            var rest = others.Count == 0 ? "" : $"；另有写作“{string.Join("”“", others)}”的";
            evidence.Add(new Evidence("单位", name, $"{best.Kind}，共 {best.Count} 处{rest}", best.Place));
            return name;
        }
    }
}
