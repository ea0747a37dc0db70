using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>Reads from the content whose pack it is and for which year.</summary>
internal static partial class IdentityReader
{
    /// <summary>The year that most titles and sentences name together with 预算 or 决算; null when none does.</summary>
    public static int? YearOf(RawDocument document, List<Evidence> evidence)
    {
        var years = Texts(document)
            .Take(400)
            .SelectMany(t => Year().Matches(Folding.Fold(t.Text)).Select(m => (Year: m.Groups["x"].Value, t.Place)))
            .GroupBy(y => y.Year, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault();
        if (years is null)
        {
            return null;
        }

        evidence.Add(
            new Evidence("年度", years.Key, $"{years.Count()} 处写明{years.Key}年预算或决算", years.First().Place)
        );
        return int.Parse(years.Key, CultureInfo.InvariantCulture);
    }

    /// <summary>The name of the body: what 部门： says, or the title before the year.</summary>
    public static string NameOf(RawDocument document, List<Evidence> evidence)
    {
        var texts = Texts(document).ToList();
        var named = texts
            .Select(t => (Name: Body().Match(Folding.Unwrap(t.Text)).Groups["x"].Value, t.Place))
            .Where(n => n.Name.Length > 3)
            .GroupBy(n => WithoutScope(n.Name), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault();
        if (named is not null && (named.Count() > 2 || named.Key.EndsWith('局') || named.Key.EndsWith('心')))
        {
            evidence.Add(
                new Evidence("单位", named.Key, $"{named.Count()} 处“部门：”或“单位名称：”", named.First().Place)
            );
            return named.Key;
        }

        var title = texts
            .Take(12)
            .Select(t => (Name: Title().Match(Folding.Unwrap(t.Text)).Groups["x"].Value, t.Place))
            .FirstOrDefault(t => t.Name.Length > 3);
        if (title.Name is { Length: > 0 } name)
        {
            evidence.Add(new Evidence("单位", name, "题名", title.Place));
            return name;
        }

        return "";
    }

    /// <summary>The code and the scope, from the codes of units in the tables.</summary>
    public static (string Code, PackScope Scope) CodeOf(IEnumerable<Table> tables, List<Evidence> evidence)
    {
        var codes = tables
            .SelectMany(t => t.Panels)
            .SelectMany(p => p.Rows)
            .Select(r => r.Unit)
            .OfType<string>()
            .Where(u => u.Length == 6)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var scope = codes.Count > 1 ? PackScope.Department : PackScope.Unit;
        var code =
            codes.Count == 0 ? ""
            : codes.Count == 1 ? codes[0]
            : codes[0][..3];
        evidence.Add(
            new Evidence("范围", scope == PackScope.Unit ? "单位" : "部门", $"各表有 {codes.Count} 个单位代码")
        );
        return (code, scope);
    }

    /// <summary>The name that tables print beside a unit's code; empty when none does.</summary>
    public static string UnitNameOf(IEnumerable<Table> tables, string code, List<Evidence> evidence)
    {
        var row = tables
            .SelectMany(t => t.Panels)
            .SelectMany(p => p.Rows)
            .FirstOrDefault(r => r.Level == RowLevel.Unit && r.Unit == code && r.Name.Length > 0);
        if (row is not null)
        {
            evidence.Add(new Evidence("单位", row.Name, "表中单位行的名称", row.Place));
        }

        return row?.Name ?? "";
    }

    private static string WithoutScope(string name)
    {
        var bracket = name.IndexOfAny(['（', '(']);
        return bracket > 3 && name[(bracket + 1)..].TrimEnd('）', ')') is "部门" or "单位" ? name[..bracket] : name;
    }

    private static IEnumerable<(string Text, Places.Place Place)> Texts(RawDocument document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is RawParagraph paragraph)
            {
                yield return (paragraph.Text, paragraph.Place);
            }
            else if (block is RawGrid grid)
            {
                foreach (var cell in grid.Rows.Take(3).SelectMany(r => r.Cells))
                {
                    yield return (cell.Text, cell.Place);
                }
            }
        }
    }

    [GeneratedRegex(
        @"(?<x>20\d\d)年度?(部门|单位|收支|收入)?(整体)?(预算|决算)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^(部门|单位名称|单位|预算单位|编制单位)(名称)?[:：]\s*(\d{3,6}-)?(?<x>\p{IsCJKUnifiedIdeographs}{4,}([（(](部门|单位)[)）])?)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Body();

    [GeneratedRegex(
        @"^(?<x>\p{IsCJKUnifiedIdeographs}{4,})20\d\d年度?(部门|单位)?(预算|决算)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Title();
}
