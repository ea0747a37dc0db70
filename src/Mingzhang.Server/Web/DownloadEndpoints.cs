using System.Globalization;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Writing.Docx;
using Mingzhang.Documents.Writing.Xlsx;
using Mingzhang.Packs;
using Mingzhang.Server.Books;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Web;

/// <summary>What may be taken away of a book at any time: the book itself, right or wrong, and the pack as it would be now.</summary>
internal static class DownloadEndpoints
{
    private const string Workbook = ".xlsx";
    private const string Document = ".docx";

    /// <summary>Maps them below a book's address.</summary>
    public static void Map(RouteGroupBuilder book)
    {
        book.MapGet("/book.xlsx", BookAsync).IsHeavy();
        book.MapGet(
                "/preview/pack.docx",
                (long id, BookDesk desk, HttpContext context) =>
                    PackAsync(
                        id,
                        desk,
                        context,
                        Document,
                        (pack, file) => DocxPackWriter.Write(pack, file, context.RequestAborted)
                    )
            )
            .IsHeavy();
        book.MapGet(
                "/preview/pack.xlsx",
                (long id, BookDesk desk, HttpContext context) =>
                    PackAsync(
                        id,
                        desk,
                        context,
                        Workbook,
                        (pack, file) => XlsxPackWriter.Write(pack, file, context.RequestAborted)
                    )
            )
            .IsHeavy();
    }

    // The workbook can be changed and imported again; it is what a unit keeps for itself.
    private static async Task<IResult> BookAsync(long id, BookDesk desk, HttpContext context)
    {
        var opened = await desk.DemandAsync(id, context);
        var stored = new StoredBook(await desk.RowsAsync(id, cancel: context.RequestAborted));
        var folder = Directory.CreateTempSubdirectory("mingzhang-book-");
        try
        {
            var path = Path.Combine(folder.FullName, "book" + Workbook);
            BookFiles.WriteDraft(stored, opened.Book.Year, path);
            return Results.File(
                await File.ReadAllBytesAsync(path, context.RequestAborted),
                PublicEndpoints.TypeOf(Workbook),
                NameOf(opened, "簿", Workbook)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IResult> PackAsync(
        long id,
        BookDesk desk,
        HttpContext context,
        string ending,
        Action<Pack, Stream> write
    )
    {
        var opened = await desk.DemandAsync(id, context);
        var (_, found) = await desk.CompileAsync(id, context.RequestAborted);
        if (found.Pack is not { } compiled)
        {
            return Results.Redirect($"/book/{id}/preview");
        }

        var file = new MemoryStream();
        write(DraftPack.Of(opened, compiled), file);
        return Results.File(file.ToArray(), PublicEndpoints.TypeOf(ending), NameOf(opened, "公开件草稿", ending));
    }

    // 139001-2024年预算-簿.xlsx
    private static string NameOf(OpenedBook opened, string what, string ending) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{opened.Book.UnitCode}-{opened.Book.Year}年{BookEntry.WordOf(opened.Book.Kind)}-{what}{ending}"
        );
}
