using Mingzhang.Changes;
using Mingzhang.Documents.Writing;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>
/// Writes changes for a terminal: how much changed, then table by table, then the text. Plain text without colours; nothing from
/// the files can move the cursor.
/// </summary>
public static class ChangesText
{
    private const int ShownInTable = 20;
    private const int ShownOfText = 60;
    private const int ShownOfSentence = 40;

    /// <summary>Writes the changes.</summary>
    /// <param name="packs">The packs compared.</param>
    /// <param name="text">Where to write; lines end with LF.</param>
    public static void Write(ComparedPacks packs, TextWriter text)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(text);
        var changes = packs.Changes;
        Line(text, $"旧：{packs.OldFile}（{ChangeWords.PackName(changes.Old.Identity)}）");
        Line(text, $"新：{packs.NewFile}（{ChangeWords.PackName(changes.New.Identity)}）");
        Line(text, ChangeWords.Verdict(changes));
        if (ChangeWords.Caution(changes) is { } caution)
        {
            Line(text, caution);
        }

        foreach (var label in changes.Labels)
        {
            Line(text, $"  {label.Subject}：{label.Old} → {label.New}");
        }

        foreach (var table in changes.Tables.Where(t => !t.IsSame))
        {
            Line(text, "");
            Line(text, ChangeWords.TableName(table.Any) + Word(table.Old, table.New, table.IsMoved));
            Some(text, Lines(table), ShownInTable);
        }

        if (changes.Text.Any(t => !t.IsSame))
        {
            Line(text, "");
            Line(text, "文字");
            Some(text, TextLines(changes.Text), ShownOfText);
        }
    }

    private static IEnumerable<string> Lines(TableChange table) =>
        [
            .. table.Labels.Select(l => $"  {l.Subject}：{l.Old} → {l.New}"),
            .. table.Panels.Where(p => !p.IsSame).SelectMany(Lines),
            .. TextLines(table.Notes),
        ];

    private static IEnumerable<string> Lines(PanelChange panel)
    {
        var mark = panel.New?.Id ?? panel.Old!.Id;
        var lead = mark.Length == 0 ? "  " : $"  {mark}：";
        if (panel.Old is null || panel.New is null)
        {
            return [$"  {(panel.Old is null ? "增加" : "删去")}一栏：{mark}"];
        }

        return
        [
            .. panel.Columns.Where(c => !c.IsSame).Select(c => lead + Of(c)),
            .. panel.Rows.Where(r => !r.IsSame).SelectMany(r => Of(r, panel).Select(l => lead + l)),
        ];
    }

    private static string Of(ColumnChange column) =>
        column is { Old: { } old, New: { } @new, IsRenamed: true }
            ? $"列改名：{ChangeWords.ColumnName(old)} → {ChangeWords.ColumnName(@new)}"
            : $"列{Word(column.Old, column.New, column.IsMoved)}：{ChangeWords.ColumnName(column.Any)}";

    private static IEnumerable<string> Of(RowChange row, PanelChange panel)
    {
        var name = ChangeWords.RowName(row.Any, row.New is null ? panel.Old! : panel.New!);
        if (row is { Old: { } old, New: { } @new })
        {
            if (row.IsRenamed)
            {
                yield return $"行改名：{ChangeWords.RowName(old, panel.Old!)} → {ChangeWords.RowName(@new, panel.New!)}";
            }

            if (row.IsMoved)
            {
                yield return $"行移动：{name}";
            }

            foreach (var cell in row.Cells)
            {
                yield return $"{name} {ChangeWords.ColumnName(cell.Column)}：{Values(cell)}";
            }
        }
        else
        {
            var content = row.New is null ? panel.Old! : panel.New!;
            var figures = row
                .Any.Cells.Index()
                .Where(c => c.Item.Figure is not null && content.Columns[c.Index].Role != ColumnRole.LineNumber)
                .Select(c => $"{ChangeWords.ColumnName(content.Columns[c.Index])} {c.Item.Text}");
            yield return $"{(row.New is null ? "删去行" : "增加行")}：{string.Join("，", figures.Prepend(name))}";
        }
    }

    private static string Values(CellChange cell)
    {
        string[] more = [ChangeWords.Difference(cell), ChangeWords.Percentage(cell)];
        var known = string.Join("，", more.Where(m => m.Length > 0));
        var values = $"{ChangeWords.CellText(cell.Old)} → {ChangeWords.CellText(cell.New)}";
        return known.Length == 0 ? values : $"{values}（{known}）";
    }

    private static IEnumerable<string> TextLines(IEnumerable<TextChange> changes)
    {
        var section = "";
        foreach (var change in changes.Where(c => !c.IsSame))
        {
            if (change.Section != section && change.Kind == TextKind.Sentence)
            {
                section = change.Section;
                yield return "  " + section;
            }

            var kind = change.Kind == TextKind.Heading ? "标题" : "";
            var moved = change.IsMoved ? "移动" : "";
            yield return change switch
            {
                { Old: null } => $"    增{kind}：{change.New}",
                { New: null } => $"    删{kind}：{change.Old}",
                { IsReworded: true } => $"    改{kind}{moved}：{string.Concat(change.Pieces.Select(Of))}",
                _ => $"    移{kind}：{change.New}",
            };
        }
    }

    // What was kept is shortened in the middle.
    private static string Of(TextPiece piece) =>
        piece.State switch
        {
            PieceState.Removed => $"[-{piece.Text}-]",
            PieceState.Added => $"{{+{piece.Text}+}}",
            _ when piece.Text.Length > ShownOfSentence =>
                $"{piece.Text[..(ShownOfSentence / 2)]}…{piece.Text[^(ShownOfSentence / 2)..]}",
            _ => piece.Text,
        };

    private static string Word(object? old, object? @new, bool moved) =>
        old is null ? "（增加）"
        : @new is null ? "（删去）"
        : moved ? "（移动）"
        : "";

    private static void Some(TextWriter text, IEnumerable<string> lines, int most)
    {
        var all = lines.ToList();
        all.Take(most).ToList().ForEach(l => Line(text, l));
        if (all.Count > most)
        {
            Line(text, $"  另有 {ChangeWords.Digits(all.Count - most)} 处，用 --format html 或 xlsx 看全部");
        }
    }

    private static void Line(TextWriter text, string line)
    {
        text.Write(InertText.OnOneLine(line));
        text.Write('\n');
    }
}
