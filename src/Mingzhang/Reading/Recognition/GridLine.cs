using System.Runtime.CompilerServices;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>A row of a grid spread out: one text for each column, empty where nothing stands.</summary>
internal sealed class GridLine
{
    private static readonly ConditionalWeakTable<RawGrid, IReadOnlyList<GridLine>> Known = [];

    private readonly Place[] _places;

    private GridLine(string[] texts, Place[] places, Place place)
    {
        Texts = texts;
        Filled = FilledOf(texts);
        _places = places;
        Place = place;
    }

    /// <summary>The texts by column.</summary>
    public string[] Texts { get; }

    /// <summary>Where the row stands.</summary>
    public Place Place { get; }

    /// <summary>Whether no cell holds anything.</summary>
    public bool IsEmpty => Filled.Length == 0;

    /// <summary>The filled cells in order.</summary>
    public (string Text, int Column)[] Filled { get; }

    /// <summary>Where a cell stands.</summary>
    public Place PlaceOf(int column) => column >= 0 && column < _places.Length ? _places[column] : Place;

    /// <summary>The text of a column, empty beyond the row.</summary>
    public string this[int column] => column >= 0 && column < Texts.Length ? Texts[column] : "";

    /// <summary>The row moved to the right, or to the left when negative; only empty cells may be lost. Null when others would be.</summary>
    public GridLine? Moved(int by)
    {
        if (by >= 0)
        {
            return new GridLine(
                [.. Enumerable.Repeat("", by), .. Texts],
                [.. Enumerable.Repeat(Place, by), .. _places],
                Place
            );
        }

        return -by <= Texts.Length && Texts.Take(-by).All(t => t.Length == 0)
            ? new GridLine(Texts[-by..], _places[-by..], Place)
            : null;
    }

    /// <summary>The rows of a grid; columns in which no cell of the grid starts are left out.</summary>
    /// <remarks>Every profile asks for the lines of every grid, so they are spread out once for each grid.</remarks>
    public static IReadOnlyList<GridLine> Of(RawGrid grid) => Known.GetValue(grid, Spread);

    private static (string, int)[] FilledOf(string[] texts)
    {
        var filled = new (string, int)[texts.Count(t => t.Length > 0)];
        var next = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length > 0)
            {
                filled[next++] = (texts[i], i);
            }
        }

        return filled;
    }

    private static IReadOnlyList<GridLine> Spread(RawGrid grid)
    {
        var starts = grid.Rows.SelectMany(r => r.Cells).Select(c => c.Column).Distinct().Order().ToArray();
        var index = starts.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        return [.. grid.Rows.Select(r => Of(r, index, starts.Length, grid.HasReliableColumns))];
    }

    private static GridLine Of(RawRow row, Dictionary<int, int> index, int width, bool isReliable)
    {
        var texts = new List<string>();
        var places = new List<Place>();
        foreach (var cell in row.Cells)
        {
            while (texts.Count < index[cell.Column])
            {
                texts.Add("");
                places.Add(row.Place);
            }

            foreach (var part in Split(cell.Text.Trim()))
            {
                texts.Add(part);
                places.Add(cell.Place);
            }
        }

        while (isReliable && texts.Count < width)
        {
            texts.Add("");
            places.Add(row.Place);
        }

        return new GridLine([.. texts], [.. places], row.Place);
    }

    // 98.92 支 出 总 计: an amount and the name of the next panel's line run together.
    private static IEnumerable<string> Split(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return
            blank > 0
            && text[..blank].Contains('.', StringComparison.Ordinal)
            && Figures.IsNumber(text[..blank])
            && Folding.Fold(text[blank..]) is "支出总计" or "本年支出合计" or "总计"
            ? [text[..blank], text[blank..].Trim()]
            : [text];
    }
}
