namespace Mingzhang.Forms;

/// <summary>Names of the lines that forms prescribe.</summary>
public static class LineNames
{
    private const string Numerals = "一二三四五六七八九十百";

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
