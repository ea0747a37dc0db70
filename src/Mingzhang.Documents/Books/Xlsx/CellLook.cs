namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>What the number format of a cell makes of the number in it.</summary>
internal enum CellLook : byte
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, or a date with a time.</summary>
    Date,

    /// <summary>A percentage.</summary>
    Percentage,
}
