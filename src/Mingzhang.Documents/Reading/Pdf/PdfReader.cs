using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Reads PDF files with a text layer. Pages are painted by <c>mutool</c> (every glyph with its place and every ruling line);
/// where it is not installed, <c>pdftotext</c> gives words without lines and columns are found by gaps.
/// </summary>
public static class PdfReader
{
    private const int Tail = 2048;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file; any name will do.</param>
    /// <param name="limits">What it may cost; null for the usual limits.</param>
    /// <param name="cancellation">Stops the reading and the programs that it runs.</param>
    /// <returns>Paragraphs and grids, each with page and box in points; a scan comes back empty with <see cref="RawDocument.IsScan"/>.</returns>
    /// <exception cref="UnreadableFileException">It is damaged, encrypted, empty or too large, or no program can read it.</exception>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    public static RawDocument Read(string path, PdfLimits? limits = null, CancellationToken cancellation = default) =>
        Read(path, limits ?? PdfLimits.Default, PdfTools.Installed, cancellation);

    internal static RawDocument Read(string path, PdfLimits limits, PdfTools tools, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var full = Path.GetFullPath(path);
        var isWhole = Inspect(full, limits);
        if (tools.Mutool is { } mutool)
        {
            using var input = new ToolInput(full);
            using var run = ToolRun.Start(
                mutool,
                ["draw", "-q", "-F", "trace", input.Name],
                limits.MaxTime,
                cancellation
            );
            var scanner = new TraceScanner(run.Output, limits, run.Check);
            return Collect(run, scanner.Pages(), () => scanner.IsComplete, isWhole, isFallback: false);
        }

        if (tools.PdfToText is { } pdfToText)
        {
            using var run = ToolRun.Start(pdfToText, ["-bbox-layout", "-q", full, "-"], limits.MaxTime, cancellation);
            var scanner = new BboxScanner(run.Output, limits, run.Check);
            return Collect(run, scanner.Pages(), () => scanner.IsComplete, isWhole, isFallback: true);
        }

        throw PdfProblems.ToolMissing();
    }

    private static RawDocument Collect(
        ToolRun run,
        IEnumerable<PdfPage> pages,
        Func<bool> isComplete,
        bool isWhole,
        bool isFallback
    )
    {
        var builder = new DocumentBuilder();
        var count = 0;
        foreach (var page in pages)
        {
            run.Check();
            AddPage(builder, page);
            count++;
        }

        var (code, complaints) = run.Finish();
        if (Says(complaints, "password") || Says(complaints, "encrypt"))
        {
            throw PdfProblems.Encrypted();
        }

        var isRepaired = Says(complaints, "repair") || Says(complaints, "reconstruct");
        if (!isWhole && (isRepaired || code != 0 || count == 0))
        {
            throw PdfProblems.Truncated();
        }

        if (count == 0)
        {
            throw complaints.Length == 0 && code != 0 ? run.Failure() : PdfProblems.NoPages();
        }

        if (code != 0 || !isComplete())
        {
            throw Says(complaints, "error") ? PdfProblems.Broken() : run.Failure();
        }

        if (isRepaired)
        {
            builder.Note("文件受损", "PDF 的目录受损，已按内容重建后读出，可能缺少页面。");
        }

        if (isFallback)
        {
            builder.Note("缺少工具", "没有安装 mutool（mupdf-tools），表格按空隙分列，没有用表格线。");
        }

        return builder.Build();
    }

    private static void AddPage(DocumentBuilder builder, PdfPage page)
    {
        try
        {
            builder.Add(page);
        }
        catch (OverflowException)
        {
            // Letters or lines larger than any page can hold.
            throw PdfProblems.Unintelligible();
        }
    }

    private static bool Says(string complaints, string word) =>
        complaints.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Looks at size, head and tail of a file; false when its tail is missing.</summary>
    private static bool Inspect(string path, PdfLimits limits)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            if (file.Length == 0)
            {
                throw PdfProblems.Empty();
            }

            if (file.Length > limits.MaxFileBytes)
            {
                throw PdfProblems.FileTooLarge(file.Length, limits.MaxFileBytes);
            }

            var buffer = new byte[Tail];
            var head = buffer.AsSpan(0, file.ReadAtLeast(buffer, Tail, throwOnEndOfStream: false));
            if (head.IndexOf("%PDF-"u8) < 0)
            {
                throw PdfProblems.NotPdf();
            }

            file.Seek(-Math.Min(Tail, file.Length), SeekOrigin.End);
            var tail = buffer.AsSpan(0, file.ReadAtLeast(buffer, Tail, throwOnEndOfStream: false));
            return tail.IndexOf("%%EOF"u8) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PdfProblems.NotFound();
        }
    }
}
