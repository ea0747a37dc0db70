using System.Globalization;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Publishing;

/// <summary>Addresses that everybody can open.</summary>
public static class PublicLinks
{
    /// <summary>The versions of a book.</summary>
    public static string Of(BookEntry book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Of(book.Year, book.Kind, book.UnitCode);
    }

    /// <summary>The versions of a unit's pack of a year.</summary>
    public static string Of(int year, string kind, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"/public/{year}/{kind}/{Uri.EscapeDataString(unit)}");

    /// <summary>A file of a version.</summary>
    public static string Of(Manifest manifest, string file)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(file);
        var path = string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Of(manifest.Year, manifest.Kind, manifest.Unit)}/{manifest.Number}/{path}"
        );
    }
}
