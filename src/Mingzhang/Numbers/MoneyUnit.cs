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

    /// <summary>Reads 元 or 万元; false for anything else.</summary>
    public static bool TryParse(string text, out MoneyUnit unit)
    {
        unit = text == "元" ? MoneyUnit.Yuan : MoneyUnit.WanYuan;
        return text is "元" or "万元";
    }
}
