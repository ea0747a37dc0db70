using System.Text.RegularExpressions;

namespace Mingzhang.Auditing.Wording;

/// <summary>Whether a sentence that a passage leaves open can go on in the next one: page breaks cut paragraphs.</summary>
internal static partial class Continuation
{
    /// <summary>Whether nothing can go on after a passage: its part ends, or a heading or a numbered item comes next.</summary>
    public static bool IsEnd(IReadOnlyList<TextPassage> passages, int index)
    {
        var passage = passages[index];
        if (index + 1 >= passages.Count || !ReferenceEquals(passages[index + 1].Part, passage.Part))
        {
            return passage.Index == passage.Part.Blocks.Count - 1;
        }

        // Tables are not passages: what follows may be one.
        var next = passages[index + 1];
        return next.Index == passage.Index + 1 && (next.IsHeading || Numbered().IsMatch(next.Readable.Text));
    }

    [GeneratedRegex(
        @"^(\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();
}
