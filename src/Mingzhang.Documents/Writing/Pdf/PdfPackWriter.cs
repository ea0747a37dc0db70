using System.Text;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Pdf;

/// <summary>
/// Writes a pack as PDF: its page, printed by Chromium on A4, landscape for wide tables, with bookmarks, tags and page
/// numbers. The same pack, program and fonts give the same text, boxes and picture; only the names that Chromium gives to the
/// elements of the tags may differ.
/// </summary>
public static class PdfPackWriter
{
    /// <summary>Writes a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="printer">The program that prints.</param>
    /// <param name="stream">Where to write; it stays open. Nothing is written when the printing fails.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="PdfUnavailableException">The program failed or took too long.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(Pack pack, PdfPrinter printer, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(printer);
        ArgumentNullException.ThrowIfNull(stream);
        var work = Directory.CreateTempSubdirectory("mingzhang-pdf-");
        try
        {
            var page = Path.Combine(work.FullName, "pack.html");
            var pdf = Path.Combine(work.FullName, "pack.pdf");
            using (var html = File.Create(page))
            {
                HtmlPackWriter.WriteForPrint(pack, html, cancellation);
            }

            printer.Print(page, Path.Combine(work.FullName, "browser"), pdf, cancellation);
            var bytes = File.ReadAllBytes(pdf);
            PdfProperties.Settle(bytes);
            stream.Write(bytes);
        }
        finally
        {
            Delete(work);
        }
    }

    /// <summary>Helpers of the browser may still be closing their files.</summary>
    private static void Delete(DirectoryInfo folder)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }
}
