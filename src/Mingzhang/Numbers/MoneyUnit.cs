namespace Mingzhang.Numbers;

/// <summary>The unit in which a table or a sentence prints money.</summary>
public enum MoneyUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元, ten thousand yuan.</summary>
    WanYuan,
}

/// <summary>The Chinese names of the units of money.</summary>
public static class MoneyUnits
{
    /// <summary>元 or 万元.</summary>
    public static string Chinese(this MoneyUnit unit) => unit == MoneyUnit.Yuan ? "元" : "万元";

    /// <summary>How many yuan one of the unit is: 1 or 10,000.</summary>
    public static decimal InYuan(this MoneyUnit unit) => unit == MoneyUnit.Yuan ? 1m : 10_000m;

    /// <summary>What a number in this unit is multiplied by to stand in another: 1, 10,000 or 0.0001.</summary>
    public static decimal FactorTo(this MoneyUnit unit, MoneyUnit other) => unit.InYuan() / other.InYuan();

    /// <summary>How many yuan one of a unit named in running text is (元, 千元, 万元, 万, 亿元); null for what is no money.</summary>
    public static decimal? InYuan(string word) =>
        word switch
        {
            "元" => 1m,
            "千元" => 1_000m,
            "万元" or "万" => 10_000m,
            "亿元" => 100_000_000m,
            _ => null,
        };

    /// <summary>Reads 元 or 万元; false for anything else.</summary>
    public static bool TryParse(string text, out MoneyUnit unit)
    {
        unit = text == "元" ? MoneyUnit.Yuan : MoneyUnit.WanYuan;
        return text is "元" or "万元";
    }
}
