using System.Runtime.InteropServices;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Cells of a sheet joined to one; all counted from 0, ends included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SheetArea(int Top, int Left, int Bottom, int Right);

/// <summary>A link from a cell to a cell of another sheet; rows and columns from 0.</summary>
internal sealed record SheetLink(int Row, int Column, string Sheet, int TargetRow);

/// <summary>A sheet of a workbook.</summary>
/// <param name="name">Its name, at most 31 characters.</param>
/// <param name="widths">Widths of its columns in characters, a Chinese character counting two.</param>
internal sealed class SheetContent(string name, IReadOnlyList<int> widths)
{
    private readonly List<IReadOnlyList<SheetCell>> _rows = [];
    private readonly List<SheetArea> _merges = [];
    private readonly List<SheetLink> _links = [];
    private readonly Dictionary<int, decimal> _heights = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Widths of its columns in characters.</summary>
    public IReadOnlyList<int> Widths { get; } = widths;

    /// <summary>How many rows from the top stay on the screen and are printed on each page.</summary>
    public int HeadRows { get; set; }

    /// <summary>How many columns from the left stay on the screen.</summary>
    public int HeadColumns { get; init; }

    /// <summary>Whether it is printed on A4 lying on its side.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether the head has drop-downs to filter by.</summary>
    public bool HasFilter { get; init; }

    /// <summary>Whether only programs see it: people cannot make it visible by a menu.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it is laid out as a page: centred, with a number at its foot and no grid on the screen.</summary>
    public bool IsPage { get; init; }

    /// <summary>The rows; a cell without a style is left out.</summary>
    public IReadOnlyList<IReadOnlyList<SheetCell>> Rows => _rows;

    /// <summary>Cells joined to one.</summary>
    public IReadOnlyList<SheetArea> Merges => _merges;

    /// <summary>Links to other sheets.</summary>
    public IReadOnlyList<SheetLink> Links => _links;

    /// <summary>Heights that are set, in points by row; other rows are as high as their text needs.</summary>
    public IReadOnlyDictionary<int, decimal> Heights => _heights;

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<SheetCell> cells) => _rows.Add(cells);

    /// <summary>Adds a row of a height in points.</summary>
    public void Add(decimal height, params IReadOnlyList<SheetCell> cells)
    {
        _heights[_rows.Count] = height;
        _rows.Add(cells);
    }

    /// <summary>Adds a row whose text goes over all columns.</summary>
    public void AddAcross(string text, SheetLook look) => AddAcross(SheetCell.Of(text, look));

    /// <summary>Adds a row whose only cell goes over all columns.</summary>
    public void AddAcross(SheetCell cell)
    {
        Merge(new SheetArea(_rows.Count, 0, _rows.Count, Widths.Count - 1));
        _rows.Add([cell]);
    }

    /// <summary>Joins cells to one.</summary>
    public void Merge(SheetArea area)
    {
        if (area.Top != area.Bottom || area.Left != area.Right)
        {
            _merges.Add(area);
        }
    }

    /// <summary>Makes a cell a link.</summary>
    public void Link(SheetLink link) => _links.Add(link);
}
