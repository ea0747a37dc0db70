using System.Globalization;

namespace Mingzhang.Rules.Language;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Symbol,
    End,
}

/// <summary>A token: its text without quotes and where it starts, from 0.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Name && Text == word;

    public string Described => Kind == TokenKind.End ? "表达式末尾" : $"“{Text}”";
}

/// <summary>Cuts an expression into tokens. Names of tables such as 表1-2 are one token, whatever they contain.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols =
    [
        "!=",
        "<=",
        ">=",
        "=",
        "<",
        ">",
        "+",
        "-",
        "*",
        "/",
        "(",
        ")",
        "[",
        "]",
        ",",
        ".",
        "|",
    ];

    public static IReadOnlyList<Token> Read(string text, IReadOnlyCollection<string> words)
    {
        var unusual = words.Where(w => w.Any(c => !IsNamePart(c))).OrderByDescending(w => w.Length).ToArray();
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Next(text, at, unusual, out at);
            tokens.Add(token);
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    /// <summary>Whether a text can stand as a name without quotes.</summary>
    public static bool IsName(string text) => text.Length > 0 && IsNameStart(text[0]) && text.All(IsNamePart);

    private static Token Next(string text, int start, string[] unusual, out int end)
    {
        var c = text[start];
        if (c is '"' or '\'')
        {
            return Quoted(text, start, out end);
        }

        foreach (var word in unusual)
        {
            if (string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && EndsAt(text, start + word.Length))
            {
                end = start + word.Length;
                return new Token(TokenKind.Name, word, start);
            }
        }

        if (IsNameStart(c))
        {
            end = EndOfName(text, start);
            return new Token(TokenKind.Name, text[start..end], start);
        }

        return char.IsAsciiDigit(c) ? Number(text, start, out end) : Symbol(text, start, out end);
    }

    private static Token Quoted(string text, int start, out int end)
    {
        var close = text.IndexOf(text[start], start + 1);
        if (close < 0)
        {
            throw new RuleSyntaxException(start, $"引号 {text[start]} 没有配对");
        }

        end = close + 1;
        return new Token(TokenKind.Text, text[(start + 1)..close], start);
    }

    private static Token Number(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        var digits = text[start..end];
        if (
            (end < text.Length && IsNamePart(text[end]))
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            || digits.EndsWith('.')
        )
        {
            throw new RuleSyntaxException(start, "数写得不对；以数字开头的名称要加引号");
        }

        return new Token(TokenKind.Number, digits, start);
    }

    private static Token Symbol(string text, int start, out int end)
    {
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, start, symbol, 0, symbol.Length) == 0)
            {
                end = start + symbol.Length;
                return new Token(TokenKind.Symbol, symbol, start);
            }
        }

        throw new RuleSyntaxException(start, $"不认识的符号“{text[start]}”");
    }

    // A name that starts with 表 and a digit runs on over hyphens between digits, so that an unknown 表9-9 is named whole.
    private static int EndOfName(string text, int start)
    {
        var end = start + 1;
        var isNumbered = text[start] == '表' && end < text.Length && char.IsAsciiDigit(text[end]);
        while (end < text.Length)
        {
            var isHyphenInNumber =
                isNumbered
                && text[end] == '-'
                && char.IsAsciiDigit(text[end - 1])
                && end + 1 < text.Length
                && char.IsAsciiDigit(text[end + 1]);
            if (!IsNamePart(text[end]) && !isHyphenInNumber)
            {
                break;
            }

            end++;
        }

        return end;
    }

    // A known word ends where no further letter, digit or hyphenated digit follows.
    private static bool EndsAt(string text, int at) =>
        at >= text.Length
        || (!IsNamePart(text[at]) && !(text[at] == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '“' or '（';

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '%' or '“' or '”' or '（' or '）';
}
