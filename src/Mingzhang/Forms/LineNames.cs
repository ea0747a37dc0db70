namespace Mingzhang.Forms;

/// <summary>Names of the lines that forms prescribe.</summary>
public static class LineNames
{
    private const string Numerals = "一二三四五六七八九十百";

    /// <summary>The ordinal of a position, from 1 to 99: 三, 十, 二十一.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside 1 to 99.</exception>
    public static string Ordinal(int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, 99);
        var (tens, ones) = (position / 10, position % 10);
        return (tens > 1 ? Numerals[tens - 1].ToString() : "")
            + (tens > 0 ? "十" : "")
            + (ones > 0 ? Numerals[ones - 1].ToString() : "");
    }

    /// <summary>The name without the ordinal in front: 三、国防支出 → 国防支出.</summary>
    public static string WithoutOrdinal(string name)
    {
        var at = 0;
        while (at < name.Length && Numerals.Contains(name[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at > 0 && at < name.Length && name[at] is '、' or '.' or '．' ? name[(at + 1)..].Trim() : name.Trim();
    }
}
