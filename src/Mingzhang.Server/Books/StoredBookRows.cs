using Mingzhang.Books;
using Mingzhang.Books.Schema;
using Mingzhang.Documents.Books;

namespace Mingzhang.Server.Books;

/// <summary>A book of a file as rows for the store.</summary>
public static class StoredBookRows
{
    /// <summary>The rows of every sheet, 封面 first, in the order of the file.</summary>
    public static IEnumerable<StoredRow> Of(Book book, long id)
    {
        ArgumentNullException.ThrowIfNull(book);
        foreach (var sheet in BookSchema.Sheets.Prepend(BookSchema.Cover))
        {
            var count = sheet.CountIn(book);
            for (var i = 0; i < count; i++)
            {
                yield return new StoredRow
                {
                    BookId = id,
                    Sheet = sheet.Name,
                    Position = (i + 1) * 1_000L,
                    Cells = [.. sheet.Columns.Select(c => FieldText.TextOf(c, sheet.ValueIn(book, i, c)))],
                };
            }
        }
    }
}
