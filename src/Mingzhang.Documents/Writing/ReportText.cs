using System.Globalization;
using Mingzhang.Diagnosis;
using Mingzhang.Findings;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Documents.Writing;

/// <summary>
/// Writes the report of a check for a terminal: the verdict first, then the findings by rule with repeats folded, what to
/// do, and what was looked at. Plain text without colours; nothing from the checked file can move the cursor.
/// </summary>
public static class ReportText
{
    private const int ShownPlaces = 4;

    /// <summary>Writes the report of one pack.</summary>
    /// <param name="file">The checked file and its report.</param>
    /// <param name="text">Where to write; lines end with LF.</param>
    /// <param name="repeats">How many findings of one rule are shown before the rest is only counted.</param>
    public static void Write(CheckedFile file, TextWriter text, int repeats = 3)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        var report = file.Report;
        Line(text, $"{file.File}：{Verdict(report)}");
        if (file.Pack is { } pack)
        {
            Line(text, $"{pack.Name}（{pack.Code}），{Invariant(pack.Year)} 年，版式 {pack.Profile} {pack.Layout}");
        }

        var names = report.Rules.ToDictionary(r => r.Rule, r => r.Name, StringComparer.Ordinal);
        var groups = report.Findings.GroupBy(f => (f.Severity, f.Rule)).OrderByDescending(g => g.Key.Severity).ToList();
        foreach (var group in groups)
        {
            WriteGroup(text, [.. group], names.GetValueOrDefault(group.Key.Rule, ""), repeats);
        }

        WriteDiagnoses(text, report.Diagnoses);
        Line(text, "");
        WriteCoverage(text, report);
        if (file.Source is { } source)
        {
            WriteSource(text, source);
        }
    }

    /// <summary>The outcome in one sentence. A check that could judge nothing never sounds like a clean one.</summary>
    public static string Verdict(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Notice }
            .Where(s => report.Count(s) > 0)
            .Select(s => $"{s.ChineseName()} {Invariant(report.Count(s))} 处");
        var listed = string.Join('、', counts);
        if (!report.IsClean)
        {
            return "有问题：" + listed;
        }

        if (!report.Rules.Any(r => r.State is RuleState.Passed or RuleState.Failed))
        {
            return "无法判断：没有一条规则取得所需的数据" + (listed.Length == 0 ? "" : "；" + listed);
        }

        var clean = listed.Length == 0 ? "没有发现问题" : "没有发现问题，另有" + listed;
        var unjudged = report.Rules.Count(r => r.State == RuleState.ShortOfData);
        var concerned = report.Rules.Count(r => r.State != RuleState.NotApplicable);
        return unjudged * 2 > concerned
            ? $"{clean}；但 {Invariant(concerned)} 条规则中有 {Invariant(unjudged)} 条缺数据，没有核对"
            : clean;
    }

    private static void WriteGroup(TextWriter text, List<Finding> findings, string name, int repeats)
    {
        Line(text, "");
        var first = findings[0];
        Line(text, $"{first.Severity.ChineseName()} {first.Rule} {name}：{Invariant(findings.Count)} 处");
        foreach (var finding in findings.Take(repeats))
        {
            Line(text, $"  #{Invariant(finding.Id)} {finding.Message}");
            var places = finding.Places.Select(p => PlaceText.Of(p.Place)).Where(w => w.Length > 0).Distinct().ToList();
            if (places.Count > 0)
            {
                var more = places.Count > ShownPlaces ? $"……共 {Invariant(places.Count)} 处" : "";
                Line(text, "     在 " + string.Join("；", places.Take(ShownPlaces)) + more);
            }

            var values = Values(finding);
            if (values.Length > 0)
            {
                Line(text, "     " + values);
            }
        }

        if (findings.Count > repeats)
        {
            var rest = findings.Skip(repeats).Select(f => "#" + Invariant(f.Id)).ToList();
            var shown = string.Join(' ', rest.Take(20)) + (rest.Count > 20 ? " …" : "");
            Line(text, $"  另有 {Invariant(rest.Count)} 处：{shown}");
        }

        foreach (var advice in findings.Select(f => f.Advice).Distinct(StringComparer.Ordinal).Take(repeats))
        {
            Line(text, "  → " + advice);
        }
    }

    private static void WriteDiagnoses(TextWriter text, IReadOnlyList<DefectDiagnosis> diagnoses)
    {
        if (diagnoses.Count == 0)
        {
            return;
        }

        Line(text, "");
        Line(text, "最少更正");
        foreach (var diagnosis in diagnoses)
        {
            var listed = string.Join(' ', diagnosis.Findings.Take(20).Select(f => "#" + Invariant(f)));
            var more = diagnosis.Findings.Count > 20 ? " …" : "";
            var count = $"{Invariant(diagnosis.Findings.Count)} 个问题";
            Line(
                text,
                diagnosis.Outcome == DiagnosisOutcome.BoundReached
                    ? $"  {DiagnosisText.Of(diagnosis)}：{listed}{more}"
                    : $"  {DiagnosisText.Of(diagnosis)}，下列 {count}即全部消除：{listed}{more}"
            );
            foreach (var other in diagnosis.AlternativeCount > 2 ? [] : diagnosis.Alternatives)
            {
                Line(text, "     或：" + DiagnosisText.Of(other));
            }
        }
    }

    private static string Values(Finding finding)
    {
        // A rule of order or form can have the same value on both sides; saying it twice helps nobody.
        var differ = finding.Expected != finding.Found;
        string?[] parts =
        [
            differ && finding.Expected is { } expected ? "应为 " + expected : null,
            differ && finding.Found is { } found ? "现为 " + found : null,
            differ && finding.Difference is { } difference ? "相差 " + difference : null,
            finding.Cause is { } cause ? $"由 #{Invariant(cause)} 引起" : null,
        ];
        return string.Join("，", parts.OfType<string>());
    }

    private static void WriteCoverage(TextWriter text, Report report)
    {
        var coverage = report.Coverage;
        Line(
            text,
            $"检查范围：表内数字 {Invariant(coverage.Figures)} 个，有规则核对的 {Invariant(coverage.Guarded)} 个；规则"
                + $" {Invariant(report.Rules.Count)} 条：通过 {Count(report, RuleState.Passed)}，"
                + $"未通过 {Count(report, RuleState.Failed)}，不适用 {Count(report, RuleState.NotApplicable)}，"
                + $"缺数据 {Count(report, RuleState.ShortOfData)}"
        );
        Listed(
            text,
            "缺数据的规则",
            report.Rules.Where(r => r.State == RuleState.ShortOfData).Select(r => $"{r.Rule} {r.Name}")
        );
        Listed(text, "没有规则核对的数字", coverage.Unguarded.Select(PlaceText.Of));
    }

    // By what it was recognised, what was not understood, what reading met with.
    private static void WriteSource(TextWriter text, RecognizedPack source)
    {
        Listed(
            text,
            "认出依据",
            source.Evidence.Where(e => e.Subject != "表").Select(e => $"{e.Subject} {e.Conclusion}（{e.Reason}）"),
            shown: 10
        );
        Listed(text, "没有读懂的表", source.Unplaced.Select(u => $"{PlaceText.Of(u.Grid.Place)}：{u.Reason}"));
        Listed(text, "阅读时注意到", source.Notes.Select(n => n.Message).Distinct(StringComparer.Ordinal));
    }

    private static void Listed(TextWriter text, string heading, IEnumerable<string> items, int shown = 5)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            var more = all.Count > shown ? $" 等 {Invariant(all.Count)} 项" : "";
            Line(text, $"{heading}：{string.Join("；", all.Take(shown))}{more}");
        }
    }

    private static string Count(Report report, RuleState state) => Invariant(report.Rules.Count(r => r.State == state));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(TextWriter text, string line)
    {
        text.Write(InertText.OnOneLine(line));
        text.Write('\n');
    }
}
