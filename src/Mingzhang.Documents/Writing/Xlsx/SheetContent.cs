namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>A cell of a report sheet: text, or a whole number.</summary>
/// <param name="Text">The text; null when it is a number.</param>
/// <param name="Number">The number.</param>
/// <param name="Look">How it looks.</param>
internal readonly record struct SheetCell(string? Text, long Number, SheetLook Look)
{
    /// <summary>A text.</summary>
    public static SheetCell Of(string? text, SheetLook look = SheetLook.Text) => new(text ?? "", 0, look);

    /// <summary>A whole number.</summary>
    public static SheetCell Of(long number) => new(null, number, SheetLook.Count);
}

/// <summary>A sheet of a report.</summary>
/// <param name="name">Its name, at most 31 characters.</param>
/// <param name="widths">Widths of its columns in characters.</param>
internal sealed class SheetContent(string name, IReadOnlyList<int> widths)
{
    private readonly List<IReadOnlyList<SheetCell>> _rows = [];
    private readonly List<(int Row, int First, int Last)> _merges = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Widths of its columns in characters.</summary>
    public IReadOnlyList<int> Widths { get; } = widths;

    /// <summary>How many rows from the top stay on the screen and are printed on each page.</summary>
    public int HeadRows { get; init; }

    /// <summary>Whether it is printed on A4 lying on its side.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether the head has drop-downs to filter by.</summary>
    public bool HasFilter { get; init; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<IReadOnlyList<SheetCell>> Rows => _rows;

    /// <summary>Cells joined within a row, numbered from 0.</summary>
    public IReadOnlyList<(int Row, int First, int Last)> Merges => _merges;

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<SheetCell> cells) => _rows.Add(cells);

    /// <summary>Adds a row whose text goes over all columns.</summary>
    public void AddAcross(string text, SheetLook look)
    {
        _merges.Add((_rows.Count, 0, Widths.Count - 1));
        _rows.Add([SheetCell.Of(text, look)]);
    }
}
