using System.Globalization;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Publishing;

/// <summary>What of the public list is asked for.</summary>
/// <param name="Year">The year; 0 for all.</param>
/// <param name="Kind">budget or final; empty for both.</param>
/// <param name="Words">A unit's code, or a part of its name; empty for all.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record PublishedQuery(int Year, string Kind, string Words, int Page)
{
    /// <summary>How many packs a page holds.</summary>
    public const int PageSize = 50;

    private const int LongestWords = 60;
    private const int LastPage = 100_000;

    /// <summary>The query of an address, whatever stands in it.</summary>
    public static PublishedQuery Of(int? year, string? kind, string? words, int? page)
    {
        var text = (words ?? "").Trim();
        return new PublishedQuery(
            year is > 0 and < 10_000 ? year.Value : 0,
            kind is BookEntry.Budget or BookEntry.Final ? kind : "",
            text.Length <= LongestWords ? text : text[..LongestWords],
            Math.Clamp(page ?? 1, 1, LastPage)
        );
    }

    /// <summary>The address of another page of the same list.</summary>
    public string AddressOf(int page) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/public?year={(Year == 0 ? "" : Year)}&kind={Kind}&unit={Uri.EscapeDataString(Words)}&page={page}"
        );
}

/// <summary>A page of the public list.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Packs">The newest version of each pack on the page.</param>
/// <param name="Count">How many packs there are on all pages.</param>
/// <param name="Years">The years that have any.</param>
public sealed record PublishedPage(
    PublishedQuery Query,
    IReadOnlyList<Publication> Packs,
    long Count,
    IReadOnlyList<int> Years
)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => (int)Math.Max(1, (Count + PublishedQuery.PageSize - 1) / PublishedQuery.PageSize);
}
