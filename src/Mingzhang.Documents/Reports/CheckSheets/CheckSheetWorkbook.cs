using System.Globalization;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Xlsx;
using Mingzhang.Findings;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Reports.CheckSheets;

/// <summary>
/// Writes a report as a workbook: the check sheet that a finance bureau fills in, item by item 是 or 否 with the problems quoted,
/// then every finding, then every rule.
/// </summary>
public static class CheckSheetWorkbook
{
    private static readonly string[] Headings = ["检查大项", "检查内容", "符合要求", "问题"];

    private static readonly Dictionary<int, FindingDecision> NoDecisions = [];

    /// <summary>Writes the workbook of one file.</summary>
    public static void Write(CheckedFile file, Stream stream) => Write(CheckSheet.Of(file), NoDecisions, stream);

    /// <summary>Writes the workbook of one file with what was decided about its findings.</summary>
    /// <param name="sheet">The file.</param>
    /// <param name="decisions">The decisions by id of the finding; when there is none, nothing is said of decisions.</param>
    /// <param name="stream">Where to write; stays open.</param>
    public static void Write(CheckSheet sheet, IReadOnlyDictionary<int, FindingDecision> decisions, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(stream);
        List<SheetContent> sheets = [Sheet(sheet, decisions)];
        if (sheet.Pack is not null)
        {
            sheets.Add(FindingsSheet.Of(sheet.Report, decisions));
            sheets.Add(Rules(sheet.Report));
        }

        ReportWorkbook.Write(sheets, stream);
    }

    private static SheetContent Sheet(CheckSheet file, IReadOnlyDictionary<int, FindingDecision> decisions)
    {
        var sheet = new SheetContent("检查表", [14, 38, 10, 84]);
        if (file.Pack is not { } identity)
        {
            sheet.AddAcross("预决算公开情况检查表", SheetLook.Title);
            sheet.AddAcross($"{file.File}：不能读，未作任何检查。{file.Problem}", SheetLook.Text);
            return sheet;
        }

        var scope = identity.Scope == PackScope.Unit ? "单位" : "部门";
        var kind = identity.Kind == PackKind.Budget ? "预算" : "决算";
        var year = identity.Year.ToString(CultureInfo.InvariantCulture);
        sheet.AddAcross($"{year}年度{scope}{kind}公开情况检查表", SheetLook.Title);
        sheet.AddAcross($"单位名称：{identity.Name}　　文件：{file.File}", SheetLook.Plain);
        sheet.AddAcross("结论：" + ReportText.Verdict(file.Report), SheetLook.Plain);
        sheet.Add([.. Headings.Select(t => SheetCell.Of(t, SheetLook.Heading))]);
        var findings = file.Report.Findings.ToDictionary(f => f.Id);
        foreach (var item in file.Items)
        {
            var verdict = VerdictOf(item, decisions);
            sheet.Add(
                SheetCell.Of(item.Group, SheetLook.Centre),
                SheetCell.Of(item.Name),
                SheetCell.Of(verdict, verdict == "否" ? SheetLook.Alarm : SheetLook.Centre),
                SheetCell.Of(
                    string.Join(
                        '\n',
                        item.Findings.Select((id, i) => Quote(findings[id], i + 1, decisions.GetValueOrDefault(id)))
                    )
                )
            );
        }

        sheet.AddAcross(
            "是：没有发现问题。否：有错误或警告。无：公开件中没有这一项，也没有规则要求。未核：公开件上没有可核对的日期。提示级的问题只列在“问题清单”。"
                + (decisions.Count > 0 ? "【】中是核验的人的处理；全部“不是问题”的一项记“是”。" : ""),
            SheetLook.Remark
        );
        return sheet;
    }

    // An item whose findings a person has all dismissed is in order.
    private static string VerdictOf(SheetItem item, IReadOnlyDictionary<int, FindingDecision> decisions) =>
        item.Verdict == "否"
        && item.Findings.All(id => decisions.GetValueOrDefault(id) is { State: DecisionState.Dismissed })
            ? "是"
            : item.Verdict;

    private static string Quote(Finding finding, int number, FindingDecision? decision)
    {
        var kind = finding.Severity == Severity.Error ? "" : "（警告）";
        var where = finding.Places.Count > 0 ? PlaceText.Of(finding.Places[0].Place) : "";
        var tail = where.Length > 0 ? $"（{where}）" : "";
        var decided = decision is null ? "" : $"【{decision.Words}】";
        return string.Create(CultureInfo.InvariantCulture, $"{number}.{kind}{finding.Message}{tail}{decided}");
    }

    private static SheetContent Rules(Report report)
    {
        var sheet = new SheetContent("检查项目", [14, 46, 12, 10, 10, 10, 10]) { HeadRows = 1, HasFilter = true };
        string[] headings = ["编号", "规则", "结果", "核对次数", "符合", "不符", "缺数据"];
        sheet.Add([.. headings.Select(h => SheetCell.Of(h, SheetLook.Heading))]);
        foreach (var rule in report.Rules)
        {
            var state = rule.State switch
            {
                RuleState.Passed => "通过",
                RuleState.Failed => "未通过",
                RuleState.ShortOfData => "缺数据",
                _ => "不适用",
            };
            sheet.Add(
                SheetCell.Of(rule.Rule, SheetLook.Centre),
                SheetCell.Of(rule.Name),
                SheetCell.Of(state, rule.State == RuleState.Failed ? SheetLook.Alarm : SheetLook.Centre),
                SheetCell.Of(rule.Applied),
                SheetCell.Of(rule.Passed),
                SheetCell.Of(rule.Failed),
                SheetCell.Of(rule.ShortOfData)
            );
        }

        return sheet;
    }
}
