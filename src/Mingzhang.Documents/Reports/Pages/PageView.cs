using System.Globalization;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Reports.Pages;

/// <summary>Shows the pages of a PDF as pictures, with a box where each finding points. The boxes need no inline style.</summary>
internal static class PageView
{
    private const decimal Margin = 2m;

    /// <summary>Writes the pages.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="anchors">The places of the findings.</param>
    /// <param name="addressOf">The address of a page's picture.</param>
    public static void Write(
        HtmlOut html,
        IReadOnlyList<PageImage> pages,
        Anchors anchors,
        Func<PageImage, string> addressOf
    )
    {
        var byPage = anchors.All.Where(a => a.Place.Page is not null).ToLookup(a => a.Place.Page!.Value);
        foreach (var page in pages)
        {
            html.Raw("<figure class=\"page\" role=\"group\"")
                .Attribute("aria-label", $"第 {page.Number} 页")
                .Attribute("id", $"page{page.Number}")
                .Line(">");
            html.Raw("<div class=\"sheet\">");
            html.Raw("<img loading=\"lazy\"")
                .Attribute("alt", $"第 {page.Number} 页的图像")
                .Attribute("width", Number(page.Width))
                .Attribute("height", Number(page.Height))
                .Attribute("src", addressOf(page))
                .Line(">");
            html.Raw("<svg class=\"boxes\"")
                .Attribute("viewBox", $"0 0 {Number(page.Width)} {Number(page.Height)}")
                .Line(">");
            foreach (var anchor in byPage[page.Number])
            {
                anchor.IsShown = true;
                WriteBox(html, page, anchor);
            }

            html.Raw("</svg></div><figcaption>").Text($"第 {page.Number} 页").Line("</figcaption></figure>");
        }
    }

    private static void WriteBox(HtmlOut html, PageImage page, Anchor anchor)
    {
        var box = anchor.Place.Box is { Count: 4 } known ? known : [0m, 0m, page.Width, page.Height];
        html.Raw("<rect")
            .Attribute("id", anchor.Id)
            .Attribute("class", anchor.Class)
            .Attribute("x", Number(box[0] - Margin))
            .Attribute("y", Number(box[1] - Margin))
            .Attribute("width", Number(box[2] - box[0] + (2 * Margin)))
            .Attribute("height", Number(box[3] - box[1] + (2 * Margin)))
            .Raw("><title>")
            .Text(anchor.Place.Text ?? "")
            .Line("</title></rect>");
    }

    private static string Number(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
