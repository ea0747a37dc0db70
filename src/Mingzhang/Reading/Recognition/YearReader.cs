using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Recognition;

/// <summary>Reads for which year a pack is: titles and captions say it, sentences name the year before as well.</summary>
internal static partial class YearReader
{
    private const int TitleWeight = 3;
    private const int LongestTitle = 60;
    private const int Most = 400;

    /// <summary>The year; null when nothing names one together with 预算 or 决算.</summary>
    public static int? Read(OpeningTexts texts, List<Evidence> evidence)
    {
        var years = texts
            .All.Take(Most)
            .SelectMany(t => Mentions(Folding.Fold(t.Text)).Select(m => (m.Year, m.Weight, t.Place)))
            .GroupBy(y => y.Year, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(y => y.Weight))
            .ThenByDescending(g => g.Key, StringComparer.Ordinal)
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

    private static IEnumerable<(string Year, int Weight)> Mentions(string folded)
    {
        if (folded.Length == 0)
        {
            return [];
        }

        if (folded.Length <= LongestTitle && folded[^1] is not ('。' or ';'))
        {
            var title = Title().Match(folded);
            return title.Success ? [(title.Groups["x"].Value, TitleWeight)] : [];
        }

        return Sentence().Matches(folded).Select(m => (m.Groups["x"].Value, 1));
    }

    [GeneratedRegex(
        @"^[^比。,;]*?(?<x>20\d\d)年度?[^比。,;]{0,24}(预算|决算)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        @"(?<x>20\d\d)年度?(部门|单位|收支|收入)?(整体)?(预算|决算)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Sentence();
}
