using Mingzhang.Books;
using Mingzhang.Books.Importing;
using Mingzhang.Documents.Books.Csv;
using Mingzhang.Documents.Books.Xlsx;
using Mingzhang.Documents.Staging;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Books;

/// <summary>
/// Reads and writes books in their two equal carriers: an XLSX workbook, or a folder with <c>book.yaml</c> and CSV files.
/// </summary>
public static class BookFiles
{
    private const string WorkbookEnding = ".xlsx";

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
            if (Directory.Exists(path))
            {
                return BookImporter.Import(CsvFolder.Open(path));
            }

            if (Path.GetFileName(path) == CsvFolder.CoverFile && File.Exists(path))
            {
                return BookImporter.Import(CsvFolder.Open(Path.GetDirectoryName(Path.GetFullPath(path))!));
            }

            return BookImporter.Import(XlsxBook.Open(path));
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

    /// <summary>
    /// Writes a book: a workbook if the path ends with .xlsx, a folder otherwise. What was there is replaced at once when the
    /// new book is complete; the same book gives the same bytes.
    /// </summary>
    /// <exception cref="IOException">The target cannot be written, or is a folder that holds other things.</exception>
    public static void Write(Book book, string path)
    {
        ArgumentNullException.ThrowIfNull(book);
        Write(BookContent.Of(book), path);
    }

    /// <summary>Writes a draft as it was typed, so that work that is not right yet can be taken away and brought back.</summary>
    /// <param name="draft">The draft, right or wrong.</param>
    /// <param name="year">The year whose codes are offered.</param>
    /// <param name="path">A workbook if it ends with .xlsx, a folder otherwise.</param>
    /// <exception cref="IOException">The target cannot be written, or is a folder that holds other things.</exception>
    public static void WriteDraft(IRawBook draft, int year, string path)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Write(
            BookImporter.Import(draft).Book is { } book ? BookContent.Of(book) : BookContent.Draft(draft, year),
            path
        );
    }

    /// <summary>Writes a blank book with drop-downs, code lists and notes, in which kind, year and layout are filled in.</summary>
    /// <param name="profileId">版式, sichuan-budget.</param>
    /// <param name="kind">类型.</param>
    /// <param name="year">年度.</param>
    /// <param name="path">A workbook if it ends with .xlsx, a folder otherwise.</param>
    /// <exception cref="IOException">The target cannot be written, or is a folder that holds other things.</exception>
    public static void WriteBlank(string profileId, PackKind kind, int year, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(profileId);
        Write(BookContent.Blank(profileId, kind, year), path);
    }

    private static void Write(BookContent content, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Path.GetExtension(path).Equals(WorkbookEnding, StringComparison.OrdinalIgnoreCase))
        {
            StagedFiles.WriteOne(path, stream => XlsxBookWriter.Write(content, stream));
        }
        else
        {
            using var folder = StagedFolder.Begin(path, CsvBookWriter.IsOwnFile);
            CsvBookWriter.Write(content, folder.Path);
            folder.Commit();
        }
    }
}
