namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>The programs that read PDF pages here; null when one is not installed.</summary>
/// <param name="Mutool">Path of <c>mutool</c> (Debian: mupdf-tools).</param>
/// <param name="PdfToText">Path of <c>pdftotext</c> (Debian: poppler-utils).</param>
internal sealed record PdfTools(string? Mutool, string? PdfToText)
{
    /// <summary>Those on the PATH.</summary>
    public static PdfTools Installed { get; } = new(Find("mutool"), Find("pdftotext"));

    private static string? Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return folders
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);
    }
}
