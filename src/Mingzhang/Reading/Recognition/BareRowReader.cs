using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Reads a panel whose rows have amounts and no name (“三公”经费支出决算表): one row of figures below the headings, which
/// is the total; figures of further rows are parts of it.
/// </summary>
internal static class BareRowReader
{
    /// <summary>Whether a panel is of this kind.</summary>
    public static bool Reads(PanelDefinition panel) => panel.Columns.All(FormShape.IsNumeric);

    /// <summary>Reads the panel.</summary>
    public static Panel Read(
        PanelDefinition panel,
        IReadOnlyList<GridLine> lines,
        bool isReliable,
        Func<string, string> field
    )
    {
        var rows = new List<Row>();
        var order = isReliable ? OrderOf(panel, lines) : null;
        foreach (var line in lines)
        {
            if (FiguresOf(line, panel.Columns.Count) is { } figures)
            {
                rows.Add(
                    new Row
                    {
                        Level = rows.Count == 0 ? panel.Rows[0].Level : RowLevel.Line,
                        Name = rows.Count == 0 ? panel.Rows[0].Name?.Fill(_ => "") ?? "" : "",
                        Cells = [.. figures.Select((_, i) => Figures.Read(figures[order?[i] ?? i]))],
                        Place = line.Place,
                    }
                );
            }
        }

        return new Panel
        {
            Id = panel.Id,
            Accounts = panel.Accounts,
            Columns = FormShape.Columns(panel, field),
            Rows = rows,
        };
    }

    // The places of the columns by their headings, where the first heading stands above the first figure.
    private static int[]? OrderOf(PanelDefinition panel, IReadOnlyList<GridLine> lines)
    {
        var header = lines.TakeWhile(l => FiguresOf(l, panel.Columns.Count) is null).ToList();
        return
            lines.Skip(header.Count).FirstOrDefault() is { } first
            && Figures.IsNumber(first[0])
            && AmountColumns.ByHeadings(panel.Columns, header, 0) is { } order
            && order.Max() < panel.Columns.Count
            ? order
            : null;
    }

    // All columns filled in order, or as many columns as the form has; a label may stand in front, empty columns behind.
    private static string[]? FiguresOf(GridLine line, int count)
    {
        var filled = line.Filled.ToList();
        if (filled.Count == 0 || !filled.Exists(c => Figures.IsNumber(c.Text)) || IsLineNumbers(filled))
        {
            return null;
        }

        var first = Figures.IsNumber(filled[0].Text) ? 0 : filled[0].Column + 1;
        var figures = filled.Where(c => c.Column >= first).Select(c => c.Text).ToArray();
        if (!Array.TrueForAll(figures, Figures.IsNumber))
        {
            return null;
        }

        return figures.Length == count ? figures
            : line.Texts.Length >= first + count && filled[^1].Column < first + count
                ? line.Texts[first..(first + count)]
            : null;
    }

    // 栏次 | 1 | 2 | 3
    private static bool IsLineNumbers(List<(string Text, int Column)> filled)
    {
        var numbers = filled.Where(c => Figures.IsNumber(c.Text)).Select(c => c.Text.Trim()).ToList();
        return numbers.Count > 1
            && numbers
                .Select((n, i) => (n, i))
                .All(p => p.n == (p.i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
