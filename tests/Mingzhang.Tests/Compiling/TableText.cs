using System.Globalization;
using System.Text;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Compiling;

/// <summary>Tables as text that people read: one line a row, columns aligned, the row's level in front.</summary>
internal static class TableText
{
    /// <summary>Some tables of a pack, one after the other.</summary>
    public static string Of(Pack pack, params string[] forms) =>
        string.Join(
            "\n",
            forms.Select(f => Of(pack.Table(f) ?? throw new ArgumentException($"No table {f}.", nameof(forms))))
        );

    /// <summary>Everything that a pack prints.</summary>
    public static string OfAll(Pack pack)
    {
        var text = new StringBuilder($"{pack.Identity}\n{pack.Title}\n");
        foreach (var part in pack.Parts)
        {
            text.Append($"{part.Kind} {part.Title}\n");
            foreach (var block in part.Blocks)
            {
                text.Append(
                    block switch
                    {
                        TableBlock table => Of(table.Table),
                        ParagraphBlock paragraph =>
                            $"ParagraphBlock {{ Place = {paragraph.Place}, Text = {paragraph.Text} }}\n",
                        _ => block + "\n",
                    }
                );
            }
        }

        return text.ToString();
    }

    /// <summary>One table. Prescribed lines without a figure, which forms have by the dozen, are counted and not shown.</summary>
    public static string Of(Table table)
    {
        var text = new StringBuilder(
            $"{table.Number}　{table.Title}{(table.Unit is { } u ? $"　{Mingzhang.Numbers.MoneyUnits.Chinese(u)}" : "")}\n"
        );
        foreach (var panel in table.Panels)
        {
            if (panel.Id.Length > 0)
            {
                text.Append($"〔{panel.Id}〕\n");
            }

            AppendPanel(text, panel);
        }

        foreach (var note in table.Notes)
        {
            text.Append(note).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendPanel(StringBuilder text, Panel panel)
    {
        var printsMoney = panel.Columns.Any(c => c.Role == ColumnRole.Amount);
        var rows = panel.Rows.Where(r => !printsMoney || r.Level != RowLevel.Line || r.Cells.Any(HoldsMoney)).ToList();
        List<string[]> lines =
        [
            ["", .. panel.Columns.Select(c => string.Join('/', c.Header.Where(h => h.Length > 0)))],
            .. rows.Select(r => (string[])[LevelOf(r), .. r.Cells.Select(c => c.Text)]),
        ];
        var widths = Enumerable.Range(0, lines[0].Length).Select(c => lines.Max(l => WidthOf(l[c]))).ToArray();
        foreach (var line in lines)
        {
            for (var c = 0; c < line.Length; c++)
            {
                var padding = new string(' ', widths[c] - WidthOf(line[c]));
                var isNumber = c > 0 && panel.Columns[c - 1].Role == ColumnRole.Amount;
                text.Append(isNumber ? padding + line[c] : line[c] + padding).Append(c + 1 < line.Length ? " | " : "");
            }

            while (text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }

        if (panel.Rows.Count > rows.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"（另有 {panel.Rows.Count - rows.Count} 行没有数）\n");
        }
    }

    private static bool HoldsMoney(Cell cell) => cell.Figure is { Printed.Value: not 0m };

    private static string LevelOf(Row row) => row.Level.Chinese() + (row.Spans > 0 ? $"(并{row.Spans}行)" : "");

    private static int WidthOf(string text) => text.Sum(c => c < 0x1100 ? 1 : 2);
}
