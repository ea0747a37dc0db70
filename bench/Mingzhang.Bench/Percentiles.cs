namespace Mingzhang.Bench;

/// <summary>What most of the measured values stay within.</summary>
internal static class Percentiles
{
    /// <summary>The value that so many of a hundred do not exceed.</summary>
    public static T Percentile<T>(this IReadOnlyCollection<T> values, int percent) =>
        values.Order().ElementAt(Math.Min(values.Count - 1, values.Count * percent / 100));
}
