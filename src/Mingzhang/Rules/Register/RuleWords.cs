using Mingzhang.Findings;
using Mingzhang.Packs;

namespace Mingzhang.Rules.Register;

/// <summary>The words of register files, and how they are shown to people.</summary>
internal static class RuleWords
{
    public static readonly (Category Value, string Word, string Chinese)[] Categories =
    [
        (Category.Footing, "footing", "表内合计"),
        (Category.CrossTable, "cross-table", "表间一致"),
        (Category.Narrative, "narrative", "文表一致"),
        (Category.Percentage, "percentage", "占比"),
        (Category.Growth, "growth", "增减变动"),
        (Category.Count, "count", "数量"),
        (Category.Naming, "naming", "名称"),
        (Category.Code, "code", "编码"),
        (Category.Completeness, "completeness", "完整性"),
        (Category.Performance, "performance", "绩效"),
        (Category.Timeliness, "timeliness", "及时性"),
        (Category.Wording, "wording", "用语"),
        (Category.Privacy, "privacy", "隐私"),
    ];

    public static readonly (Severity Value, string Word, string Chinese)[] Severities =
    [
        (Severity.Notice, "notice", "提示"),
        (Severity.Warning, "warning", "警告"),
        (Severity.Error, "error", "错误"),
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
