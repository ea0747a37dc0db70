using System.Globalization;
using Mingzhang.Charts;
using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>The words and digits of a chart and the room that they take, in the units of the drawing.</summary>
internal static class ChartText
{
    /// <summary>The size of type.</summary>
    public const decimal Size = 12m;

    /// <summary>From base line to base line.</summary>
    public const decimal LineHeight = 15m;

    /// <summary>The width of a text.</summary>
    public static decimal Width(string text) => ColumnWidths.Ems(text) * Size;

    /// <summary>The digits of a figure with its printed decimals and thousands separated.</summary>
    public static string Digits(PrintedNumber number) =>
        number.Value.ToString(
            "N" + Math.Clamp(number.Decimals, 0, 10).ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );

    /// <summary>The digits of a figure; empty for none.</summary>
    public static string Digits(Figure? figure) => figure is null ? "" : Digits(figure.Printed);

    /// <summary>The share of a figure in a whole, 45.67%.</summary>
    public static string Share(decimal value, decimal whole) =>
        Rounding.HalfUp(value / whole * 100m, 2).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    /// <summary>A text broken into lines of a width; what goes beyond the most lines is cut off with an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, decimal width, int most)
    {
        var lines = new List<string>();
        var (start, used) = (0, 0m);
        var runes = InertText.OnOneLine(text).Trim();
        for (var i = 0; i < runes.Length; )
        {
            var length = char.IsHighSurrogate(runes[i]) && i + 1 < runes.Length ? 2 : 1;
            var room = length == 2 ? Size : Width(runes[i].ToString());
            if (used + room > width && i > start)
            {
                if (lines.Count + 1 == most)
                {
                    lines.Add(runes[start..LastThatFits(runes, start, i)] + "…");
                    return lines;
                }

                lines.Add(runes[start..i]);
                (start, used) = (i, 0m);
            }

            used += room;
            i += length;
        }

        lines.Add(runes[start..]);
        return lines;
    }

    /// <summary>What kind of chart it is, for people who hear the page.</summary>
    public static string Kind(ChartKind kind) =>
        kind switch
        {
            ChartKind.Columns => "柱形图",
            ChartKind.Bars => "条形图",
            ChartKind.StackedColumns => "堆积柱形图",
            _ => "饼图",
        };

    private static int LastThatFits(string text, int start, int end)
    {
        var last = Math.Max(start + 1, end - 1);
        return last < end && char.IsLowSurrogate(text[last]) ? last - 1 : last;
    }
}
