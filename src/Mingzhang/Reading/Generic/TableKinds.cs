using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>The usual tables of budgets and final accounts everywhere, told by the words of their titles.</summary>
internal static class TableKinds
{
    /// <summary>Goals, indicators and scores: no table of money.</summary>
    public const string Performance = "绩效";

    private const int LongestOwnName = 40;

    // The first whose words all stand in the title is it; a word after “!” must not stand there.
    private static readonly (string Kind, string[] Words)[] Kinds =
    [
        (Performance, ["绩效"]),
        (Performance, ["自评"]),
        ("基金三公", ["政府性基金", "三公"]),
        ("三公", ["三公"]),
        ("三公", ["出国", "接待"]),
        ("机关运行经费", ["机关运行经费"]),
        ("政府采购", ["采购"]),
        ("购买服务", ["购买服务"]),
        ("国资收支", ["国有资本经营", "收入", "支出"]),
        ("国资支出", ["国有资本经营"]),
        ("基金收支", ["政府性基金", "收入", "支出"]),
        ("基金支出", ["政府性基金"]),
        ("财政拨款收支总表", ["财政拨款", "收支"]),
        ("财政拨款收支总表", ["财政拨款", "收入支出"]),
        ("一般公共预算收支", ["一般公共预算", "收入支出"]),
        ("一般公共预算基本支出表", ["一般公共预算", "基本支出"]),
        ("财政拨款基本支出表", ["财政拨款", "基本支出"]),
        ("基本支出表", ["基本支出"]),
        ("一般公共预算项目支出表", ["一般公共预算", "项目支出"]),
        ("项目支出表", ["项目支出"]),
        ("一般公共预算支出表", ["一般公共预算", "支出"]),
        ("财政拨款支出表", ["财政拨款", "支出"]),
        ("收支总表", ["收支", "!明细"]),
        ("收支总表", ["收入支出", "总"]),
        ("收入总表", ["收入", "!支出"]),
        ("支出总表", ["支出", "总", "!收入"]),
        ("支出总表", ["支出决算表"]),
        ("支出总表", ["支出预算表"]),
    ];

    /// <summary>The kind of table that a title names: 收支总表, 三公 …; the title itself when it is none of the usual ones.</summary>
    public static string Of(string title)
    {
        var folded = Folding.Fold(title);
        foreach (var (kind, words) in Kinds)
        {
            if (
                Array.TrueForAll(
                    words,
                    w =>
                        w[0] == '!'
                            ? !folded.Contains(w[1..], StringComparison.Ordinal)
                            : folded.Contains(w, StringComparison.Ordinal)
                )
            )
            {
                return kind;
            }
        }

        return folded.Length <= LongestOwnName ? folded : folded[..LongestOwnName];
    }
}
