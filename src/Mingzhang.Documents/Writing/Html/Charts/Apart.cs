namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>Moves labels that lie on a line apart.</summary>
internal static class Apart
{
    /// <summary>
    /// The places nearest below the wanted ones that keep a distance; when the last would lie beyond the end all move up as
    /// far as needed.
    /// </summary>
    /// <param name="wanted">The places, in rising order.</param>
    /// <param name="distance">The least distance.</param>
    /// <param name="end">The last place allowed, if there is room.</param>
    public static decimal[] Spread(IReadOnlyList<decimal> wanted, decimal distance, decimal end)
    {
        var places = wanted.ToArray();
        for (var i = 1; i < places.Length; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + distance);
        }

        for (var i = places.Length - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], end - ((places.Length - 1 - i) * distance));
        }

        return places;
    }
}
