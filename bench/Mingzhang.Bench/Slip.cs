using Mingzhang.Numbers;

namespace Mingzhang.Bench;

/// <summary>Wrong numbers as people and programs make them.</summary>
internal static class Slip
{
    /// <summary>The kinds of slip: neighbours swapped, the point shifted, a digit lost, another digit, an amount added.</summary>
    public static IReadOnlyList<Func<PrintedNumber, Random, decimal?>> Kinds { get; } =
    [
        (n, _) => Mutation.Swapped(n),
        (n, r) => r.Next(2) == 0 ? n.Value * 10m : Rounding.HalfUp(n.Value / 10m, n.Decimals),
        (n, _) => Rounding.HalfUp(n.Value - (n.Value % 10m * 0.9m), n.Decimals),
        (n, r) => n.Value + (r.Next(1, 9) * n.LastPlace * Power(r.Next(1, 4))),
        (n, r) => n.Value + (r.Next(3, 100_000) * n.LastPlace),
    ];

    /// <summary>A wrong number, further off than rounding explains; null when the slip leaves it as it is.</summary>
    public static decimal? Of(PrintedNumber number, Random random)
    {
        var value = Kinds[random.Next(Kinds.Count)](number, random);
        return value is { } v && Math.Abs(v - number.Value) > 2m * number.LastPlace ? v : null;
    }

    private static decimal Power(int exponent) =>
        exponent == 1 ? 10m
        : exponent == 2 ? 100m
        : 1_000m;
}
