using System.Globalization;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Takes a format code apart.</summary>
internal static class FormatSections
{
    private const int LongestCode = 1024;
    private static readonly string[] HalfDays = ["AM/PM", "A/P", "上午/下午"];

    /// <summary>The sections of a code, at least one and at most four.</summary>
    public static IReadOnlyList<FormatSection> Parse(string code, bool startsIn1904)
    {
        var sections = new List<FormatSection>();
        code = code.Length > LongestCode ? "General" : code;
        var at = 0;
        do
        {
            sections.Add(ParseSection(code, ref at, startsIn1904));
        } while (at <= code.Length && sections.Count < 4);
        return sections;
    }

    // Stops behind the semicolon, or behind the end.
    private static FormatSection ParseSection(string code, ref int at, bool startsIn1904)
    {
        var tokens = new List<FormatToken>();
        FormatCondition? condition = null;
        while (at < code.Length && code[at] != ';')
        {
            at += Take(code, at, tokens, ref condition);
        }

        at++;
        return new FormatSection(tokens, condition, startsIn1904);
    }

    // How many characters were taken.
    private static int Take(string code, int at, List<FormatToken> tokens, ref FormatCondition? condition)
    {
        var rest = code.AsSpan(at);
        switch (rest[0])
        {
            case '"':
                var end = rest[1..].IndexOf('"');
                var quoted = end < 0 ? rest[1..] : rest.Slice(1, end);
                tokens.Add(new FormatToken(FormatTokenKind.Literal, quoted.ToString()));
                return end < 0 ? rest.Length : end + 2;
            case '\\' when rest.Length > 1:
                tokens.Add(new FormatToken(FormatTokenKind.Literal, rest[1].ToString()));
                return 2;
            case '_' or '*' when rest.Length > 1:
                // A blank as wide as a character, or a character that fills the cell: nothing that can be read.
                return 2;
            case '[':
                return TakeBracket(rest, tokens, ref condition);
            case '0' or '#' or '?':
                tokens.Add(new FormatToken(FormatTokenKind.Digit, rest[0].ToString()));
                return 1;
            case '.':
                tokens.Add(new FormatToken(FormatTokenKind.Point, "."));
                return 1;
            case ',':
                tokens.Add(new FormatToken(FormatTokenKind.Comma, ","));
                return 1;
            case '%':
                tokens.Add(new FormatToken(FormatTokenKind.Percent, "%"));
                return 1;
            case '@':
                tokens.Add(new FormatToken(FormatTokenKind.Text, "@"));
                return 1;
            default:
                return TakeWord(rest, tokens);
        }
    }

    private static int TakeBracket(ReadOnlySpan<char> rest, List<FormatToken> tokens, ref FormatCondition? condition)
    {
        var end = rest.IndexOf(']');
        if (end < 0)
        {
            return rest.Length;
        }

        var content = rest[1..end];
        if (content is "h" or "hh" or "m" or "mm" or "s" or "ss" or "H" or "HH")
        {
            tokens.Add(new FormatToken(FormatTokenKind.Date, $"[{content.ToString().ToLowerInvariant()}]"));
        }
        else if (content.StartsWith("$"))
        {
            // [$¥-804]: a currency sign and a locale.
            var dash = content.IndexOf('-');
            tokens.Add(
                new FormatToken(FormatTokenKind.Literal, (dash < 0 ? content[1..] : content[1..dash]).ToString())
            );
        }
        else
        {
            condition = ConditionOf(content) ?? condition;
        }

        return end + 1;
    }

    private static FormatCondition? ConditionOf(ReadOnlySpan<char> content)
    {
        var digits = content.TrimStart("<>=");
        return
            digits.Length < content.Length
            && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            ? new FormatCondition(content[..^digits.Length].ToString(), limit)
            : null;
    }

    private static int TakeWord(ReadOnlySpan<char> rest, List<FormatToken> tokens)
    {
        if (rest.StartsWith("General", StringComparison.OrdinalIgnoreCase))
        {
            tokens.Add(new FormatToken(FormatTokenKind.General, ""));
            return "General".Length;
        }

        if (rest is ['E' or 'e', '+' or '-', ..])
        {
            tokens.Add(new FormatToken(FormatTokenKind.Exponent, "E"));
            return 2;
        }

        foreach (var word in HalfDays)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                tokens.Add(new FormatToken(FormatTokenKind.Date, word));
                return word.Length;
            }
        }

        var letter = char.ToLowerInvariant(rest[0]);
        var length = 1;
        if (letter is 'y' or 'm' or 'd' or 'h' or 's' or 'a' or 'e')
        {
            while (length < rest.Length && char.ToLowerInvariant(rest[length]) == letter)
            {
                length++;
            }

            if (letter != 'a' || length >= 3)
            {
                tokens.Add(new FormatToken(FormatTokenKind.Date, new string(letter, length)));
                return length;
            }
        }

        tokens.Add(new FormatToken(FormatTokenKind.Literal, rest[..length].ToString()));
        return length;
    }
}
