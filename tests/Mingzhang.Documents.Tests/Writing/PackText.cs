using System.Globalization;
using System.Text;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>Everything a pack holds as text, so that two packs can be compared and a difference read.</summary>
internal static class PackText
{
    public static string Of(Pack pack)
    {
        var text = new StringBuilder();
        Line(text, $"{pack.Identity} «{pack.Title}»");
        foreach (var part in pack.Parts)
        {
            Line(text, $"PART {part.Kind} «{part.Title}»");
            foreach (var block in part.Blocks)
            {
                Append(text, block);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case TableBlock table:
                Append(text, table.Table);
                break;
            case ParagraphBlock paragraph:
                Line(text, $"PARAGRAPH «{paragraph.Text}» {paragraph.Place}");
                foreach (var (offset, length, figure, cells) in paragraph.Figures)
                {
                    Line(text, $"  {offset}+{length} {string.Join(' ', cells)}");
                    Append(text, figure);
                }

                break;
            case ChartBlock { Chart: var chart }:
                Line(text, $"CHART {chart.Id} «{chart.Title}» {chart.Kind} {chart.Unit}");
                Line(text, $"  {string.Join('|', chart.Categories)}");
                foreach (var series in chart.Series)
                {
                    Line(text, $"  SERIES «{series.Name}»");
                    foreach (var figure in series.Figures)
                    {
                        Append(text, figure);
                    }
                }

                break;
            default:
                Line(text, $"{block}");
                break;
        }
    }

    private static void Append(StringBuilder text, Table table)
    {
        Line(
            text,
            $"TABLE {table.Form} «{table.Number}» «{table.Title}» {table.Unit} {table.Arrangement} {string.Join('|', table.Notes)}"
        );
        foreach (var panel in table.Panels)
        {
            Line(text, $"PANEL «{panel.Id}» {panel.Accounts}");
            foreach (var column in panel.Columns)
            {
                Line(text, $"COLUMN «{column.Id}» {string.Join('/', column.Header)} {column.Role} {column.Format}");
            }

            foreach (var row in panel.Rows)
            {
                Line(
                    text,
                    $"ROW {row.Level} {row.Unit ?? "null"} {row.Code ?? "null"} {row.Project ?? "null"} «{row.Name}» {row.Spans}"
                );
                Line(
                    text,
                    $"  {(row.Place is null ? null : row.Place with { Box = null })} {string.Join(' ', row.Place?.Box ?? [])}"
                );
                foreach (var cell in row.Cells)
                {
                    Append(text, cell);
                }
            }
        }
    }

    private static void Append(StringBuilder text, Cell cell)
    {
        Line(text, $"  CELL «{cell.Text}» unreadable {cell.IsUnreadable}");
        Append(text, cell.Figure);
    }

    private static void Append(StringBuilder text, Figure? figure)
    {
        if (figure is null)
        {
            Line(text, $"    no figure");
            return;
        }

        Line(
            text,
            $"    {figure.Printed.Value:0.############}/{figure.Printed.Decimals} exact {figure.Exact} repaired {figure.Repaired}"
        );
        Line(text, $"    facts {(figure.Facts is null ? "null" : string.Join(' ', figure.Facts.List()))}");
    }

    /// <summary>The first line in which two packs differ, or null.</summary>
    public static string? FirstDifference(Pack expected, Pack actual) =>
        Of(expected)
            .Split('\n')
            .Append("END")
            .Zip(Of(actual).Split('\n').Append("END"))
            .Where(p => p.First != p.Second)
            .Select(p => $"{p.First} ≠ {p.Second}")
            .FirstOrDefault();

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
