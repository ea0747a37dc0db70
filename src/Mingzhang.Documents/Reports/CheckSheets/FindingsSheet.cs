using Mingzhang.Diagnosis;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Xlsx;
using Mingzhang.Findings;

namespace Mingzhang.Documents.Reports.CheckSheets;

/// <summary>The sheet of all findings.</summary>
internal static class FindingsSheet
{
    private static readonly (string Heading, int Width)[] Columns =
    [
        ("序号", 7),
        ("程度", 8),
        ("规则", 13),
        ("问题", 60),
        ("应为", 16),
        ("现为", 16),
        ("相差", 14),
        ("位置", 40),
        ("对照处", 40),
        ("怎么办", 44),
        ("由几号引起", 10),
    ];

    private static readonly (string Heading, int Width)[] DecisionColumns =
    [
        ("处理", 12),
        ("理由", 40),
        ("处理人", 12),
    ];

    /// <summary>Makes the sheet; with columns for decisions when there are any.</summary>
    public static SheetContent Of(Report report, IReadOnlyDictionary<int, FindingDecision> decisions)
    {
        (string Heading, int Width)[] columns = decisions.Count > 0 ? [.. Columns, .. DecisionColumns] : Columns;
        var sheet = new SheetContent("问题清单", [.. columns.Select(c => c.Width)])
        {
            HeadRows = 1,
            IsWide = true,
            HasFilter = true,
        };
        sheet.Add([.. columns.Select(c => SheetCell.Of(c.Heading, SheetLook.Heading))]);
        foreach (var finding in report.Findings)
        {
            sheet.Add(
                decisions.Count > 0
                    ? [.. RowOf(finding), .. CellsOf(decisions.GetValueOrDefault(finding.Id))]
                    : RowOf(finding)
            );
        }

        foreach (var diagnosis in report.Diagnoses)
        {
            var findings = string.Join(' ', diagnosis.Findings.Select(f => "#" + f));
            sheet.AddAcross($"最少更正：{DiagnosisText.Of(diagnosis)}（{findings}）", SheetLook.Plain);
        }

        return sheet;
    }

    private static SheetCell[] CellsOf(FindingDecision? decision) =>
        [
            SheetCell.Of(decision?.State.Chinese() ?? "", SheetLook.Centre),
            SheetCell.Of(decision?.Reason ?? ""),
            SheetCell.Of(decision?.By ?? "", SheetLook.Centre),
        ];

    private static SheetCell[] RowOf(Finding finding) =>
        [
            SheetCell.Of(finding.Id),
            SheetCell.Of(
                finding.Severity.ChineseName(),
                finding.Severity == Severity.Error ? SheetLook.Alarm : SheetLook.Centre
            ),
            SheetCell.Of(finding.Rule, SheetLook.Centre),
            SheetCell.Of(finding.Message),
            SheetCell.Of(finding.Expected),
            SheetCell.Of(finding.Found),
            SheetCell.Of(finding.Difference),
            SheetCell.Of(Places(finding, "found")),
            SheetCell.Of(Places(finding, "expected")),
            SheetCell.Of(finding.Advice),
            finding.Cause is { } cause ? SheetCell.Of(cause) : SheetCell.Of(""),
        ];

    private static string Places(Finding finding, string role)
    {
        var places = finding
            .Places.Where(p => p.Role == role)
            .Select(p => PlaceText.Of(p.Place))
            .Where(t => t.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return string.Join('\n', places.Take(6)) + (places.Count > 6 ? $"\n……共 {places.Count} 处" : "");
    }
}
