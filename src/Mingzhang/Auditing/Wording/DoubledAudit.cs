using System.Text.RegularExpressions;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Wording;

/// <summary>
/// Finds words and stops that stand twice, and a digit astray between words. What meets where one page or line ends and the
/// next begins is damage of the reading, not a slip of the writer.
/// </summary>
internal sealed partial class DoubledAudit : IAudit
{
    private const string DoubledKey = "用语.重复";
    private const string StrayKey = "用语.多余数字";
    private const int ShortestWord = 3;
    private const int LongestWord = 16;

    public void Run(AuditContext context, FindingSink sink)
    {
        var doubled = new Gathering(DoubledKey);
        var stray = new Gathering(StrayKey);
        foreach (var passage in context.Passages.Where(p => !p.IsHeading))
        {
            var text = passage.Readable.Text;
            foreach (var (at, found) in context.Profile.Wording.DoubledFinder.In(text))
            {
                if (IsWhole(passage, at, found.Length) && !(found == "的的" && at > 0 && text[at - 1] == '目'))
                {
                    doubled.Add(found, passage.PlaceOfReadable(at, found.Length));
                }
            }

            foreach (var (at, length) in Words(text))
            {
                if (!HasBreak(passage, at, 2 * length))
                {
                    doubled.Add(text.Substring(at, 2 * length), passage.PlaceOfReadable(at, 2 * length));
                }
            }

            foreach (Match match in Stray().Matches(text))
            {
                stray.Add(match.Value, passage.PlaceOfReadable(match.Index, match.Length));
            }
        }

        doubled.Report(sink);
        stray.Report(sink);
    }

    // A word of Chinese characters, or a number with its unit, that stands twice in a row.
    private static IEnumerable<(int At, int Length)> Words(string text)
    {
        for (var at = 0; at + (2 * ShortestWord) <= text.Length; at++)
        {
            for (var length = ShortestWord; length <= LongestWord && at + (2 * length) <= text.Length; length++)
            {
                if (
                    text[at] == text[at + length]
                    && text.AsSpan(at, length).SequenceEqual(text.AsSpan(at + length, length))
                    && IsWord(text.AsSpan(at, length))
                    && !(
                        char.IsAsciiDigit(text[at])
                        && at > 0
                        && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.')
                    )
                )
                {
                    yield return (at, length);
                    at += (2 * length) - 1;
                    break;
                }
            }
        }
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && (char.IsAsciiDigit(text[start]) || text[start] is '.' or ','))
        {
            start++;
        }

        if (
            start == text.Length
            || (start > 0 && text[start..] is not ("万元" or "元" or "%" or "个" or "辆" or "台" or "人"))
        )
        {
            return false;
        }

        foreach (var c in text[start..])
        {
            if (c is not (>= '一' and <= '鿿' or '%'))
            {
                return false;
            }
        }

        return true;
    }

    // Nothing was dropped between the characters, and no new line or page begins among them.
    private static bool IsWhole(TextPassage passage, int at, int length) =>
        passage.Readable.Back(at, at + length).Length == length && !HasBreak(passage, at, length);

    private static bool HasBreak(TextPassage passage, int at, int length)
    {
        if (passage.Block is not ParagraphBlock { Pieces.Count: > 0 } paragraph)
        {
            return false;
        }

        var span = passage.Readable.Back(at, at + length);
        return paragraph.Pieces.Any(p => p.Offset > span.Start && p.Offset <= span.End);
    }

    [GeneratedRegex(
        "(大于|小于|高于|低于|多于|少于)0(全年|年初|本年|上年|预算|决算|调整|支出|收入)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Stray();
}
