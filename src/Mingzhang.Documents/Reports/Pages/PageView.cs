using System.Globalization;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Reports.Pages;

/// <summary>Shows the pages of a PDF as pictures, with a box where each finding points.</summary>
internal static class PageView
{
    /// <summary>Writes the pages.</summary>
    public static void Write(HtmlOut html, IReadOnlyList<PageImage> pages, Anchors anchors)
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
                .Attribute("src", "data:image/png;base64," + Convert.ToBase64String(page.Png))
                .Line(">");
            foreach (var anchor in byPage[page.Number])
            {
                anchor.IsShown = true;
                WriteBox(html, page, anchor);
            }

            html.Raw("</div><figcaption>").Text($"第 {page.Number} 页").Line("</figcaption></figure>");
        }
    }

    private static void WriteBox(HtmlOut html, PageImage page, Anchor anchor)
    {
        var box = anchor.Place.Box is { Count: 4 } known ? known : [0m, 0m, page.Width, page.Height];
        const decimal Margin = 2m;
        var style = string.Create(
            CultureInfo.InvariantCulture,
            $"left:{(box[0] - Margin) / page.Width * 100m:0.##}%;top:{(box[1] - Margin) / page.Height * 100m:0.##}%;width:{(box[2] - box[0] + (2 * Margin)) / page.Width * 100m:0.##}%;height:{(box[3] - box[1] + (2 * Margin)) / page.Height * 100m:0.##}%"
        );
        html.Raw("<mark")
            .Attribute("id", anchor.Id)
            .Attribute("class", anchor.Class + " b")
            .Attribute("style", style)
            .Raw(" tabindex=\"-1\"><span class=\"u\">")
            .Text(anchor.Place.Text ?? "")
            .Line("</span></mark>");
    }
}
