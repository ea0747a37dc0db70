using System.Text.RegularExpressions;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Structure;

/// <summary>Takes off titles what may differ rightly: blanks, brackets, numbers, years and page numbers.</summary>
internal static partial class Titles
{
    private const string Numerals = "一二三四五六七八九十";
    private const string Dots = ".…·";

    /// <summary>The title alone.</summary>
    public static string Bare(string text)
    {
        var folded = WithoutNumbers(Folding.Fold(text).Trim('*', '#'));
        folded =
            folded is [.., var last] && (char.IsDigit(last) || Dots.Contains(last))
                ? Leaders().Replace(folded, "")
                : folded;
        folded = folded.Contains('表', StringComparison.Ordinal) ? Number().Replace(folded, "") : folded;
        folded = folded.Contains("20", StringComparison.Ordinal) ? Years().Replace(folded, "") : folded;
        folded = folded.Replace("()", "", StringComparison.Ordinal);
        return (folded is [var first, ..] && char.IsDigit(first) ? Numbered().Replace(folded, "") : folded)
            .Replace("\"", "", StringComparison.Ordinal)
            .TrimEnd('。', ':')
            .TrimStart('、', '.');
    }

    // A list of a word processor numbers what is numbered already: 2.一、.
    private static string WithoutNumbers(string folded)
    {
        var bare = Folding.WithoutNumbering(folded);
        return bare.Length == folded.Length ? bare : WithoutNumbers(bare);
    }

    /// <summary>Whether a bare title is that of a table.</summary>
    public static bool IsTable(string bare) =>
        bare.Length > 3
        && (bare[^1] == '表' || bare.EndsWith("科目)", StringComparison.Ordinal))
        && !bare.Contains('，', StringComparison.Ordinal);

    /// <summary>The number in front, 十二 of 十二、; empty for none.</summary>
    public static string NumberOf(string text) =>
        Folding.Fold(text) is [var first, ..] folded && Numerals.Contains(first, StringComparison.Ordinal)
            ? Order().Match(folded).Groups["n"].Value
            : "";

    /// <summary>The number of a part, 三 of 第三部分; empty for none.</summary>
    public static string PartNumberOf(string text) => PartNumber().Match(Folding.Fold(text)).Groups["n"].Value;

    /// <summary>The title of a part without its number.</summary>
    public static string BarePart(string text) => Bare(PartNumber().Replace(Folding.Fold(text), ""));

    [GeneratedRegex(@"[.…·\-]*\d{1,3}$|[.…·]{2,}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Leaders();

    [GeneratedRegex(
        @"\(?(公开)?表\d{1,2}(-\d{1,2})?(表)?\)?$|^(附件)?:?(公开)?表\d{1,2}(-\d{1,2})?|\(?公开\d\d表\)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Number();

    [GeneratedRegex(@"\(?20\d\d年度?\)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    [GeneratedRegex(@"^\d{1,2}[.、]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(?<n>[一二三四五六七八九十]{1,3})、",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Order();

    [GeneratedRegex(
        @"^[#*]*第(?<n>[一二三四五六七八九十]{1,2})部[分份]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PartNumber();
}
