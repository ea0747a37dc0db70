namespace Mingzhang.Numbers;

/// <summary>The values that a printed number may stand for: half a last place to either side, ends included.</summary>
/// <param name="Low">The smallest value.</param>
/// <param name="High">The largest value.</param>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>What a printed number may stand for.</summary>
    public static Interval Of(PrintedNumber number) =>
        new(number.Value - (number.LastPlace / 2m), number.Value + (number.LastPlace / 2m));

    /// <summary>An exactly known value.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>Whether some value lies in both.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The interval of sums.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>The interval of differences.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>The interval of products.</summary>
    public static Interval operator *(Interval a, Interval b) =>
        Spanning(a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);

    /// <summary>The interval of quotients, or null when the divisor may be zero.</summary>
    public static Interval? Divide(Interval a, Interval b) =>
        b.Low <= 0m && b.High >= 0m ? null : Spanning(a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High);

    private static Interval Spanning(decimal p, decimal q, decimal r, decimal s) =>
        new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
}
