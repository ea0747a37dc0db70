using System.Text.RegularExpressions;

namespace Mingzhang.Auditing.Wording;

/// <summary>
/// Finds phrases of another level of government in a unit's own definitions: 省级财政 in a district's pack. The level is that
/// of the place in the unit's name; a unit whose name holds no place is not judged.
/// </summary>
internal sealed partial class LevelAudit : IAudit
{
    private const string Key = "用语.级次";

    public void Run(AuditContext context, FindingSink sink)
    {
        if (!sink.Makes(Key) || LevelOf(context.Pack.Identity.Name) is not { } own)
        {
            return;
        }

        var words = context.Profile.Wording;
        var gathering = new Gathering(Key);
        foreach (var passage in context.Passages)
        {
            foreach (var (at, found) in words.LevelFinder.In(passage.Readable.Text))
            {
                var level = words.Levels.First(l => l.Text == found).Level;
                if (!own.Contains(level[0], StringComparison.Ordinal))
                {
                    gathering.Add(
                        level + "级",
                        passage.PlaceOfReadable(at, found.Length),
                        ("单位", context.Pack.Identity.Name)
                    );
                }
            }
        }

        gathering.Report(sink);
    }

    /// <summary>The levels that a unit of this name may speak of, one character each; null when the name does not tell.</summary>
    internal static string? LevelOf(string name)
    {
        var match = Place().Match(name);
        if (!match.Success)
        {
            return null;
        }

        // A township has no finance of its own; 社区 is no district.
        var county = match.Groups["county"].Value;
        return TownEnd().IsMatch(name) ? null
            : county.Length > 0 && !county.EndsWith("社区", StringComparison.Ordinal) ? "区县"
            : match.Groups["city"].Success ? "市"
            : match.Groups["province"].Success ? "省"
            : null;
    }

    [GeneratedRegex(
        @"^(?<province>[\u4e00-\u9fff]{2,3}(省|自治区))?(?<city>[\u4e00-\u9fff-[区县旗]]{2,8}?(市|自治州|州|盟))?(?<county>[\u4e00-\u9fff]{1,3}?(区|县|旗))?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place();

    [GeneratedRegex(
        @"(街道|镇|乡)(办事处|人民政府|党工委)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TownEnd();
}
