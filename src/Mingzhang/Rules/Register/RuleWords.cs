using Mingzhang.Findings;
using Mingzhang.Packs;

namespace Mingzhang.Rules.Register;

/// <summary>The words of register files, and how they are shown to people.</summary>
internal static class RuleWords
{
    public static readonly (Category Value, string Word, string Chinese)[] Categories =
    [
        (Category.Footing, "footing", Category.Footing.ChineseName()),
        (Category.CrossTable, "cross-table", Category.CrossTable.ChineseName()),
        (Category.Narrative, "narrative", Category.Narrative.ChineseName()),
        (Category.Percentage, "percentage", Category.Percentage.ChineseName()),
        (Category.Growth, "growth", Category.Growth.ChineseName()),
        (Category.Count, "count", Category.Count.ChineseName()),
        (Category.Naming, "naming", Category.Naming.ChineseName()),
        (Category.Code, "code", Category.Code.ChineseName()),
        (Category.Completeness, "completeness", Category.Completeness.ChineseName()),
        (Category.Performance, "performance", Category.Performance.ChineseName()),
        (Category.Timeliness, "timeliness", Category.Timeliness.ChineseName()),
        (Category.Wording, "wording", Category.Wording.ChineseName()),
        (Category.Privacy, "privacy", Category.Privacy.ChineseName()),
    ];

    public static readonly (Severity Value, string Word, string Chinese)[] Severities =
    [
        (Severity.Notice, "notice", Severity.Notice.ChineseName()),
        (Severity.Warning, "warning", Severity.Warning.ChineseName()),
        (Severity.Error, "error", Severity.Error.ChineseName()),
    ];

    public static readonly (MissingPolicy Value, string Word, string Chinese)[] MissingPolicies =
    [
        (MissingPolicy.BlankIsZero, "blank-is-zero", "空白视为零"),
        (MissingPolicy.Skip, "skip", "空白不适用"),
        (MissingPolicy.Error, "error", "空白或缺行报问题"),
    ];

    public static readonly (PackKind Value, string Word, string Chinese)[] Kinds =
    [
        (PackKind.Budget, "budget", "预算"),
        (PackKind.FinalAccounts, "final", "决算"),
    ];

    public static string Chinese<T>((T Value, string Word, string Chinese)[] words, T value)
        where T : struct, Enum => words.First(w => w.Value.Equals(value)).Chinese;

    public static string Word<T>((T Value, string Word, string Chinese)[] words, T value)
        where T : struct, Enum => words.First(w => w.Value.Equals(value)).Word;
}
