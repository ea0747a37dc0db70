using System.Text.RegularExpressions;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>Tells whether a text is the title of an official table, whatever the layout.</summary>
internal static partial class GenericTitles
{
    private const int LongestTitle = 50;
    private const int ShortestTitle = 3;

    /// <summary>The title that a text is, named by its kind of table; null when it is none.</summary>
    public static TitleMatch? Match(string text)
    {
        if (text.Length > 2 * LongestTitle)
        {
            return null;
        }

        var folded = Folding.WithoutNumbering(Folding.Fold(text));
        // Most texts speak of no table.
        if (!folded.Contains('表', StringComparison.Ordinal))
        {
            return null;
        }

        if (folded.Contains("单位:", StringComparison.Ordinal) || Sentence().IsMatch(folded))
        {
            return null;
        }

        var number = Number().Match(folded);
        if (number.Success)
        {
            folded = folded.Remove(number.Index, number.Length);
        }

        folded = Years().Replace(folded, "");
        return folded.Length is >= ShortestTitle and <= LongestTitle && End().IsMatch(folded) && Word().IsMatch(folded)
            ? new TitleMatch("?" + folded, 0, false, number.Value.Trim('(', ')', ':')) { IsGeneric = true }
            : null;
    }

    [GeneratedRegex(@"表(\(.{1,20}\))?$|情况$|明细$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex End();

    [GeneratedRegex(
        @"(收入|支出|收支|经费|采购|购买服务|资产|转移支付|三公|拨款|绩效|自评|基金|资本经营).*表",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Word();

    [GeneratedRegex(@"[。;,?!]|说明|详见|如下|见表", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"^((附|公开|预算|决算|部门|单位|部门公开|单位公开|预算公开|决算公开)?表[0-9]{1,3}(-\d{1,2})?|附件[0-9]{1,3}|公开[0-9]{1,2}表):?|\(?(公开|预算|决算|部门|单位|财预|财决)(公开)?表?[0-9]{1,3}(-\d{1,2})?表?\)?$|\(表[0-9一二三四五六七八九十]{1,3}(-\d{1,2})?\)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Number();

    [GeneratedRegex(@"\(?20\d\d年度?\)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();
}
