namespace Mingzhang.Numbers;

/// <summary>Rounding as Chinese public accounts do it: 四舍五入, the midpoint away from zero.</summary>
public static class Rounding
{
    /// <summary>Rounds <paramref name="value"/> to <paramref name="decimals"/> places, the midpoint away from zero.</summary>
    public static decimal HalfUp(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
}
