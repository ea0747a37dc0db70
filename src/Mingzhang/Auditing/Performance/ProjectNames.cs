using System.Text.RegularExpressions;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Compares the names of projects and indicators, of which publishers print every shade.</summary>
internal static partial class ProjectNames
{
    private static readonly string[] Tails = ["项目", "经费", "专项", "工作", "资金", "支出", "费用", "成本", "费"];

    /// <summary>The letters of a name without years and without the unit in brackets: 2024年群众满意度（%） → 群众满意度.</summary>
    public static string Fold(string name) =>
        Folding.Letters(Year().Replace(Bracket().Replace(Folding.Fold(name), ""), ""));

    /// <summary>The words that tell a project from others: 2024年度帮贫解困项目经费 → 帮贫解困.</summary>
    public static string Core(string name)
    {
        var core = Fold(Kind().Replace(Folding.Fold(name), ""));
        while (
            Array.Find(Tails, t => core.EndsWith(t, StringComparison.Ordinal)) is { } tail
            && core.Length > tail.Length + 1
        )
        {
            core = core[..^tail.Length];
        }

        return core;
    }

    [GeneratedRegex(@"20[0-9]{2}(年度|年)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex(@"\([^()]{1,3}\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracket();

    [GeneratedRegex(
        @"^(特定目标类|其他运转类|运转类|人员类)[-:：、]*",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Kind();
}
