using System.Globalization;
using Mingzhang.Documents.Writing.Html.Figures;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>
/// Writes a pack as one self-contained page: cover, contents, parts, tables; readable with a keyboard, a screen reader,
/// in the dark and on paper (A4, landscape for wide tables). Nothing is loaded from elsewhere, and the same pack gives the
/// same bytes; a script, which reading does not need, shows the facts, rules and other places of a figure. Every figure has an id (<c>f-表1-2-r5-c7</c>: table, row and column of the panel from 1) and, where it is
/// known, the exact sum in 元 (<c>data-exact</c>).
/// </summary>
public static class HtmlPackWriter
{
    /// <summary>Writes a pack; the stream stays open.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="guards">Which rules look at which figure; null when that is not to be shown.</param>
    /// <param name="sheets">
    /// The address below which the lines of the pack's book are found, each under the name of its sheet, <c>line</c> and its number, for
    /// the facts of a figure to lead there; null when the book is not within the reader's reach.
    /// </param>
    /// <param name="cancellation">Stops the writing between two rows.</param>
    /// <exception cref="OperationCanceledException">The writing was stopped; the stream holds a part.</exception>
    public static void Write(
        Pack pack,
        Stream stream,
        FigureGuards? guards = null,
        string? sheets = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(stream);
        using var html = new HtmlOut(stream);
        var outline = new Outline(pack);
        var figures = FigureData.Of(pack, outline, guards, sheets);
        HtmlPage.Begin(html, pack.Title, figures is not null);
        WriteBody(html, pack, outline, cancellation);
        html.Raw("<footer>由明账按版式 ").Text(pack.Identity.Profile + " " + pack.Identity.Layout);
        html.Raw(" 生成。指向表内金额可见精确到分的数");
        html.Line(figures is null ? "。</footer>" : "；点开数字可见它的事实、规则和其他出处。</footer>");
        figures?.Write(html);
        html.Line("</body>");
        html.Line("</html>");
    }

    /// <summary>Writes the page for a printer: without what only a screen needs.</summary>
    internal static void WriteForPrint(Pack pack, Stream stream, CancellationToken cancellation)
    {
        using var html = new HtmlOut(stream);
        HtmlPage.Begin(html, pack.Title);
        WriteBody(html, pack, new Outline(pack), cancellation);
        html.Line("</body>");
        html.Line("</html>");
    }

    /// <summary>部门预算, 单位决算 and so on.</summary>
    internal static string KindOf(PackIdentity identity) =>
        (identity.Scope == PackScope.Department ? "部门" : "单位")
        + (identity.Kind == PackKind.Budget ? "预算" : "决算");

    private static void WriteBody(HtmlOut html, Pack pack, Outline outline, CancellationToken cancellation)
    {
        html.Line("<body class=\"pack\">");
        html.Line("<a class=\"skip\" href=\"#content\">跳到正文</a>");
        WriteCover(html, pack);
        WriteContents(html, outline);
        html.Line("<main id=\"content\">");
        var tables = new HtmlTable(html, pack.Identity, cancellation);
        foreach (var part in outline.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            new HtmlPart(html, tables).Write(part);
        }

        html.Line("</main>");
    }

    private static void WriteCover(HtmlOut html, Pack pack)
    {
        var identity = pack.Identity;
        html.Line("<header class=\"cover\">");
        html.Raw("<h1>").Text(pack.Title).Line("</h1>");
        html.Line("<dl>");
        Fact(html, identity.Scope == PackScope.Department ? "部门" : "单位", identity.Name);
        Fact(html, "代码", identity.Code);
        Fact(html, "年度", identity.Year.ToString(CultureInfo.InvariantCulture));
        Fact(html, "类型", KindOf(identity));
        html.Line("</dl>");
        html.Line("</header>");
    }

    private static void Fact(HtmlOut html, string name, string value) =>
        html.Raw("<div><dt>").Raw(name).Raw("</dt><dd>").Text(value).Line("</dd></div>");

    private static void WriteContents(HtmlOut html, Outline outline)
    {
        html.Line("<nav class=\"contents\" aria-labelledby=\"contents\">");
        html.Line("<h2 id=\"contents\">目录</h2>");
        html.Line("<ol>");
        foreach (var part in outline.Parts)
        {
            html.Raw("<li>");
            Link(html, part.Anchor, part.Part.Title);
            var entries = part.Entries.ToList();
            if (entries.Count > 0)
            {
                html.Line();
                html.Line("<ol>");
                entries.ForEach(e =>
                {
                    html.Raw("<li>");
                    Link(html, e.Anchor, e.Text);
                    html.Line("</li>");
                });
                html.Line("</ol>");
            }

            html.Line("</li>");
        }

        html.Line("</ol>");
        html.Line("</nav>");
    }

    private static void Link(HtmlOut html, string anchor, string text) =>
        html.Raw("<a").Attribute("href", "#" + anchor).Raw(">").Text(InertText.OnOneLine(text)).Raw("</a>");
}
