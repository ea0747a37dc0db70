using Mingzhang.Changes;
using Mingzhang.Documents.Writing;

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
            .. ShapeChange.Of(table).Where(c => !IsOfWholeTable(table, c)).Select(Of),
            .. table.Panels.Where(p => p is { Old: not null, New: not null }).SelectMany(Cells),
            .. TextLines(table.Notes),
        ];

    // The line above says it.
    private static bool IsOfWholeTable(TableChange table, ShapeChange change) =>
        change.What.StartsWith('表') && table.Labels.All(l => l.Subject != change.What);

    private static string Of(ShapeChange change)
    {
        var lead = change.Panel.Length == 0 ? "  " : $"  {change.Panel}：";
        var names = string.Join(" → ", new[] { change.Old, change.New }.Where(n => n.Length > 0).Distinct());
        return lead + change.What + "：" + string.Join("，", new[] { names, change.Figures }.Where(n => n.Length > 0));
    }

    private static IEnumerable<string> Cells(PanelChange panel)
    {
        var lead = panel.New!.Id.Length == 0 ? "  " : $"  {panel.New.Id}：";
        return panel.Rows.SelectMany(r =>
            r.Cells.Select(c =>
                $"{lead}{ChangeWords.RowName(r.Any, panel.New)} {ChangeWords.ColumnName(c.Column)}：{Values(c)}"
            )
        );
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

            var words = change.IsReworded ? string.Concat(change.Pieces.Select(Of)) : change.Any;
            yield return $"    {ChangeWords.What(change)}：{words}";
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
