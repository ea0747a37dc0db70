using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Narrative;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Claims;

/// <summary>“下属单位 3 个，包括：甲、乙和丙。”: whether as many are named as are counted.</summary>
internal static partial class ListedNames
{
    private const string Key = "文字.列举个数";
    private const int MostNames = 60;
    private const int LongestName = 40;

    /// <summary>Looks at one statement; anything but a number of bodies with their names behind is passed over.</summary>
    public static void Report(Statement statement, FindingSink sink)
    {
        var claim = statement.Claim;
        if (
            claim.Kind != ClaimKind.Count
            || claim.Unit is not ("个" or "家")
            || claim.Number.Value is < 2m or > MostNames
            || claim.Number.Decimals > 0
            || !IsBodies(statement)
        )
        {
            return;
        }

        var text = statement.Text.Text;
        var behind = text[Math.Min(claim.ValueSpan.End, text.Length)..];
        var match = List().Match(behind);
        if (!match.Success)
        {
            return;
        }

        var list = match.Groups["names"];
        var (fewest, most) = Count(list.Value);
        if (fewest < 2 || (claim.Number.Value >= fewest && claim.Number.Value <= most))
        {
            sink.Passed(Key, fewest < 2 ? 0 : 1);
            return;
        }

        sink.Report(
            Key,
            [
                ("名称", statement.Name),
                ("文字", statement.Printed),
                ("个数", fewest == most ? $"{fewest}个" : $"{fewest}至{most}个"),
            ],
            [statement.Place, statement.Text.PlaceOf(new TextSpan(claim.ValueSpan.End + list.Index, list.Length))],
            null,
            new Breach(most.ToString(CultureInfo.InvariantCulture), claim.Number.Value.Plain())
        );
    }

    private static bool IsBodies(Statement statement)
    {
        var words = statement.Claim.Span.Of(statement.Text.Text);
        return Bodies().IsMatch(words);
    }

    // “甲和乙” may be two bodies or one; names with brackets count once.
    private static (int Fewest, int Most) Count(string list)
    {
        string[] names =
        [
            .. Bracket()
                .Replace(list, "")
                .Split(
                    ['、', '，', ',', '；', ';'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Where(n => !Sum().IsMatch(n)),
        ];
        if (names.Length == 0 || names.Any(n => n.Length > LongestName || n.StartsWith('等') || n.EndsWith('等')))
        {
            return (0, 0);
        }

        // The head office may stand among the bodies below it without being counted as one.
        var head = names.Count(n => n.Contains("本级", StringComparison.Ordinal));
        return (names.Length - head, names.Length + names.Sum(n => n.Count(c => c is '和' or '及' or '与' or '以')));
    }

    [GeneratedRegex(
        @"^[^。；;：:]{0,20}?(包括|分别为|分别是|分别有|：|:)(：|:|，|,)?\s*(?<names>[^。；;：:]{4,1500})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex List();

    [GeneratedRegex("机构|单位|科室|部门|股室|处室", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bodies();

    // “共5个单位” behind the names.
    [GeneratedRegex(@"^(共|共计|合计|总计|一共)\s*\d", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();

    [GeneratedRegex(@"[（(][^（()）]{0,40}[)）]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracket();
}
