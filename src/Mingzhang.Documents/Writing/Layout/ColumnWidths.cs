using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Layout;

/// <summary>How wide the columns of a panel want to be, in ems, by what stands in them.</summary>
internal static class ColumnWidths
{
    private static readonly int[] Steps = [2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20];

    /// <summary>A width for every column: one of a few steps, so that the style sheet can name them w2 to w20.</summary>
    public static int[] Of(Panel panel) => [.. panel.Columns.Select((column, i) => Of(panel, column, i))];

    /// <summary>The room that a text takes on one line: an em for a Chinese character, about half of one for Latin and digits.</summary>
    public static decimal Ems(string text)
    {
        var ems = 0m;
        foreach (var c in text)
        {
            ems += c < 0x2E80 ? 0.56m : 1m;
        }

        return ems;
    }

    private static int Of(Panel panel, Column column, int index)
    {
        var isFigure =
            column.Role is ColumnRole.Amount or ColumnRole.Count or ColumnRole.Percentage or ColumnRole.Weight;
        var longest = panel.Rows.Select(r => Ems(r.Cells[index].Text)).DefaultIfEmpty(0m).Max();
        var unfolded = column.Role == ColumnRole.Name ? 14m : 8m;
        var content = isFigure || longest <= unfolded ? longest : Folded(longest);
        var head = Ems(column.Header.LastOrDefault(h => !h.All(char.IsAsciiDigit)) ?? "");
        var wanted = Math.Max(content, head <= 4m ? head : Math.Max(4m, head / 3m));
        return Steps.FirstOrDefault(s => s >= wanted, Steps[^1]);
    }

    /// <summary>A long text is folded: to two lines up to 20 characters, and the longer it is the wider.</summary>
    private static decimal Folded(decimal longest) =>
        longest <= 20m ? Math.Max(8m, longest / 2m)
        : longest <= 60m ? 12m
        : longest <= 120m ? 16m
        : 20m;
}
