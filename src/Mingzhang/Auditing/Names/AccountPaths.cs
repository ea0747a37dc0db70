using System.Text.RegularExpressions;

namespace Mingzhang.Auditing.Names;

/// <summary>Finds the accounts that text names with the marks （类）（款）（项）.</summary>
internal static partial class AccountPaths
{
    private const int LongestName = 40;
    private const string Stops = "。；，：、.)（）《》";

    /// <summary>The accounts of a pack's text in order.</summary>
    public static IReadOnlyList<AccountPath> Of(AuditContext context) =>
        context.Once<IReadOnlyList<AccountPath>>(c => [.. c.Passages.SelectMany(Of)]);

    /// <summary>The accounts of a passage in order.</summary>
    public static IEnumerable<AccountPath> Of(TextPassage passage)
    {
        var text = passage.Readable.Text;
        if (!text.Contains("项)", StringComparison.Ordinal))
        {
            yield break;
        }

        var names = new PathName?[3];
        var (end, last) = (-1, -1);
        foreach (Match mark in Mark().Matches(text))
        {
            var level = mark.Groups["level"].Value switch
            {
                "类" => 0,
                "款" => 1,
                _ => 2,
            };
            var follows =
                last >= 0
                && level > last
                && mark.Index - end is > 0 and <= LongestName
                && IsName(text, end, mark.Index);
            if (!follows)
            {
                if (last >= 0)
                {
                    yield return new AccountPath(passage, names[0], names[1], names[2], end);
                }

                names = new PathName?[3];
            }

            var start = follows ? end : StartOf(text, mark.Index, Math.Max(end, 0));
            start += follows && mark.Index - start > 4 && IsDash(text, start) ? 1 : 0;
            (end, last) = start < mark.Index ? (mark.Index + mark.Length, level) : (-1, -1);
            if (last >= 0)
            {
                names[level] = new PathName(text[start..mark.Index], start);
            }
        }

        if (last >= 0)
        {
            yield return new AccountPath(passage, names[0], names[1], names[2], end);
        }
    }

    private static bool IsName(string text, int start, int end) =>
        text.AsSpan(start, end - start).IndexOfAny("。；：") < 0;

    // A dash before a name may have been read as 一.
    private static bool IsDash(string text, int at) => text[at] == '-' || (text[at] == '一' && text[at + 1] != '般');

    // The first name begins behind the stop or number before it.
    private static int StartOf(string text, int end, int lowest)
    {
        var start = end;
        while (
            start > lowest
            && end - start < LongestName
            && !Stops.Contains(text[start - 1], StringComparison.Ordinal)
            && !char.IsAsciiDigit(text[start - 1])
        )
        {
            start--;
        }

        return start;
    }

    [GeneratedRegex(@"\((\d{2,3})?(?<level>类|款|项)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
