using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Bench;

/// <summary>A printed number of a pack that can be changed in place and put back.</summary>
internal sealed class Spot(Table table, Row row, Column column, Cell[] cells, int index)
{
    private readonly Cell _original = cells[index];

    /// <summary>The table.</summary>
    public Table Table { get; } = table;

    /// <summary>The column.</summary>
    public Column Column { get; } = column;

    /// <summary>Where the number stands, for people.</summary>
    public string Name =>
        $"{Table.Number} {Table.Form}｜{row.Level.Chinese()} {row.Unit} {row.Code} {row.Name}｜{Column.Id}";

    /// <summary>The place and the number as a correction names them.</summary>
    public string Text => $"{Table.Form}｜{row.Name}｜{Column.Id}｜{_original.Text}";

    /// <summary>What is printed now.</summary>
    public string Shown => cells[index].Text;

    /// <summary>The number as printed.</summary>
    public PrintedNumber Number => _original.Figure!.Printed;

    /// <summary>Prints another number here, with or without the exact amount behind the original.</summary>
    public void Print(decimal value, bool keepFacts)
    {
        var printed = new PrintedNumber(value, Number.Decimals);
        var text = Column.Format?.Print(printed) ?? value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        cells[index] = new Cell(text, keepFacts ? _original.Figure! with { Printed = printed } : new Figure(printed));
    }

    /// <summary>Takes the exact amount away and leaves only the print.</summary>
    public void Strip() => cells[index] = new Cell(_original.Text, new Figure(Number));

    /// <summary>Puts the original back.</summary>
    public void Restore() => cells[index] = _original;
}

/// <summary>The numbers of a pack and the changes made to them.</summary>
internal static class Mutation
{
    /// <summary>Every printed amount, weight and percentage of the pack's tables.</summary>
    public static List<Spot> Spots(Pack pack) =>
        [
            .. from table in pack.Tables
            from panel in table.Panels
            from row in panel.Rows
            from c in Enumerable.Range(0, panel.Columns.Count)
            where row.Cells[c].Figure is not null
            select new Spot(table, row, panel.Columns[c], (Cell[])row.Cells, c),
        ];

    /// <summary>The number with two neighbouring digits swapped; null when every neighbour is the same digit.</summary>
    public static decimal? Swapped(PrintedNumber number)
    {
        var scale = 1m / number.LastPlace;
        var digits = ((long)(Math.Abs(number.Value) * scale))
            .ToString(System.Globalization.CultureInfo.InvariantCulture)
            .ToCharArray();
        for (var i = 0; i + 1 < digits.Length; i++)
        {
            if (digits[i] != digits[i + 1])
            {
                (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
                var swapped = long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) / scale;
                return number.Value < 0 ? -swapped : swapped;
            }
        }

        return null;
    }
}
