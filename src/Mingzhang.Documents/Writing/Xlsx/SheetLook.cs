namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>How a cell of a report sheet looks; the number is its place in the list of styles.</summary>
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
