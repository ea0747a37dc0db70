using System.Globalization;
using Mingzhang.Changes;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>The words in which changes are told, the same in every form.</summary>
internal static class ChangeWords
{
    /// <summary>The outcome in one sentence.</summary>
    public static string Verdict(PackChanges changes)
    {
        if (changes.IsEmpty)
        {
            return "没有变动";
        }

        var parts = Counts(changes.Counts)
            .Where(c => c.Count > 0)
            .Select(c => $"{c.Subject} {Digits(c.Count)} {c.Measure}");
        return "有变动：" + string.Join('，', parts);
    }

    /// <summary>How much changed, by kind, in words.</summary>
    public static IReadOnlyList<(string Subject, int Count, string Measure)> Counts(ChangeCounts counts) =>
        [
            ("表内数字", counts.Figures, "个"),
            ("表内文字", counts.CellTexts, "处"),
            ("行", counts.Rows, "行"),
            ("列", counts.Columns, "列"),
            ("表和表头", counts.Tables, "处"),
            ("标题", counts.Headings, "处"),
            ("句子", counts.Sentences, "句"),
            ("公开主体", counts.Labels, "处"),
        ];

    /// <summary>What must be said before comparing two packs that are not versions of one; null for versions of one.</summary>
    public static string? Caution(PackChanges changes)
    {
        var subjects = changes
            .Labels.Where(l => l.Subject is "单位" or "年度" or "类型")
            .Select(l => l.Subject)
            .ToList();
        return subjects.Count == 0
            ? null
            : $"两件的{string.Join('、', subjects)}不同，不是同一件的两个版本：按同名的表、行、列比较。";
    }

    /// <summary>What a pack is: 某局 2024年部门预算.</summary>
    public static string PackName(PackIdentity identity)
    {
        var scope = identity.Scope == PackScope.Department ? "部门" : "单位";
        var kind = identity.Kind == PackKind.Budget ? "预算" : "决算";
        return $"{identity.Name} {Digits(identity.Year)}年{scope}{kind}";
    }

    /// <summary>Number and title: 表1-2 部门支出总表.</summary>
    public static string TableName(Table table) => $"{table.Number} {table.Title}".Trim();

    /// <summary>
    /// What a row is about: its name with its code, and with its unit or project where the panel has several.
    /// </summary>
    public static string RowName(Row row, Panel panel)
    {
        var column = panel.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Name);
        var printed = column < 0 ? "" : row.Cells[column].Text.Trim();
        var name =
            printed.Length > 0 ? printed
            : row.Name.Length > 0 ? row.Name
            : row.Level.Chinese();
        var isOfOne =
            row.Level is RowLevel.Unit || panel.Rows.Select(r => r.Unit).OfType<string>().Distinct().Count() < 2;
        string?[] more =
        [
            row.Code,
            row.Level == RowLevel.Unit ? row.Unit
            : isOfOne || row.Unit is null ? null
            : "单位 " + row.Unit,
            row.Level == RowLevel.Indicator && row.Project is { } project ? "项目 " + project : null,
        ];
        var known = more.OfType<string>().ToList();
        return known.Count == 0 ? name : $"{name}（{string.Join("，", known)}）";
    }

    /// <summary>What a column is called: its own heading.</summary>
    public static string ColumnName(Column column)
    {
        var header = column.Header.Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return header.Count == 0 ? column.Id : header[^1];
    }

    /// <summary>All headings of a column from the top down: 一般公共预算拨款 / 基本支出.</summary>
    public static string ColumnPath(Column column)
    {
        var header = column.Header.Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return header.Count == 0 ? column.Id : string.Join(" / ", header);
    }

    /// <summary>The figures of a row with their columns: 合计 3.00，基本支出 3.00.</summary>
    public static string Figures(Row row, Panel panel) =>
        string.Join(
            '，',
            row.Cells.Index()
                .Where(c => c.Item.Figure is not null && panel.Columns[c.Index].Role != ColumnRole.LineNumber)
                .Select(c => $"{ColumnName(panel.Columns[c.Index])} {c.Item.Text}")
        );

    /// <summary>What became of a text, in words: 增, 删, 改, 移.</summary>
    public static string What(TextChange change)
    {
        var subject = change.Kind == TextKind.Heading ? "标题" : "";
        return subject
            + change switch
            {
                { Old: null } => "增",
                { New: null } => "删",
                { IsReworded: true, IsMoved: true } => "改、移",
                { IsReworded: true } => "改",
                _ => "移",
            };
    }

    /// <summary>How many decimals a difference has.</summary>
    public static int Decimals(CellChange change) =>
        Math.Max(change.Old.Figure?.Printed.Decimals ?? 0, change.New.Figure?.Printed.Decimals ?? 0);

    /// <summary>A cell's text; a word for a blank.</summary>
    public static string CellText(Cell cell) => cell.IsBlank ? "（空）" : cell.Text;

    /// <summary>The difference with its sign; empty when there is none to tell.</summary>
    public static string Difference(CellChange change)
    {
        if (change.Difference is not { } difference)
        {
            return "";
        }

        var decimals = Decimals(change);
        var digits = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
        return difference.ToString($"+{digits};-{digits};{digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>The percentage with its sign; empty when there is none to tell.</summary>
    public static string Percentage(CellChange change) =>
        change.Percentage?.ToString("+#,##0.##\\%;-#,##0.##\\%;0\\%", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A whole number.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
