using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Tells whether a line goes on in the next one. Text recognition breaks lines and pages anywhere, so that a sentence may
/// stop without a stop; headings and labels have no stop either, and must stay alone.
/// </summary>
internal static partial class LineEnds
{
    private const string Stops = "。；;！!？?：:…";
    private const string Closers = "”’」』\"》）)】";
    private const string Connectives = "、，,（(和与的为较比及等对在是将由于至年月共";
    private const int LongestHeading = 45;
    private const int LongestPlainHeading = 35;
    private const int LongestTail = 12;
    private const int Timeout = 10_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether the text so far goes on in the next line.</summary>
    /// <param name="text">What has been put together so far, cleaned.</param>
    /// <param name="next">The next line, cleaned.</param>
    public static bool GoesOn(string text, string next)
    {
        if (Part().IsMatch(text) || Empties().IsMatch(next))
        {
            return false;
        }

        if (Label().IsMatch(text))
        {
            // A label line that was too long for its page leaves one or two characters on the next.
            return next.Length <= 2 && !IsStopped(text);
        }

        if (OpenAccount(text) && AccountTail().IsMatch(next))
        {
            return true;
        }

        if (LeavesBracketOpen(text) && ClosesBracket(next))
        {
            return true;
        }

        return !IsStopped(text) && !StartsItem(next) && (IsProse(text) || IsTailOf(text, next));
    }

    /// <summary>Whether a line starts an item, a heading or a label of its own.</summary>
    public static bool StartsItem(string line) => Item().IsMatch(line) || Part().IsMatch(line) || Label().IsMatch(line);

    private static bool IsStopped(string text)
    {
        var end = text.AsSpan().TrimEnd(Closers);
        return end.Length > 0 && Stops.Contains(end[^1]);
    }

    private static bool IsProse(string text)
    {
        if (Caption().IsMatch(text))
        {
            return false;
        }

        if (Connectives.Contains(text[^1]))
        {
            return text.Length > 10;
        }

        var hasStop = text.AsSpan().IndexOfAny("。；;：:") >= 0;
        return Item().IsMatch(text)
            ? hasStop || text.Length > LongestHeading
            : hasStop || text.AsSpan().IndexOfAny("，,") >= 0 || text.Length > LongestPlainHeading;
    }

    /// <summary>A heading whose bracket, usually with the number of its table, was cut: 预算表（公开.</summary>
    private static bool LeavesBracketOpen(string text) =>
        text.AsSpan().LastIndexOfAny("(（") > text.AsSpan().LastIndexOfAny(")）。");

    private static bool ClosesBracket(string next) =>
        next.Length <= LongestTail
        && next.AsSpan().IndexOfAny(")）") is >= 0 and var close
        && next.AsSpan(0, close).IndexOfAny("(（") < 0;

    private static bool IsTailOf(string text, string next) =>
        text.Length >= 20 && next.Length is > 0 and <= LongestTail && next[^1] == '。' && !HeadingEnd().IsMatch(text);

    /// <summary>类 or 款 named, 项 not yet: 社会保障和就业(类)人力资源和社会保障管理事务.</summary>
    private static bool OpenAccount(string text)
    {
        var open = Math.Max(LastOf(text, "类"), LastOf(text, "款"));
        return open >= 0 && open > LastOf(text, "项") && open > text.LastIndexOf('。');
    }

    private static int LastOf(string text, string level) =>
        Math.Max(
            text.LastIndexOf($"({level})", StringComparison.Ordinal),
            text.LastIndexOf($"（{level}）", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"^第 ?[一二三四五六七八九十] ?部 ?[分份]", Options, Timeout)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^([一二三四五六七八九十]+[、.．]|[(（] ?[一二三四五六七八九十\d]+ ?[)）]|\d{1,2}[、．]|\d{1,2}\.(\D|$)|[①-⑳]|公开?\d+表|表 ?\d|附[件表]|[图注]|目 ?录$)",
        Options,
        Timeout
    )]
    private static partial Regex Item();

    [GeneratedRegex(
        @"^(部门|单位|编制单位|公开部门|单位名称|预算单位|填报单位|填报日期|金额单位|金额)(（[^）]{0,8}）)? ?[:：]",
        Options,
        Timeout
    )]
    private static partial Regex Label();

    [GeneratedRegex(@"^[图表] ?\d+ ?[:：-]|^附[件表]|(表|图)([（(][^）)]{0,20}[）)])?$", Options, Timeout)]
    private static partial Regex Caption();

    [GeneratedRegex(@"(说明|情况|概况|职能|简介|工作|构成|解释|附件|部门预算|部门决算|表|录|资料)$", Options, Timeout)]
    private static partial Regex HeadingEnd();

    [GeneratedRegex(@"^(无|没有|不涉及|不适用)[。.]?$|^空表说明", Options, Timeout)]
    private static partial Regex Empties();

    [GeneratedRegex(@"^[(（](款|项)[)）]", Options, Timeout)]
    private static partial Regex AccountTail();
}
