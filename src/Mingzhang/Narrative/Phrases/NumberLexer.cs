using Mingzhang.Numbers;

namespace Mingzhang.Narrative.Phrases;

/// <summary>Finds the numbers of a text and their units, from left to right in one pass.</summary>
internal sealed class NumberLexer(IReadOnlyList<string> countUnits)
{
    private static readonly string[] Money = ["亿元", "万元", "千元", "元"];
    private static readonly string[] Percent = ["个百分点", "百分点", "%"];
    private readonly string[] _units = [.. countUnits.OrderByDescending(u => u.Length)];

    /// <summary>The numbers of a text in order.</summary>
    public IReadOnlyList<NumberToken> Read(string text)
    {
        var tokens = new List<NumberToken>();
        for (var at = 0; at < text.Length; at++)
        {
            if (IsDigit(text, at) && Next(text, at) is { } token)
            {
                tokens.Add(token);
                at = token.End - 1;
            }
        }

        return tokens;
    }

    private NumberToken? Next(string text, int at)
    {
        var end = at;
        while (IsDigit(text, end) || (IsPoint(text, end) && IsDigit(text, end + 1)))
        {
            end++;
        }

        var start = at > 0 && text[at - 1] == '-' && (at < 2 || !IsDigit(text, at - 2)) ? at - 1 : at;
        var unitStart = end;
        while (unitStart < text.Length && text[unitStart] is '余' or '多')
        {
            unitStart++;
        }

        if (!PrintedNumber.TryParse(text.AsSpan(start, end - start), out var number))
        {
            return new NumberToken(NumberKind.Bare, start, end, end, default, "");
        }

        var (kind, unitEnd) = UnitAt(text, unitStart, number);
        if (unitEnd == unitStart)
        {
            unitStart = unitEnd = end;
        }

        if (IsLevelCode(text, start, end))
        {
            return new NumberToken(NumberKind.Reference, start, end, end, number, "");
        }

        if ((start > 0 && text[start - 1] == '第') || (kind is NumberKind.Bare && IsReference(text, start, end)))
        {
            kind = NumberKind.Reference;
        }

        return new NumberToken(kind, start, end, unitEnd, number, text[unitStart..unitEnd]);
    }

    private (NumberKind Kind, int End) UnitAt(string text, int at, PrintedNumber number)
    {
        if (at < text.Length && text[at] == '年')
        {
            var isYear = number.Decimals == 0 && number.Value is >= 1949 and < 2100;
            return (isYear ? NumberKind.Year : NumberKind.Reference, at + (StartsAt(text, at, "年度") ? 2 : 1));
        }

        if (at < text.Length && text[at] is '月' or '日' or '时' or '号')
        {
            return (NumberKind.Reference, at + 1);
        }

        if (Longest(Percent, text, at) is { } percent)
        {
            return (NumberKind.Percent, at + percent.Length);
        }

        if (Longest(Money, text, at) is { } money)
        {
            return (NumberKind.Money, at + money.Length);
        }

        var many = at < text.Length && text[at] is '万' or '亿' ? 1 : 0;
        if (Longest(_units, text, at + many) is { } unit)
        {
            return (NumberKind.Count, BehindAlternative(text, at + many + unit.Length));
        }

        // “7.45 万、”: the 元 is missing.
        return many == 1 ? (NumberKind.Money, at + 1) : (NumberKind.Bare, at);
    }

    // 台（套）, 个（次）: the second unit stands in brackets.
    private int BehindAlternative(string text, int end) =>
        end < text.Length
        && text[end] == '('
        && Longest(_units, text, end + 1) is { } other
        && StartsAt(text, end + 1 + other.Length, ")")
            ? end + other.Length + 2
            : end;

    // (204类), (06款), (01项) behind the name of an account.
    private static bool IsLevelCode(string text, int start, int end) =>
        start > 0
        && text[start - 1] == '('
        && end + 1 < text.Length
        && text[end] is '类' or '款' or '项'
        && text[end + 1] == ')';

    private static bool IsReference(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '[' or '【' or '-' or >= 'A' and <= 'z')
        || (end < text.Length && text[end] is ']' or '】' or '-' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));

    private static string? Longest(string[] units, string text, int at) =>
        Array.Find(units, u => StartsAt(text, at, u));

    private static bool StartsAt(string text, int at, string what) =>
        string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private static bool IsPoint(string text, int at) => at < text.Length && text[at] is '.' or ',';

    private static bool IsDigit(string text, int at) => at < text.Length && text[at] is >= '0' and <= '9';
}
