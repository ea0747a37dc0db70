using Mingzhang.Books;
using Mingzhang.Books.Importing;
using Mingzhang.Documents.Books.Csv;

namespace Mingzhang.Documents.Books;

/// <summary>
/// Reads and writes books in their two equal carriers: an XLSX workbook, or a folder with <c>book.yaml</c> and CSV files.
/// </summary>
public static class BookFiles
{
    /// <summary>Reads a book.</summary>
    /// <param name="path">An .xlsx file, a folder, or the <c>book.yaml</c> of a folder.</param>
    /// <exception cref="BookFormatException">The file cannot be used; all its defects are listed.</exception>
    public static Book Read(string path) => Import(path).BookOrThrow();

    /// <summary>Reads a book and tells what is wrong with it instead of throwing.</summary>
    /// <param name="path">An .xlsx file, a folder, or the <c>book.yaml</c> of a folder.</param>
    public static BookImport Import(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return BookImporter.Import(Open(path));
        }
        catch (BookFormatException e)
        {
            return new BookImport(null, e.Defects, e.Count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new BookImport(null, [new BookDefect(path, "读不了。", $"系统说：{e.Message}")], 1);
        }
    }

    private static CsvFolder Open(string path) => CsvFolder.Open(path);
}
