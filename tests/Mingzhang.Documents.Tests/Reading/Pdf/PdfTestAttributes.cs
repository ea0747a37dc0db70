using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Testing.Formats;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>A test that needs mutool; skipped, and saying so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MutoolFactAttribute : FactAttribute
{
    public MutoolFactAttribute() =>
        Skip = PdfTools.Installed.Mutool is null ? "mutool is not installed (apt-get install mupdf-tools)" : null;
}

/// <summary>A theory that needs mutool.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MutoolTheoryAttribute : TheoryAttribute
{
    public MutoolTheoryAttribute() => Skip = new MutoolFactAttribute().Skip;
}

/// <summary>A test that needs pdftotext.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PopplerFactAttribute : FactAttribute
{
    public PopplerFactAttribute() =>
        Skip = PdfTools.Installed.PdfToText is null
            ? "pdftotext is not installed (apt-get install poppler-utils)"
            : null;
}

/// <summary>A test that prints with Chromium and looks at the print with mutool.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = new ChromiumTheoryAttribute().Skip;
}

/// <summary>A theory that prints our own pages with Chromium and reads them with mutool.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() =>
        Skip = Printers.Chromium is null
            ? "chromium is not installed (apt-get install chromium fonts-noto-cjk)"
            : new MutoolFactAttribute().Skip;
}

/// <summary>A theory over published PDFs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedPdfTheoryAttribute : TheoryAttribute
{
    public PublishedPdfTheoryAttribute() => Skip = Shared.Absence ?? new MutoolFactAttribute().Skip;
}
