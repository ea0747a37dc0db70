using Mingzhang.Changes;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Changes;

/// <summary>
/// Packs written as text. A line 表1-2 opens a table; a line with | is a row of it: its code if any, its name, then 合计, 基本支出 and
/// 项目支出; 注： is a note; 一、 begins a heading; every other line is a paragraph.
/// </summary>
internal static class TwoVersions
{
    private static readonly NumberFormat Format = new(MoneyUnit.WanYuan, 2, Thousands: true, BlankZero: true);

    public static PackChanges Compare(string old, string @new) => PackComparison.Compare(Pack(old), Pack(@new));

    /// <summary>What changed in the tables: row, column, old → new (difference, percentage); + - ~ for rows.</summary>
    public static IReadOnlyList<string> Rows(this PackChanges changes) =>
        [.. changes.Tables.SelectMany(t => t.Panels).SelectMany(p => p.Rows).SelectMany(Lines)];

    /// <summary>What changed in the text: + - ~ and the pieces, with [-removed-] and {+added+}; ↕ for moved.</summary>
    public static IReadOnlyList<string> Lines(this IEnumerable<TextChange> changes) =>
        [.. changes.Where(c => !c.IsSame).Select(Line)];

    public static Pack Pack(string text, int year = 2024)
    {
        var blocks = new List<Block>();
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line.StartsWith('表'))
            {
                blocks.Add(new TableBlock(Table(line)));
            }
            else if (line.Contains('|', StringComparison.Ordinal))
            {
                var table = ((TableBlock)blocks[^1]).Table;
                var panel = table.Panels[0];
                blocks[^1] = new TableBlock(table with { Panels = [panel with { Rows = [.. panel.Rows, Row(line)] }] });
            }
            else if (line.StartsWith("注：", StringComparison.Ordinal))
            {
                var table = ((TableBlock)blocks[^1]).Table;
                blocks[^1] = new TableBlock(table with { Notes = [.. table.Notes, line] });
            }
            else
            {
                blocks.Add(line[1] == '、' ? new HeadingBlock(1, line) : new ParagraphBlock(line));
            }
        }

        return new Pack
        {
            Identity = new PackIdentity("例", "例", PackKind.Budget, year, PackScope.Unit, "101001", "清江县档案馆"),
            Title = "清江县档案馆单位预算",
            Parts = [new Part(PartKind.Narrative, "第一部分　情况说明", blocks)],
        };
    }

    private static Table Table(string line) =>
        new()
        {
            Form = line.Split(' ')[0][1..],
            Number = line.Split(' ')[0],
            Title = line.Split(' ')[^1],
            Unit = MoneyUnit.WanYuan,
            Panels =
            [
                new Panel
                {
                    Id = "",
                    Columns =
                    [
                        new Column("编码", ["编码"], ColumnRole.Code),
                        new Column("名称", ["名称"], ColumnRole.Name),
                        .. new[] { "合计", "基本支出", "项目支出" }.Select(c => new Column(
                            c,
                            [c],
                            ColumnRole.Amount,
                            Format
                        )),
                    ],
                    Rows = [],
                },
            ],
        };

    private static Row Row(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var words = parts[0].Split(' ');
        var code = words.Length > 1 ? words[0] : null;
        return new Row
        {
            Level = words[^1] == "合计" ? RowLevel.Total : RowLevel.Item,
            Code = code,
            Name = words[^1],
            Cells =
            [
                new Cell(code ?? ""),
                new Cell(words[^1]),
                .. parts
                    .Skip(1)
                    .Select(p => PrintedNumber.TryParse(p, out var n) ? new Cell(p, new Figure(n)) : new Cell(p)),
            ],
        };
    }

    private static IEnumerable<string> Lines(RowChange row)
    {
        if (row.Old is null || row.New is null)
        {
            yield return (row.Old is null ? "+ " : "- ") + row.Any.Name;
        }
        else if (row.IsRenamed)
        {
            yield return $"~ {row.Old.Code}{row.Old.Name} → {row.New.Code}{row.New.Name}";
        }

        if (row.IsMoved)
        {
            yield return "↕ " + row.Any.Name;
        }

        foreach (var cell in row.Cells)
        {
            yield return $"{row.Any.Name} {cell.Column.Id}：{cell.Old.Text} → {cell.New.Text}"
                + FormattableString.Invariant($"（{cell.Difference}，{cell.Percentage:0.##}%）");
        }
    }

    private static string Line(TextChange change) =>
        (change.IsMoved ? "↕" : "")
        + change switch
        {
            { Old: null } => "+ " + change.New,
            { New: null } => "- " + change.Old,
            { IsReworded: true } => "~ " + string.Concat(change.Pieces.Select(Mark)),
            _ => " " + change.New,
        };

    private static string Mark(TextPiece piece) =>
        piece.State switch
        {
            PieceState.Removed => $"[-{piece.Text}-]",
            PieceState.Added => $"{{+{piece.Text}+}}",
            _ => piece.Text,
        };
}
