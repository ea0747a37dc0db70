using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Reports.Pages;

/// <summary>The left pane of a report: the file as it was read, every place that a finding points to marked.</summary>
internal static class ReportDocument
{
    /// <summary>The pages of a PDF as pictures; none of another file, or when the file is not at hand.</summary>
    public static IReadOnlyList<PageImage> PagesOf(CheckedFile file, string? path, CancellationToken stop) =>
        file.Source is { Document.Format: "pdf" } && path is not null ? PageImages.Of(path, stop) : [];

    /// <summary>The address of a picture that stands in the page itself.</summary>
    public static string Inline(PageImage page) => "data:image/png;base64," + Convert.ToBase64String(page.Png);

    /// <summary>Writes it.</summary>
    public static void Write(
        HtmlOut html,
        CheckedFile file,
        IReadOnlyList<PageImage> pages,
        Anchors anchors,
        Func<PageImage, string> addressOf
    )
    {
        if (pages.Count > 0)
        {
            PageView.Write(html, pages, anchors, addressOf);
        }
        else if (file.Source is { Document: var document })
        {
            SourceView.Write(html, document, anchors);
        }
        else if (file.Content is { } pack)
        {
            PackView.Write(html, pack, anchors);
        }
    }
}
