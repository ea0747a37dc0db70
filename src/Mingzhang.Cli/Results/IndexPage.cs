using System.Globalization;
using System.Net;
using System.Text;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Results;

/// <summary>The page from which the compiled packs are opened.</summary>
internal static class IndexPage
{
    private const string Style =
        "body{font:16px/1.6 system-ui,'Noto Sans CJK SC','Microsoft YaHei',sans-serif;max-width:60rem;margin:3rem auto;padding:0 1rem}"
        + "table{border-collapse:collapse;width:100%}th,td{padding:.5rem .75rem;border-bottom:1px solid #8885;text-align:left}"
        + "td.n{text-align:right;font-variant-numeric:tabular-nums}:root{color-scheme:light dark}";

    /// <summary>The page; the same bytes for the same books.</summary>
    /// <param name="books">The books, each in a folder of its name beside the page.</param>
    /// <param name="page">The file in that folder to open.</param>
    public static string Render(IReadOnlyList<CompiledBook> books, string page)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>公开件</title>\n<style>{Style}</style>\n</head>\n<body>\n");
        html.Append("<h1>公开件</h1>\n<table>\n<thead><tr><th scope=\"col\">单位</th><th scope=\"col\">类型</th>");
        html.Append(
            "<th scope=\"col\">年度</th><th scope=\"col\">表</th><th scope=\"col\">检查</th></tr></thead>\n<tbody>\n"
        );
        foreach (var book in books)
        {
            var link = $"{Uri.EscapeDataString(book.Name)}/{page}";
            var verdict = book.Report is { } report ? ReportText.Verdict(report) : "没有检查";
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\"><a href=\"{link}\">{Text(book.Identity.Name)}</a></th><td>{book.Kind}</td>"
            );
            html.Append(
                CultureInfo.InvariantCulture,
                $"<td class=\"n\">{book.Identity.Year}</td><td class=\"n\">{book.Tables}</td><td>{Text(verdict)}</td></tr>\n"
            );
        }

        return html.Append("</tbody>\n</table>\n</body>\n</html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(InertText.OnOneLine(text));
}
