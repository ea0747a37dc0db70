using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading;

/// <summary>What every reader does to the text of a cell or line: white space, digits broken by blanks, fused cells.</summary>
internal static partial class CellTexts
{
    private const int LongestFigure = 40;

    private static readonly SearchValues<char> Blanks = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace),
    ]);

    /// <summary>The text trimmed, every run of white space inside it one blank.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.ContainsAny(Blanks))
        {
            return text.ToString();
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                kept.Append(c);
            }
            else if (kept[^1] != ' ')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString();
    }

    /// <summary>How many blanks stand before the text; an ideographic blank counts two.</summary>
    public static int Indent(ReadOnlySpan<char> text)
    {
        var indent = 0;
        foreach (var c in text[..^text.TrimStart().Length])
        {
            indent += c == '\u3000' ? 2 : 1;
        }

        return indent;
    }

    /// <summary>Two pieces of one text that a line end parted: one blank between Latin words, nothing else.</summary>
    public static string Glue(string left, string right) =>
        left.Length > 0 && right.Length > 0 && IsWord(left[^1]) && IsWord(right[0]) ? " " : "";

    /// <summary>
    /// A figure that has blanks beside its point or comma, or between its groups, without them; null when the text is none.
    /// <c>98. 92</c> becomes <c>98.92</c>; <c>208 01</c> and <c>5 % 30</c> stay as they are.
    /// </summary>
    public static string? JoinDigits(string text) =>
        text.Length < LongestFigure && text.Contains(' ') && BrokenFigure().IsMatch(text)
            ? text.Replace(" ", "", StringComparison.Ordinal)
            : null;

    /// <summary>An amount and the name of the next cell that have run together: <c>98.92 支 出 总 计</c>; null when none.</summary>
    public static (string Amount, string Name)? SplitFused(string text) =>
        text.Length < LongestFigure && text.EndsWith('计') && FusedCells().Match(text) is { Success: true } match
            ? (match.Groups["amount"].Value, match.Groups["name"].Value)
            : null;

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);

    [GeneratedRegex(
        @"^[-−+]? ?(\d{1,3}( ?[,，] ?\d{3})+|\d+)( ?\. ?\d{1,6})? ?%?$|^[-−+]?\d{1,3}( \d{3})+ ?\. ?\d{2}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BrokenFigure();

    [GeneratedRegex(
        @"^(?<amount>-?[\d,]+\. ?\d{2}) +(?<name>[\u4E00-\u9FFF][\u4E00-\u9FFF ]*计)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex FusedCells();
}
