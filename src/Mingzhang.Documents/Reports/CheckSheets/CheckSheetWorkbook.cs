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

    /// <summary>Writes the workbook of one file.</summary>
    public static void Write(CheckedFile file, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(stream);
        List<SheetContent> sheets = [Sheet(file)];
        if (file.Content is not null)
        {
            sheets.Add(FindingsSheet.Of(file));
            sheets.Add(Rules(file));
        }

        ReportWorkbook.Write(sheets, stream);
    }

    private static SheetContent Sheet(CheckedFile file)
    {
        var sheet = new SheetContent("检查表", [14, 38, 10, 84]);
        if (file.Content is not { Identity: var identity })
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
        foreach (var item in SheetItems.Of(file))
        {
            sheet.Add(
                SheetCell.Of(item.Group, SheetLook.Centre),
                SheetCell.Of(item.Name),
                SheetCell.Of(item.Verdict, item.Verdict == "否" ? SheetLook.Alarm : SheetLook.Centre),
                SheetCell.Of(string.Join('\n', item.Findings.Select((f, i) => Quote(f, i + 1))))
            );
        }

        sheet.AddAcross(
            "是：没有发现问题。否：有错误或警告。无：公开件中没有这一项，也没有规则要求。未核：公开件上没有可核对的日期。提示级的问题只列在“问题清单”。",
            SheetLook.Remark
        );
        return sheet;
    }

    private static string Quote(Finding finding, int number)
    {
        var kind = finding.Severity == Severity.Error ? "" : "（警告）";
        var where = finding.Places.Count > 0 ? PlaceText.Of(finding.Places[0].Place) : "";
        var tail = where.Length > 0 ? $"（{where}）" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{number}.{kind}{finding.Message}{tail}");
    }

    private static SheetContent Rules(CheckedFile file)
    {
        var sheet = new SheetContent("检查项目", [14, 46, 12, 10, 10, 10, 10]) { HeadRows = 1, HasFilter = true };
        string[] headings = ["编号", "规则", "结果", "核对次数", "符合", "不符", "缺数据"];
        sheet.Add([.. headings.Select(h => SheetCell.Of(h, SheetLook.Heading))]);
        foreach (var rule in file.Report.Rules)
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
