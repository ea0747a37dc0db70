namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>How a cell of a report sheet looks.</summary>
internal enum SheetLook
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>The title of the sheet, large and centred.</summary>
    Title,

    /// <summary>The heading of a column.</summary>
    Heading,

    /// <summary>Text in a frame that breaks into lines.</summary>
    Text,

    /// <summary>A short word in a frame, centred.</summary>
    Centre,

    /// <summary>A word that asks for attention, centred, red and bold.</summary>
    Alarm,

    /// <summary>A whole number in a frame.</summary>
    Count,

    /// <summary>Small grey text.</summary>
    Remark,
}

/// <summary>The styles of the looks.</summary>
internal static class SheetLooks
{
    private static readonly CellStyle Framed = new()
    {
        IsFramed = true,
        Wraps = true,
        Format = CellStyle.TextFormat,
    };

    private static readonly CellStyle Centred = Framed with { Across = CellAlignment.Centre };

    private static readonly CellStyle[] Styles =
    [
        new(),
        new()
        {
            Font = "黑体",
            Size = 16m,
            IsBold = true,
            Across = CellAlignment.Centre,
        },
        Centred with
        {
            IsBold = true,
            Format = "General",
        },
        Framed,
        Centred,
        Centred with
        {
            IsBold = true,
            Color = "FFB42318",
        },
        new()
        {
            IsFramed = true,
            Across = CellAlignment.Right,
            Format = "0",
        },
        new()
        {
            Size = 9m,
            Color = "FF667085",
            Wraps = true,
        },
    ];

    /// <summary>The style of a look.</summary>
    public static CellStyle Style(this SheetLook look) => Styles[(int)look];
}
