using System.Text.RegularExpressions;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>What the heading of a column of money means, in one word for all its wordings.</summary>
internal static partial class ColumnMeanings
{
    // The first word that stands in the heading gives its meaning.
    private static readonly (string Word, string Meaning)[] Words =
    [
        ("基本支出", "基本支出"),
        ("项目支出", "项目支出"),
        ("人员经费", "人员经费"),
        ("日常公用", "公用经费"),
        ("公用经费", "公用经费"),
        ("机关运行经费", "机关运行经费"),
        ("上缴上级", "上缴上级支出"),
        ("对附属单位补助", "对附属单位补助支出"),
        ("附属单位上缴", "附属单位上缴收入"),
        ("上级补助", "上级补助收入"),
        ("年初结转", "年初结转和结余"),
        ("年末结转", "年末结转和结余"),
        ("上年结转", "上年结转"),
        ("结转下年", "结转下年"),
        ("财政专户", "财政专户管理资金"),
        ("单位资金", "单位资金"),
        ("一般公共预算", "一般公共预算"),
        ("政府性基金", "政府性基金"),
        ("国有资本经营", "国有资本经营预算"),
        ("财政拨款", "财政拨款"),
        ("事业单位经营", "经营"),
        ("经营收入", "经营"),
        ("经营支出", "经营"),
        ("事业收入", "事业收入"),
        ("其他收入", "其他收入"),
        ("因公出国", "因公出国（境）费"),
        ("公务接待", "公务接待费"),
        ("运行", "公务用车运行维护费"),
        ("购置费", "公务用车购置费"),
        ("公务用车", "公务用车"),
        ("年初预算", "预算数"),
        ("调整预算", "调整预算数"),
        ("预算数", "预算数"),
        ("决算数", "决算数"),
        ("执行数", "执行数"),
        ("增减", "增减"),
        ("本年支出", "本年支出合计"),
        ("本年收入", "本年收入合计"),
    ];

    /// <summary>The meaning of a heading; the heading itself, without brackets and blanks, when it is none of the usual ones.</summary>
    public static string Of(string heading)
    {
        var folded = Units().Replace(Folding.Fold(heading), "");
        if (IsSum(folded))
        {
            return folded is "小计" ? "小计" : "合计";
        }

        foreach (var (word, meaning) in Words)
        {
            if (folded.Contains(word, StringComparison.Ordinal))
            {
                return meaning;
            }
        }

        return folded;
    }

    /// <summary>Whether a folded heading says that the column is the sum of others, and nothing else.</summary>
    public static bool IsSum(string folded) =>
        folded
            is "合计"
                or "总计"
                or "小计"
                or "总额"
                or "金额合计"
                or "支出合计"
                or "收入合计"
                or "合计金额"
                or "总金额";

    [GeneratedRegex(@"\((万元|元)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Units();
}
