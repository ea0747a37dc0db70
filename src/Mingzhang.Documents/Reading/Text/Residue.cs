using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>Takes off the markup that text recognition leaves: Markdown marks, HTML tags, TeX signs.</summary>
internal static partial class Residue
{
    /// <summary>The text without residue inside it; a checkbox becomes ☑ or ☐.</summary>
    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOfAny("<&\\*$") < 0)
        {
            return text;
        }

        var clean = Checkbox()
            .Replace(text, m => m.Value.Contains(" checked", StringComparison.OrdinalIgnoreCase) ? "☑" : "☐");
        clean = Tag().Replace(clean, m => m.Groups["break"].Success ? " " : "");
        clean = Dollars().Replace(clean, "${tex}");
        return clean
            .Replace("\\leq", "≤", StringComparison.Ordinal)
            .Replace("\\geq", "≥", StringComparison.Ordinal)
            .Replace("\\times", "×", StringComparison.Ordinal)
            .Replace("\\%", "%", StringComparison.Ordinal)
            .Replace("&nbsp;", " ", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("**", "", StringComparison.Ordinal);
    }

    /// <summary>A line without the mark of a list item or heading before it, and the depth of that heading if it is one.</summary>
    public static (string Text, int? HeadingLevel) RemoveMark(string line)
    {
        var text = line.TrimStart();
        var hashes = text.AsSpan().IndexOfAnyExcept('#');
        return hashes is >= 1 and <= 6 && text[hashes] == ' ' ? (text[hashes..], hashes)
            : text.StartsWith("- ", StringComparison.Ordinal) || text.StartsWith("* ", StringComparison.Ordinal)
                ? (text[2..], null)
            : (line, null);
    }

    [GeneratedRegex(
        @"<input\b[^<>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Checkbox();

    [GeneratedRegex(
        @"</?((?<break>br|p|div|li|ul|ol)|b|strong|i|em|u|s|span|font|sub|sup|center)(\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"\$(?<tex>[^$]{0,40}\\[a-z%][^$]{0,40})\$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Dollars();
}
