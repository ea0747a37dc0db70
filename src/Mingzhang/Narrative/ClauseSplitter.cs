using Mingzhang.Narrative.Phrases;

namespace Mingzhang.Narrative;

/// <summary>
/// Splits a paragraph at its stops and at brackets that hold numbers or lists; brackets that belong to a name, （类） or
/// （护）, do not split, nor do stops inside numbers and inside fixed words. Numbers of lists in front (1.、（二）、一是) are left out.
/// </summary>
internal sealed class ClauseSplitter(string text, TokenIndex index, PhraseWords words)
{
    private const int LongestNameBracket = 12;
    private readonly IReadOnlyList<NumberToken> _tokens = index.All;
    private readonly List<Clause> _clauses = [];
    private int _start;
    private char _opener;

    /// <summary>The clauses in order, empty ones included.</summary>
    public IReadOnlyList<Clause> Split()
    {
        var next = 0;
        _start = SkipNumbering(0);
        for (var at = _start; at < text.Length; )
        {
            while (next < _tokens.Count && _tokens[next].Start < at)
            {
                next++;
            }

            if (next < _tokens.Count && _tokens[next].Start == at)
            {
                at = Math.Max(_tokens[next].End, at + 1);
                if (_tokens[next].IsClaim && JoinLength(next, at) is { } join)
                {
                    at = Cut(at, '、', at + join);
                }

                continue;
            }

            at = Step(at);
        }

        Cut(text.Length, '\0', text.Length);
        return _clauses;
    }

    private int Step(int at)
    {
        switch (text[at])
        {
            case '(' when NameBracketEnd(at) is { } end:
                return end;
            case '、' or '，' when words.Unsplit.Any(w => Covers(w, at)):
                return at + 1;
            case '(' or ')' or '，' or '；' or '。' or '：' or '、':
                return Cut(at, text[at], SkipNumbering(at + 1));
            default:
                return at + 1;
        }
    }

    // “A 1 万元和 B 2 万元”, “1 万元 2 万元”: how many characters join two numbers without a stop.
    private int? JoinLength(int token, int end) =>
        end < text.Length && text[end] is '和' or '及' or '与' && _tokens[token].Kind == NumberKind.Money ? 1
        : token + 1 < _tokens.Count && _tokens[token + 1].IsClaim && _tokens[token + 1].Start == end ? 0
        : null;

    private int Cut(int end, char stop, int next)
    {
        _clauses.Add(new Clause(_start, end, _opener, stop));
        _start = next;
        _opener = stop;
        return next;
    }

    // A short bracket without stops and claimed numbers is part of a name.
    private int? NameBracketEnd(int open)
    {
        var close = text.IndexOf(')', open, Math.Min(LongestNameBracket + 1, text.Length - open));
        if (close < 0)
        {
            return null;
        }

        var inside = text.AsSpan(open + 1, close - open - 1);
        var hasNumber = index.Any(open + 1, close);
        return hasNumber || inside.IndexOfAny("(，；。：") >= 0 || inside.StartsWith("其中") ? null : close + 1;
    }

    private bool Covers(string word, int at)
    {
        var offset = word.IndexOf(text[at], StringComparison.Ordinal);
        return offset >= 0 && at >= offset && string.CompareOrdinal(text, at - offset, word, 0, word.Length) == 0;
    }

    private int SkipNumbering(int at)
    {
        var end = NumberingEnd(at);
        return end == at ? at : SkipNumbering(end);
    }

    private int NumberingEnd(int at)
    {
        var open = at < text.Length && text[at] == '(' ? 1 : 0;
        var digits = at + open;
        while (
            digits < text.Length && digits - at < 5 && text[digits] is (>= '0' and <= '9') or (>= '①' and <= '⑳')
            || IsChineseDigit(digits)
        )
        {
            digits++;
        }

        if (digits == at + open || digits >= text.Length)
        {
            return at;
        }

        if (open == 1)
        {
            return text[digits] == ')' ? digits + 1 : at;
        }

        return text[digits] switch
        {
            '.' when digits + 1 >= text.Length || text[digits + 1] is < '0' or > '9' => BehindBlank(digits + 1),
            '、' when at == 0 || text[at - 1] is '。' or '：' or '；' => digits + 1,
            '是' when IsChineseDigit(at) => digits + 1,
            _ => at,
        };
    }

    private int BehindBlank(int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    private bool IsChineseDigit(int at) =>
        at < text.Length && "一二三四五六七八九十".Contains(text[at], StringComparison.Ordinal);
}
