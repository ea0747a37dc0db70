namespace Mingzhang.Narrative;

/// <summary>How paragraphs are numbered.</summary>
internal static class Numberings
{
    private const string Chinese = "一二三四五六七八九十";

    /// <summary>
    /// The kind of number in front of a paragraph, 1. or 1、 as <c>1、</c>, (1) as <c>(1)</c>, 一、 as <c>一、</c>, （一） as
    /// <c>(一)</c>; empty when it has none.
    /// </summary>
    public static string Of(string text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var isBracket = at < text.Length && text[at] == '(';
        at += isBracket ? 1 : 0;
        var start = at;
        while (at < text.Length && at - start < 3 && (char.IsAsciiDigit(text[at]) || IsChinese(text[at])))
        {
            at++;
        }

        if (at == start || at >= text.Length)
        {
            return "";
        }

        var digit = IsChinese(text[start]) ? "一" : "1";
        return isBracket ? (text[at] == ')' ? $"({digit})" : "")
            : text[at] is '、' || (text[at] == '.' && (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1])))
                ? digit + "、"
            : "";
    }

    private static bool IsChinese(char c) => Chinese.Contains(c, StringComparison.Ordinal);
}
