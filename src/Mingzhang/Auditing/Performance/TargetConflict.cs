namespace Mingzhang.Auditing.Performance;

/// <summary>How far two targets of one matter are apart.</summary>
internal enum Conflict
{
    /// <summary>They agree, or nothing can be said.</summary>
    None,

    /// <summary>A small difference, or another unit that could be explained.</summary>
    Slight,

    /// <summary>One is twice the other or more.</summary>
    Gross,
}

/// <summary>Compares two targets that speak of the same matter.</summary>
internal static class TargetConflict
{
    // Nouns by which the same things are counted.
    private static readonly string[][] Alike =
    [
        ["台", "套", "个", "件", "部", "项", "处"],
        ["份", "册", "本", "张", "套"],
        ["次", "场", "场次", "期", "批", "批次", "起", "件"],
        ["人", "名", "位"],
        ["年", "周年"],
        ["月", "个月"],
        ["日", "天"],
    ];

    /// <summary>The conflict. The sign alone makes none: ≥ and = of one number agree.</summary>
    public static Conflict Between(Target a, Target b)
    {
        if (a.Number is not { } x || b.Number is not { } y || a.Unit.Per != b.Unit.Per)
        {
            return Conflict.None;
        }

        var (m, n) = (a.Unit.Noun, b.Unit.Noun);
        if (m.Length == 0 || n.Length == 0 || a.Unit.IsPercent != b.Unit.IsPercent)
        {
            // A unit that is not printed may be a cell that was lost.
            return Conflict.None;
        }

        if (x == y)
        {
            return m == n || IsAlike(m, n) ? Conflict.None : Conflict.Slight;
        }

        if (m == n && IsNextTo(a, b))
        {
            return Conflict.None;
        }

        // 50 次 by four people are 200 人次.
        if ((m, n) is ("人次", "次") && x > y || (m, n) is ("次", "人次") && y > x)
        {
            return Conflict.Slight;
        }

        var (low, high) = x < y ? (x, y) : (y, x);
        return low <= 0m || high >= 2m * low ? Conflict.Gross : Conflict.Slight;
    }

    // >3 and ≥4 are one target of a count, and which of them stands there a damaged text does not tell.
    private static bool IsNextTo(Target a, Target b) =>
        a.Sign == b.Sign
        && a.Sign is TargetSign.AtLeast or TargetSign.AtMost
        && !a.Unit.IsPercent
        && a.Value!.Value % 1m == 0m
        && b.Value!.Value % 1m == 0m
        && Math.Abs(a.Value!.Value - b.Value!.Value) == 1m
        && a.Unit.Scale == b.Unit.Scale;

    private static bool IsAlike(string a, string b) => Array.Exists(Alike, g => g.Contains(a) && g.Contains(b));
}
