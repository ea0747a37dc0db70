using System.Globalization;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Reports.Shell;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Findings;

namespace Mingzhang.Documents.Reports.Pages;

/// <summary>
/// Writes the report of a check as one self-contained page: the pack on the left, the findings on the right, every place a
/// link. Works without a network and, but for the filter, without scripts.
/// </summary>
public static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="file">The checked file.</param>
    /// <param name="path">Where the file is, to show the pages of a PDF; null when it is not at hand.</param>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="stop">Stops the painting of pages.</param>
    public static void Write(CheckedFile file, string? path, Stream stream, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(stream);
        using var html = new HtmlOut(stream);
        SelfContainedPage.Write(
            html,
            "检查报告：" + NameOf(file),
            "report",
            () => WriteHeader(html, file),
            () => WritePanes(html, file, path, stop)
        );
    }

    private static string NameOf(CheckedFile file) =>
        file.Pack is { } pack ? string.Create(CultureInfo.InvariantCulture, $"{pack.Name} {pack.Year} 年") : file.File;

    private static void WriteHeader(HtmlOut html, CheckedFile file)
    {
        html.Raw("<h1>").Text(NameOf(file)).Raw("</h1><p class=\"verdict\">");
        html.Text(file.Pack is null ? "未能检查" : ReportText.Verdict(file.Report)).Raw("</p><p class=\"file\">");
        html.Text(file.File);
        if (file.Pack is { } known)
        {
            html.Text($" · 版式 {known.Profile} {known.Layout}");
        }

        html.Raw("</p>");
    }

    private static void WritePanes(HtmlOut html, CheckedFile file, string? path, CancellationToken stop)
    {
        var anchors = new Anchors(file.Report.Findings);
        html.Line("<section class=\"pane\" id=\"document\" aria-label=\"公开件\" tabindex=\"0\">");
        ReportDocument.Write(html, file, ReportDocument.PagesOf(file, path, stop), anchors, ReportDocument.Inline);
        html.Line("</section>");
        html.Line("<section class=\"pane\" id=\"findings\" aria-label=\"问题\" tabindex=\"0\">");
        if (file.Pack is null)
        {
            html.Raw("<p class=\"none\">").Text(file.Problem ?? "读不了这个文件。").Line("</p>");
        }
        else
        {
            FindingsView.Write(html, file.Report, anchors);
            WriteCoverage(html, file);
        }

        html.Line("</section>");
    }

    private static void WriteCoverage(HtmlOut html, CheckedFile file)
    {
        var report = file.Report;
        html.Line("<section class=\"scope\"><h3>检查范围</h3>");
        html.Raw("<p>表内数字 ").Raw(report.Coverage.Figures).Raw(" 个，有规则核对的 ").Raw(report.Coverage.Guarded);
        html.Raw(" 个；规则 ").Raw(report.Rules.Count).Raw(" 条：通过 ").Raw(Count(report, RuleState.Passed));
        html.Raw("，未通过 ").Raw(Count(report, RuleState.Failed));
        html.Raw("，不适用 ").Raw(Count(report, RuleState.NotApplicable));
        html.Raw("，缺数据 ").Raw(Count(report, RuleState.ShortOfData)).Line("。</p>");
        List(
            html,
            "因缺数据没有作的检查",
            report.Rules.Where(r => r.State == RuleState.ShortOfData).Select(r => $"{r.Rule} {r.Name}")
        );
        List(html, "没有规则核对的数字", report.Coverage.Unguarded.Select(PlaceText.Of));
        if (file.Source is { } source)
        {
            List(html, "没有读懂的表", source.Unplaced.Select(u => $"{PlaceText.Of(u.Grid.Place)}：{u.Reason}"));
            List(html, "阅读时注意到", source.Notes.Select(n => n.Message));
            List(html, "依据什么认出", source.Evidence.Select(e => $"{e.Subject} {e.Conclusion}：{e.Reason}"));
        }

        html.Line("</section>");
    }

    private static void List(HtmlOut html, string heading, IEnumerable<string> items)
    {
        var all = items.Where(i => i.Length > 0).ToList();
        if (all.Count == 0)
        {
            return;
        }

        html.Raw("<details><summary>").Text(heading).Raw("（").Raw(all.Count).Line("）</summary><ul>");
        foreach (var item in all.Take(500))
        {
            html.Raw("<li>").Text(item).Line("</li>");
        }

        html.Line("</ul></details>");
    }

    private static int Count(Report report, RuleState state) => report.Rules.Count(r => r.State == state);
}
