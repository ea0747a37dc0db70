using Mingzhang.Diagnosis;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Findings;

namespace Mingzhang.Documents.Reports.Pages;

/// <summary>Lists the findings by rule, repeats folded, each with its places as links into the document.</summary>
internal static class FindingsView
{
    private const int ShownRepeats = 3;
    private const int ShownPlaces = 8;

    private static readonly (Severity Severity, string Class, string Word)[] Severities =
    [
        (Severity.Error, "e", Severity.Error.ChineseName()),
        (Severity.Warning, "w", Severity.Warning.ChineseName()),
        (Severity.Notice, "n", Severity.Notice.ChineseName()),
    ];

    /// <summary>Writes the list with its filter.</summary>
    public static void Write(HtmlOut html, Report report, Anchors anchors)
    {
        html.Raw("<div class=\"filter\" role=\"group\" aria-label=\"显示哪些问题\">");
        foreach (var (severity, mark, word) in Severities)
        {
            html.Raw("<label><input type=\"checkbox\"")
                .Attribute("value", mark)
                .Raw(" checked><span")
                .Attribute("class", "tag " + mark)
                .Raw(">")
                .Text(word)
                .Raw("</span> ")
                .Raw(report.Count(severity))
                .Raw("</label>");
        }

        html.Line("</div>");
        WriteDiagnoses(html, report.Diagnoses);
        var names = report.Rules.ToLookup(r => r.Rule, r => r.Name, StringComparer.Ordinal);
        foreach (var group in report.Findings.GroupBy(f => (f.Severity, f.Rule)).OrderByDescending(g => g.Key.Severity))
        {
            WriteGroup(html, [.. group], names[group.Key.Rule].FirstOrDefault() ?? "", anchors);
        }

        if (report.Findings.Count == 0)
        {
            html.Line("<p class=\"none\">没有发现问题。</p>");
        }
    }

    private static void WriteDiagnoses(HtmlOut html, IReadOnlyList<DefectDiagnosis> diagnoses)
    {
        if (diagnoses.Count == 0)
        {
            return;
        }

        html.Line("<section class=\"causes\"><h3>最少更正</h3>");
        foreach (var diagnosis in diagnoses)
        {
            html.Raw("<article><p>").Text(DiagnosisText.Of(diagnosis));
            html.Raw(diagnosis.Outcome == DiagnosisOutcome.BoundReached ? "：" : "，下列问题即全部消除：");
            foreach (var id in diagnosis.Findings)
            {
                html.Raw(" <a").Attribute("href", $"#f{id}").Raw(">#").Raw(id).Raw("</a>");
            }

            html.Line("</p></article>");
        }

        html.Line("</section>");
    }

    private static void WriteGroup(HtmlOut html, List<Finding> findings, string name, Anchors anchors)
    {
        var (_, mark, word) = Severities.First(s => s.Severity == findings[0].Severity);
        html.Raw("<section").Attribute("class", "rule " + mark).Raw("><h3><span");
        html.Attribute("class", "tag " + mark).Raw(">").Text(word).Raw("</span> ").Text(name);
        html.Raw(" <small>").Text(findings[0].Rule);
        html.Line(findings.Count > 1 ? $" · {findings.Count} 处</small></h3>" : "</small></h3>");
        foreach (var finding in findings.Take(ShownRepeats))
        {
            WriteFinding(html, finding, anchors);
        }

        if (findings.Count > ShownRepeats)
        {
            html.Raw("<details><summary>其余 ").Raw(findings.Count - ShownRepeats).Line(" 处</summary>");
            foreach (var finding in findings.Skip(ShownRepeats))
            {
                WriteFinding(html, finding, anchors);
            }

            html.Line("</details>");
        }

        html.Line("</section>");
    }

    private static void WriteFinding(HtmlOut html, Finding finding, Anchors anchors)
    {
        html.Raw("<article").Attribute("id", $"f{finding.Id}").Raw("><p><b>#").Raw(finding.Id).Raw("</b> ");
        html.Text(finding.Message).Line("</p>");
        if (finding.Expected != finding.Found)
        {
            WriteValues(html, finding);
        }

        html.Raw("<p class=\"places\">");
        foreach (var (i, place) in finding.Places.Index().Take(ShownPlaces))
        {
            var anchor = anchors.Of(finding, i);
            var role = place.Role == "expected" ? "对照：" : "";
            var text = role + PlaceText.Of(place.Place);
            if (anchor.IsShown)
            {
                html.Raw("<a").Attribute("href", "#" + anchor.Id).Raw(">").Text(text).Raw("</a>");
            }
            else if (text.Length > 0)
            {
                html.Raw("<span>").Text(text).Raw("</span>");
            }
        }

        if (finding.Places.Count > ShownPlaces)
        {
            html.Raw("<span>共 ").Raw(finding.Places.Count).Raw(" 处</span>");
        }

        html.Line("</p>");
        html.Raw("<p class=\"advice\">").Text(finding.Advice).Line("</p>");
        if (finding.Cause is { } cause)
        {
            html.Raw("<p class=\"advice\">由 <a").Attribute("href", $"#f{cause}").Raw(">#").Raw(cause);
            html.Line("</a> 引起</p>");
        }

        html.Line("</article>");
    }

    private static void WriteValues(HtmlOut html, Finding finding)
    {
        html.Raw("<dl>");
        foreach (
            var (word, value) in new[]
            {
                ("应为", finding.Expected),
                ("现为", finding.Found),
                ("相差", finding.Difference),
            }
        )
        {
            if (value is not null)
            {
                html.Raw("<dt>").Text(word).Raw("</dt><dd>").Text(value).Raw("</dd>");
            }
        }

        html.Line("</dl>");
    }
}
