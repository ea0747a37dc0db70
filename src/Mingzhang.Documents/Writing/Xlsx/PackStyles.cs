using System.Collections.Concurrent;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>The looks of a pack in a workbook.</summary>
internal static class PackStyles
{
    // Few styles for many cells. A number has at most ten decimals, a row at most six steps.
    private static readonly ConcurrentDictionary<(string Format, bool IsBold), CellStyle> Figures = [];
    private static readonly ConcurrentDictionary<(CellAlignment Across, int Indent, bool IsBold), CellStyle> Texts = [];

    private static readonly CellStyle Framed = new()
    {
        Size = 10m,
        IsFramed = true,
        Wraps = true,
    };

    /// <summary>The title on the cover.</summary>
    public static CellStyle Cover { get; } =
        new()
        {
            Font = "黑体",
            Size = 22m,
            Across = CellAlignment.Centre,
            Wraps = true,
        };

    /// <summary>A line under the title of the cover.</summary>
    public static CellStyle Identity { get; } =
        new()
        {
            Size = 12m,
            Across = CellAlignment.Centre,
            Wraps = true,
        };

    /// <summary>The word 目录.</summary>
    public static CellStyle Contents { get; } =
        new()
        {
            Font = "黑体",
            Size = 16m,
            Across = CellAlignment.Centre,
        };

    /// <summary>A line of the contents for a part.</summary>
    public static CellStyle PartLink { get; } =
        new()
        {
            Font = "黑体",
            Size = 12m,
            Wraps = true,
        };

    /// <summary>A line of the contents that leads to a sheet.</summary>
    public static CellStyle Link { get; } =
        new()
        {
            Size = 12m,
            Color = "FF1F4E9E",
            IsUnderlined = true,
            Wraps = true,
            Indent = 2,
        };

    /// <summary>The heading of a part.</summary>
    public static CellStyle Part { get; } =
        new()
        {
            Font = "黑体",
            Size = 16m,
            Across = CellAlignment.Centre,
            Wraps = true,
        };

    /// <summary>A paragraph.</summary>
    public static CellStyle Paragraph { get; } =
        new()
        {
            Size = 12m,
            Wraps = true,
            IsAtTop = true,
        };

    /// <summary>The caption of a chart that stands on another sheet.</summary>
    public static CellStyle Caption { get; } =
        new()
        {
            Size = 10.5m,
            Color = "FF1F4E9E",
            Across = CellAlignment.Centre,
            Wraps = true,
        };

    /// <summary>The number above a table.</summary>
    public static CellStyle Number { get; } = new() { Font = "黑体" };

    /// <summary>The title of a table.</summary>
    public static CellStyle Title { get; } =
        new()
        {
            Font = "黑体",
            Size = 16m,
            Across = CellAlignment.Centre,
            Wraps = true,
        };

    /// <summary>The body that a table is of.</summary>
    public static CellStyle Body { get; } = new();

    /// <summary>The unit of money above the right end of a table.</summary>
    public static CellStyle Money { get; } = new() { Across = CellAlignment.Right };

    /// <summary>The heading of a column.</summary>
    public static CellStyle Head { get; } =
        Framed with
        {
            IsBold = true,
            Across = CellAlignment.Centre,
            Fill = "FFF2F2F2",
        };

    /// <summary>A note below a table.</summary>
    public static CellStyle Note { get; } = new() { Size = 10m, Wraps = true };

    /// <summary>A heading inside a part.</summary>
    public static CellStyle Heading(int depth) =>
        Paragraph with
        {
            Font = depth <= 1 ? "黑体" : "楷体",
            Size = depth <= 1 ? 14m : 12m,
            IsBold = depth > 1,
        };

    /// <summary>A figure of a table; bold in a total.</summary>
    public static CellStyle Figure(string format, bool isBold) =>
        Figures.GetOrAdd(
            (format, isBold),
            key => Framed with { Across = CellAlignment.Right, Wraps = false, Format = key.Format, IsBold = key.IsBold }
        );

    /// <summary>A text of a table; bold in a total.</summary>
    public static CellStyle Text(CellAlignment across, int indent, bool isBold) =>
        Texts.GetOrAdd(
            (across, indent, isBold),
            key =>
                Framed with
                {
                    Across = key.Across,
                    Indent = key.Indent,
                    Format = CellStyle.TextFormat,
                    IsBold = key.IsBold,
                }
        );

    /// <summary>A cell with nothing in it.</summary>
    public static CellStyle Blank { get; } = Framed;
}
