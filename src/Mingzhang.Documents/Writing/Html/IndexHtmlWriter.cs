using System.Globalization;
using Mingzhang.Findings;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>A file of a pack.</summary>
/// <param name="Text">What the link says: 网页, 数据, 表格.</param>
/// <param name="Path">Its path from the index page, with / between folders.</param>
public sealed record IndexLink(string Text, string Path);

/// <summary>A pack on the index page.</summary>
/// <param name="Pack">Who, when, what.</param>
/// <param name="Report">What the check found; null when it was not checked.</param>
/// <param name="Links">Its files; the first is the one to read.</param>
public sealed record IndexEntry(PackIdentity Pack, Report? Report, IReadOnlyList<IndexLink> Links);

/// <summary>Writes the page that lists compiled packs with their check results and files. Self-contained, no script.</summary>
public static class IndexHtmlWriter
{
    private const string Title = "预算决算公开件";

    /// <summary>Writes the page, the packs in the order given; the stream stays open.</summary>
    public static void Write(IReadOnlyList<IndexEntry> entries, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(stream);
        using var html = new HtmlOut(stream);
        HtmlPage.Begin(html, Title);
        html.Line("<body class=\"index\">");
        html.Line("<main>");
        html.Raw("<h1>").Raw(Title).Line("</h1>");
        html.Raw("<p>").Raw(Summary(entries)).Line("</p>");
        if (entries.Count > 0)
        {
            WriteTable(html, entries);
        }

        html.Line("</main>");
        html.Line("</body>");
        html.Line("</html>");
    }

    private static string Summary(IReadOnlyList<IndexEntry> entries)
    {
        if (entries.Count == 0)
        {
            return "还没有公开件。用“mingzhang compile 账簿目录 -o 输出目录”编一份。";
        }

        var figures = entries.Sum(e => e.Report?.Coverage.Figures ?? 0);
        var guarded = entries.Sum(e => e.Report?.Coverage.Guarded ?? 0);
        var text = Invariant($"共 {entries.Count} 份");
        return figures == 0
            ? text + "。"
            : text + Invariant($"；表内数字 {figures:#,##0} 个，其中 {guarded:#,##0} 个有规则核对。");
    }

    private static void WriteTable(HtmlOut html, IReadOnlyList<IndexEntry> entries)
    {
        html.Line($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Title}\">");
        html.Line("<table>");
        html.Line("<caption class=\"unseen\">公开件及其检查结果</caption>");
        html.Raw("<thead><tr>");
        foreach (
            var heading in (string[])["单位", "年度", "类型", "检查", "错误", "警告", "提示", "数字", "核对", "文件"]
        )
        {
            html.Raw("<th scope=\"col\">").Raw(heading).Raw("</th>");
        }

        html.Line("</tr></thead>");
        html.Line("<tbody>");
        foreach (var entry in entries)
        {
            WriteEntry(html, entry);
        }

        html.Line("</tbody>");
        html.Line("</table>");
        html.Line("</div>");
    }

    private static void WriteEntry(HtmlOut html, IndexEntry entry)
    {
        html.Raw("<tr><th scope=\"row\">");
        if (entry.Links.Count > 0)
        {
            Link(html, entry.Links[0].Path, entry.Pack.Name);
        }
        else
        {
            html.Text(entry.Pack.Name);
        }

        html.Raw("</th><td class=\"short\">").Raw(entry.Pack.Year);
        html.Raw("</td><td class=\"short\">").Raw(HtmlPackWriter.KindOf(entry.Pack));
        var (state, word) = StateOf(entry.Report);
        html.Raw("</td><td><span class=\"state ").Raw(state).Raw("\">").Raw(word).Raw("</span></td>");
        Count(html, entry.Report?.Count(Severity.Error));
        Count(html, entry.Report?.Count(Severity.Warning));
        Count(html, entry.Report?.Count(Severity.Notice));
        Count(html, entry.Report?.Coverage.Figures);
        Count(html, entry.Report?.Coverage.Guarded);
        html.Raw("<td class=\"links\">");
        for (var i = 0; i < entry.Links.Count; i++)
        {
            html.Raw(i == 0 ? "" : " ");
            Link(html, entry.Links[i].Path, entry.Links[i].Text);
        }

        html.Line("</td></tr>");
    }

    /// <summary>Colour never stands without a word; a check that could judge nothing is not a pass.</summary>
    private static (string State, string Word) StateOf(Report? report) =>
        report is null ? ("none", "未检查")
        : report.Count(Severity.Error) > 0 ? ("fail", "有错误")
        : report.Count(Severity.Warning) > 0 ? ("warn", "有警告")
        : report.Rules.Any(r => r.State == RuleState.Passed) ? ("pass", "通过")
        : ("none", "无法判断");

    private static void Count(HtmlOut html, int? count) =>
        html.Raw("<td class=\"n\">").Raw(count is { } number ? Invariant($"{number:#,##0}") : "").Raw("</td>");

    /// <summary>Only a path below the page can be linked: every part of it is escaped, so that no scheme can stand in it.</summary>
    private static void Link(HtmlOut html, string path, string text)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        html.Raw("<a").Attribute("href", escaped).Raw(">").Text(text).Raw("</a>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
