using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Reading.Recognition;

/// <summary>Reads tables with a row for each unit, account or project.</summary>
internal static class KeyedPanelReader
{
    /// <summary>Reads the panel from the grids of its table.</summary>
    /// <param name="panel">The panel of the form.</param>
    /// <param name="parts">The grids, taken apart.</param>
    /// <param name="year">The year of the pack.</param>
    /// <param name="field">Fills the fields of headings.</param>
    /// <param name="known">
    /// For each column of money the printed one it stands in, counted from the first behind the name; empty when their places decide.
    /// </param>
    public static Panel Read(
        PanelDefinition panel,
        IReadOnlyList<KeyedPart> parts,
        int year,
        Func<string, string> field,
        int[] known
    )
    {
        var amounts = AmountColumns.Of(panel);
        var lines = new List<(KeyedLine Line, int Grid)>();
        var settled = new List<int[]>();
        var headings = panel.Columns.SelectMany(c => c.Header).Select(h => Folding.Letters(h.Source)).ToHashSet();
        foreach (var (index, part) in parts.Index())
        {
            settled.Add(
                known.Length > 0 ? known
                : index > 0 && part.Own.Count == 0 ? settled[0]
                : AmountColumns.Settle(panel, amounts, part.Header, part.Body)
            );
            // A heading that a page break cuts in two goes on above the rows of the next page.
            lines.AddRange(part.Body.SkipWhile(b => IsHeading(b, headings)).Select(b => (b, index)));
        }

        lines = Joined(lines);
        KeyedLine[] keyed = [.. lines.Select(l => l.Line)];
        var builder = new KeyedRowBuilder(panel, keyed, year);
        var rows = new List<Row>();
        foreach (var (index, (line, grid)) in lines.Index())
        {
            rows.Add(RowOf(panel, line, builder.Build(index), settled[grid]));
        }

        return new Panel
        {
            Id = panel.Id,
            Accounts = panel.Accounts,
            Columns = FormShape.Columns(panel, field),
            Rows = rows,
        };
    }

    private static bool IsHeading(KeyedLine line, HashSet<string> headings) =>
        !line.HasFigure && !line.IsTotal && line.Codes.Count == 0 && headings.Contains(Folding.Letters(line.Name));

    // A name without figures at the top of a page belongs to the last row of the page before.
    private static List<(KeyedLine Line, int Grid)> Joined(List<(KeyedLine Line, int Grid)> lines)
    {
        var joined = new List<(KeyedLine Line, int Grid)>();
        foreach (var (line, grid) in lines)
        {
            if (
                joined.Count > 0
                && joined[^1].Grid < grid
                && !line.HasFigure
                && line.Codes.Count == 0
                && line.Name.Length > 0
                && !line.IsTotal
                && joined[^1].Line is { HasFigure: true, Name.Length: > 0, IsTotal: false } above
            )
            {
                joined[^1] = (
                    new KeyedLine
                    {
                        Codes = above.Codes,
                        Name = above.Name + line.Name,
                        Amounts = above.Amounts,
                        Place = above.Place,
                    },
                    joined[^1].Grid
                );
                continue;
            }

            joined.Add((line, grid));
        }

        return joined;
    }

    private static Row RowOf(PanelDefinition panel, KeyedLine line, RowKeys keys, int[] settled)
    {
        var cells = new Cell[panel.Columns.Count];
        var codes = new Queue<string>(line.Codes);
        var amount = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var column = panel.Columns[i];
            cells[i] = column.Role switch
            {
                ColumnRole.Amount or ColumnRole.Percentage => AmountOf(line, settled[amount++], column.Role),
                ColumnRole.Name => new Cell(line.Name),
                ColumnRole.Code => new Cell(
                    codes.Count > 0 && FitsCode(codes.Peek(), column, keys) ? codes.Dequeue() : ""
                ),
                ColumnRole.UnitCode => new Cell(codes.Count > 0 ? codes.Dequeue() : ""),
                _ => Cell.Blank,
            };
        }

        return new Row
        {
            Level = keys.Level,
            Unit = keys.Unit,
            Code = keys.Code,
            Project = keys.Project,
            Name = line.Name,
            Cells = cells,
            Place = line.Place,
        };
    }

    private static Cell AmountOf(KeyedLine line, int at, ColumnRole role) =>
        at >= 0 && at < line.Amounts.Count ? Figures.Read(line.Amounts[at], role) : Cell.Blank;

    // A unit's code alone does not stand in the columns of the account's.
    private static bool FitsCode(string code, ColumnDefinition column, RowKeys keys) =>
        keys.Code is not null
        && column.Id switch
        {
            "类" => code.Length == 3,
            "款" or "项" => code.Length == 2,
            _ => true,
        };
}
