using Mingzhang.Accounts;

namespace Mingzhang.Auditing.Claims;

/// <summary>How far two names of accounts are apart.</summary>
internal static class NameDistance
{
    private const int Longest = 60;

    /// <summary>Whether one name is the other with words left out, or one character differs: 其他社会保险缴费 for 其他社会保障缴费.</summary>
    public static bool IsNear(string a, string b)
    {
        var (x, y) = (AccountNames.Normalize(a), AccountNames.Normalize(b));
        if (x.Length > Longest || y.Length > Longest || Math.Min(x.Length, y.Length) < 4)
        {
            return false;
        }

        var (shorter, longer) = x.Length <= y.Length ? (x, y) : (y, x);
        return shorter.Length * 2 >= longer.Length && (IsInside(shorter, longer) || DifferByOne(x, y));
    }

    private static bool IsInside(string shorter, string longer)
    {
        var at = 0;
        foreach (var c in longer)
        {
            at += at < shorter.Length && shorter[at] == c ? 1 : 0;
        }

        return at == shorter.Length;
    }

    private static bool DifferByOne(string a, string b) =>
        a.Length == b.Length && a.Zip(b).Count(p => p.First != p.Second) == 1;
}
