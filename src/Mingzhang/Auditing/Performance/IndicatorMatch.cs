namespace Mingzhang.Auditing.Performance;

/// <summary>
/// How surely an indicator of the whole department speaks of the same matter as one of a project. The department's name is
/// usually the project's indicator, or the short name of the project with it.
/// </summary>
internal static class IndicatorMatch
{
    /// <summary>The same name, or the project's words with the same name: no doubt is left.</summary>
    public const int Sure = 95;

    /// <summary>The score, 0 for different matters to 100 for the same name.</summary>
    /// <param name="whole">The department's indicator, folded.</param>
    /// <param name="own">The project's indicator, folded.</param>
    /// <param name="core">The words of the project.</param>
    public static int Score(string whole, string own, string core)
    {
        if (whole.Length < 3 || own.Length < 2)
        {
            return 0;
        }

        if (whole == own)
        {
            return 100;
        }

        var rest = RestOf(whole, core);
        if (rest == own)
        {
            return 98;
        }

        if (Joins(whole, own, core))
        {
            return 96;
        }

        if (Shortens(rest ?? whole, own) || ShortensCore(whole, own, core))
        {
            return 90;
        }

        var isSame =
            (rest is not null && SameEnd(rest, own, 3) && Shared(rest, own) >= 75)
            || (whole.Length >= 6 && SameEnd(whole, own, 3) && Shared(whole, own) >= 95);
        return isSame ? 85 : 0;
    }

    // 金保工程网络维护|项目|下乡次数: what follows the project's words.
    private static string? RestOf(string whole, string core)
    {
        if (core.Length < 3 || !whole.StartsWith(core, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = whole[core.Length..];
        foreach (var word in new[] { "项目", "工作", "经费", "费" })
        {
            if (rest.Length > word.Length + 1 && rest.StartsWith(word, StringComparison.Ordinal))
            {
                return rest[word.Length..];
            }
        }

        return rest;
    }

    // 政策宣传 + 宣传差旅费: the words in common are written once.
    private static bool Joins(string whole, string own, string core)
    {
        for (var k = 1; k <= Math.Min(4, own.Length - 2); k++)
        {
            if (
                core.EndsWith(own[..k], StringComparison.Ordinal)
                && whole.Length == core.Length + own.Length - k
                && whole.StartsWith(core, StringComparison.Ordinal)
                && whole.EndsWith(own[k..], StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    // One is the other with words left out, from the same beginning to the same end.
    private static bool Shortens(string a, string b)
    {
        var (less, more) = a.Length <= b.Length ? (a, b) : (b, a);
        return less.Length >= 5
            && less.Length * 10 >= more.Length * 6
            && less[0] == more[0]
            && SameEnd(a, b, 2)
            && IsWithin(less, more);
    }

    // 金保维护|下乡次数 of 金保工程网络维护: the project's words are shortened, the indicator's are not.
    private static bool ShortensCore(string whole, string own, string core)
    {
        var head = whole.EndsWith(own, StringComparison.Ordinal) ? whole[..^own.Length] : "";
        return head.Length >= 3
            && head.Length * 10 >= core.Length * 6
            && head.Length < core.Length
            && head[0] == core[0]
            && IsWithin(head, core);
    }

    private static bool IsWithin(string less, string more)
    {
        var at = 0;
        foreach (var c in more)
        {
            at += at < less.Length && less[at] == c ? 1 : 0;
        }

        return at == less.Length;
    }

    private static bool SameEnd(string a, string b, int length) =>
        a.Length >= length
        && b.Length >= length
        && a.AsSpan(a.Length - length).SequenceEqual(b.AsSpan(b.Length - length));

    // The characters in common, whatever their order, 0 to 100.
    private static int Shared(string a, string b)
    {
        var bag = a.ToList();
        return 200 * b.Count(bag.Remove) / (a.Length + b.Length);
    }
}
