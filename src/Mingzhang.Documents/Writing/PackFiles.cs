using System.Text.Json;
using Mingzhang.Documents.Staging;
using Mingzhang.Documents.Writing.Csv;
using Mingzhang.Documents.Writing.Docx;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Documents.Writing.Xlsx;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Documents.Writing;

/// <summary>The forms in which a pack is written.</summary>
[Flags]
public enum PackFormats
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>pack.html, the page to read.</summary>
    Html = 1,

    /// <summary>pack.json, everything.</summary>
    Json = 2,

    /// <summary>csv/…, the tables, with datapackage.json.</summary>
    Csv = 4,

    /// <summary>pack.xlsx, the workbook.</summary>
    Xlsx = 8,

    /// <summary>pack.docx, the document to sign and to print.</summary>
    Docx = 16,

    /// <summary>pack.pdf, the page printed; needs Chromium.</summary>
    Pdf = 32,

    /// <summary>Every form that needs no other program.</summary>
    All = Html | Json | Csv | Xlsx | Docx,
}

/// <summary>Writes a pack into a folder. All files appear together at the end; an interrupted writing changes nothing.</summary>
public static class PackFiles
{
    /// <summary>The name of the page.</summary>
    public const string HtmlName = "pack.html";

    /// <summary>The name of the data file.</summary>
    public const string JsonName = "pack.json";

    /// <summary>The name of the printed page.</summary>
    public const string PdfName = "pack.pdf";

    /// <summary>The name of the workbook.</summary>
    public const string XlsxName = "pack.xlsx";

    /// <summary>The name of the document.</summary>
    public const string DocxName = "pack.docx";

    /// <summary>The folder of the CSV files.</summary>
    public const string CsvFolder = "csv";

    /// <summary>Writes the forms asked for.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="directory">The folder; made when it is not there.</param>
    /// <param name="formats">Which forms.</param>
    /// <param name="printer">Prints the PDF; needed for that form only.</param>
    /// <param name="guards">Which rules look at which figure, for the page; null when that is not to be shown.</param>
    /// <param name="cancellation">Stops the writing; the folder stays as it was.</param>
    /// <returns>The paths of the files written.</returns>
    /// <exception cref="PdfUnavailableException">The PDF could not be printed; no form was written.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static IReadOnlyList<string> Write(
        Pack pack,
        string directory,
        PackFormats formats = PackFormats.All,
        PdfPrinter? printer = null,
        FigureGuards? guards = null,
        CancellationToken cancellation = default
    )
    {
        using var files = new StagedFiles(directory);
        if (formats.HasFlag(PackFormats.Html))
        {
            using var stream = files.Create(HtmlName);
            HtmlPackWriter.Write(pack, stream, guards, cancellation: cancellation);
        }

        if (formats.HasFlag(PackFormats.Json))
        {
            using var stream = files.Create(JsonName);
            PackJsonWriter.Write(pack, stream, cancellation: cancellation);
        }

        if (formats.HasFlag(PackFormats.Pdf))
        {
            ArgumentNullException.ThrowIfNull(printer);
            using var stream = files.Create(PdfName);
            PdfPackWriter.Write(pack, printer, stream, cancellation);
        }

        if (formats.HasFlag(PackFormats.Xlsx))
        {
            using var stream = files.Create(XlsxName);
            XlsxPackWriter.Write(pack, stream, cancellation);
        }

        if (formats.HasFlag(PackFormats.Docx))
        {
            using var stream = files.Create(DocxName);
            DocxPackWriter.Write(pack, stream, cancellation);
        }

        IReadOnlyList<string> stale = [];
        if (formats.HasFlag(PackFormats.Csv))
        {
            stale = CsvFilesOf(Path.Combine(directory, CsvFolder));
            CsvPackWriter.Write(pack, name => files.Create(Path.Combine(CsvFolder, name)), cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        var written = files.Commit();
        foreach (var old in stale.Select(Path.GetFullPath).Except(written, StringComparer.Ordinal))
        {
            File.Delete(old);
        }

        return written;
    }

    /// <summary>
    /// The CSV files that an earlier writing left, by its own descriptor: a table that the pack no longer has must not
    /// stay behind. Other files are nobody's business.
    /// </summary>
    private static List<string> CsvFilesOf(string folder)
    {
        var descriptor = Path.Combine(folder, CsvPackWriter.Descriptor);
        if (!File.Exists(descriptor))
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(descriptor));
            return
            [
                .. json
                    .RootElement.GetProperty("resources")
                    .EnumerateArray()
                    .Select(r => r.GetProperty("path").GetString() ?? "")
                    .Where(name => name == Path.GetFileName(name) && name.EndsWith(".csv", StringComparison.Ordinal))
                    .Select(name => Path.Combine(folder, name)),
            ];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }
}
