using Mingzhang.Changes;
using Mingzhang.Documents.Writing.Xlsx;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>
/// Writes changes as a workbook: a summary; every changed figure with old, new and difference as numbers; rows, columns and tables
/// that came, went or were renamed; every changed sentence. Each change stands on one sheet and one row only.
/// </summary>
public static class ChangesWorkbook
{
    private static readonly (string Heading, int Width)[] OfFigures =
    [
        ("表", 30),
        ("栏", 10),
        ("行", 36),
        ("列", 18),
        ("旧", 16),
        ("新", 16),
        ("差额（新减旧）", 16),
        ("百分比（%）", 13),
    ];

    private static readonly (string Heading, int Width)[] OfShapes =
    [
        ("表", 30),
        ("栏", 10),
        ("变动", 12),
        ("旧", 44),
        ("新", 44),
        ("行内数字", 50),
    ];

    private static readonly (string Heading, int Width)[] OfTexts =
    [
        ("位置", 34),
        ("变动", 12),
        ("旧", 60),
        ("新", 60),
    ];

    /// <summary>Writes the workbook.</summary>
    /// <param name="packs">The packs compared.</param>
    /// <param name="stream">Where to write; stays open.</param>
    public static void Write(ComparedPacks packs, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(stream);
        ReportWorkbook.Write(
            [Summary(packs), Figures(packs.Changes), Shapes(packs.Changes), Texts(packs.Changes)],
            stream
        );
    }

    private static SheetContent Summary(ComparedPacks packs)
    {
        var changes = packs.Changes;
        var sheet = new SheetContent("概要", [20, 44, 44]);
        sheet.AddAcross("公开件变动", SheetLook.Title);
        sheet.AddAcross(ChangeWords.Verdict(changes), SheetLook.Plain);
        if (ChangeWords.Caution(changes) is { } caution)
        {
            sheet.AddAcross(caution, SheetLook.Plain);
        }

        sheet.Add(Headings("", "旧", "新"));
        sheet.Add(SheetCell.Of("文件"), SheetCell.Of(packs.OldFile), SheetCell.Of(packs.NewFile));
        sheet.Add(
            SheetCell.Of("公开件"),
            SheetCell.Of(ChangeWords.PackName(changes.Old.Identity)),
            SheetCell.Of(ChangeWords.PackName(changes.New.Identity))
        );
        foreach (var label in changes.Labels)
        {
            sheet.Add(SheetCell.Of(label.Subject + "（变动）"), SheetCell.Of(label.Old), SheetCell.Of(label.New));
        }

        sheet.Add(Headings("变动", "个数", "在哪张表"));
        foreach (var (subject, count, _) in ChangeWords.Counts(changes.Counts))
        {
            var where = subject switch
            {
                "表内数字" => "数字变动",
                "行" or "列" or "表和表头" => "表和行列变动",
                "公开主体" => "本表",
                _ => "文字变动",
            };
            sheet.Add(SheetCell.Of(subject), SheetCell.Of(count), SheetCell.Of(where));
        }

        sheet.AddAcross(
            "空白、全角半角、引号括号的样式、千分位、行次和空行空列不算变动。“空”与“0”不同。",
            SheetLook.Remark
        );
        return sheet;
    }

    private static SheetContent Figures(PackChanges changes)
    {
        var sheet = New("数字变动", OfFigures);
        foreach (var table in changes.Tables)
        {
            foreach (var panel in table.Panels.Where(p => p is { Old: not null, New: not null }))
            {
                foreach (var row in panel.Rows)
                {
                    foreach (var cell in row.Cells.Where(c => c.IsFigure))
                    {
                        sheet.Add(
                            SheetCell.Of(ChangeWords.TableName(table.Any)),
                            SheetCell.Of(panel.New!.Id),
                            SheetCell.Of(ChangeWords.RowName(row.Any, panel.New)),
                            SheetCell.Of(ChangeWords.ColumnName(cell.Column)),
                            Number(cell.Old.Figure?.Printed.Value, cell.Old.Figure?.Printed.Decimals ?? 0),
                            Number(cell.New.Figure?.Printed.Value, cell.New.Figure?.Printed.Decimals ?? 0),
                            Number(cell.Difference, ChangeWords.Decimals(cell)),
                            Number(cell.Percentage, 2)
                        );
                    }
                }
            }
        }

        return sheet;
    }

    private static SheetContent Shapes(PackChanges changes)
    {
        var sheet = New("表和行列变动", OfShapes);
        foreach (var change in ShapeChange.Of(changes))
        {
            sheet.Add(
                SheetCell.Of(change.Table),
                SheetCell.Of(change.Panel),
                SheetCell.Of(change.What, SheetLook.Centre),
                SheetCell.Of(change.Old),
                SheetCell.Of(change.New),
                SheetCell.Of(change.Figures)
            );
        }

        return sheet;
    }

    private static SheetContent Texts(PackChanges changes)
    {
        var sheet = New("文字变动", OfTexts);
        foreach (var table in changes.Tables)
        {
            var name = ChangeWords.TableName(table.Any);
            foreach (var panel in table.Panels.Where(p => p is { Old: not null, New: not null }))
            {
                foreach (var row in panel.Rows)
                {
                    foreach (var cell in row.Cells.Where(c => !c.IsFigure))
                    {
                        var place =
                            $"{ChangeWords.RowName(row.Any, panel.New!)}，{ChangeWords.ColumnName(cell.Column)}";
                        Add(sheet, $"{name}，{place}", "改", cell.Old.Text, cell.New.Text);
                    }
                }
            }

            Add(sheet, table.Notes, _ => name + "，表注");
        }

        Add(sheet, changes.Text, t => t.Section);
        return sheet;
    }

    private static void Add(SheetContent sheet, IEnumerable<TextChange> texts, Func<TextChange, string> placeOf)
    {
        foreach (var text in texts.Where(t => !t.IsSame))
        {
            Add(sheet, placeOf(text), ChangeWords.What(text), text.Old, text.New);
        }
    }

    private static void Add(SheetContent sheet, string place, string what, string? old, string? @new) =>
        sheet.Add(SheetCell.Of(place), SheetCell.Of(what, SheetLook.Centre), SheetCell.Of(old), SheetCell.Of(@new));

    private static SheetContent New(string name, (string Heading, int Width)[] columns)
    {
        var sheet = new SheetContent(name, [.. columns.Select(c => c.Width)])
        {
            HeadRows = 1,
            IsWide = true,
            HasFilter = true,
        };
        sheet.Add(Headings(columns.Select(c => c.Heading)));
        return sheet;
    }

    private static List<SheetCell> Headings(params IEnumerable<string> words) =>
        [.. words.Select(w => SheetCell.Of(w, SheetLook.Heading))];

    private static SheetCell Number(decimal? number, int decimals) =>
        number is { } known ? SheetCell.Of(known, StyleOf(decimals)) : SheetCell.Of("");

    private static CellStyle StyleOf(int decimals) =>
        SheetLook.Count.Style() with
        {
            Format = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals),
        };
}
