using System.Text.RegularExpressions;
using Mingzhang.Reading.Generic;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// A text looked at as the title of a table, whatever the profile: the number of a form, and the words without what belongs to
/// one body and one year. It is taken apart once and held against the titles of every profile.
/// </summary>
internal sealed partial class PrintedTitle
{
    private const int Longest = 60;

    private CharacterPairs? _pairs;

    private PrintedTitle(TitleMatch? generic) => Generic = generic;

    /// <summary>The words without number, year and numbering, empty when only a number is printed; null when it names no form.</summary>
    public string? Words { get; private init; }

    /// <summary>The form that the number would name; null without a number.</summary>
    public string? Form { get; private init; }

    /// <summary>The number as printed, blanks and brackets removed; empty when none is.</summary>
    public string Number { get; private init; } = "";

    /// <summary>What it is as the title of an official table of no form; null when it is none.</summary>
    public TitleMatch? Generic { get; }

    /// <summary>The pairs of characters of <see cref="Words"/>.</summary>
    public CharacterPairs Pairs => _pairs ??= new CharacterPairs(Words ?? "");

    /// <summary>Takes a text apart.</summary>
    public static PrintedTitle Of(string text)
    {
        var generic = GenericTitles.Match(text);
        var folded = text.Length > 2 * Longest ? "" : Folding.WithoutNumbering(Folding.Fold(text));
        if (folded.StartsWith("附件", StringComparison.Ordinal))
        {
            folded = folded.TrimStart('附', '件', ':', '1', '2', '3');
        }

        // Most texts are neither a table nor a number in brackets.
        if (!folded.Contains('表', StringComparison.Ordinal) && !folded.EndsWith(')'))
        {
            return new PrintedTitle(generic);
        }

        var number = NumberOf().Match(folded);
        var words = Bare(number.Success ? folded.Remove(number.Index, number.Length) : folded);
        var isTitle = words.Length == 0 || words[^1] == '表' || words.EndsWith("表)", StringComparison.Ordinal);
        return !isTitle || words.Length > Longest
            ? new PrintedTitle(generic)
            : new PrintedTitle(generic)
            {
                Words = words,
                Form =
                    !number.Success ? null
                    : number.Groups["open"] is { Success: true } open ? "公开" + open.Value
                    : number.Groups["table"].Value,
                Number = number.Value.Trim('(', ')'),
            };
    }

    /// <summary>A folded title without years, brackets and what belongs to one body only.</summary>
    public static string Bare(string folded)
    {
        var text = folded.Contains("20", StringComparison.Ordinal) ? Years().Replace(folded, "") : folded;
        text = text.Replace("()", "", StringComparison.Ordinal);
        return text.EndsWith("(部门经济分类科目)", StringComparison.Ordinal) ? text[..^10] : text;
    }

    [GeneratedRegex(
        @"\((公开)?表?(?<table>\d+(-\d+)?)表?\)$|^(公开)?表(?<table>\d+(-\d+)?)$|\(?公开(?<open>\d\d)表\)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NumberOf();

    [GeneratedRegex(@"\(?20\d\d年度?\)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();
}

/// <summary>The texts of a document looked at as titles: each once, whichever profiles ask.</summary>
internal sealed class PrintedTitles
{
    private readonly Dictionary<string, PrintedTitle> _known = new(StringComparer.Ordinal);

    /// <summary>A text looked at as a title.</summary>
    public PrintedTitle Of(string text)
    {
        if (!_known.TryGetValue(text, out var title))
        {
            title = PrintedTitle.Of(text);
            _known.Add(text, title);
        }

        return title;
    }
}
