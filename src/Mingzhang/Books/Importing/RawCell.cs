namespace Mingzhang.Books.Importing;

/// <summary>What a cell of a file holds, as far as the file itself says.</summary>
public enum RawCellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Text; in CSV also what looks like a number.</summary>
    Text,

    /// <summary>A number that a spreadsheet program stored, with the noise of its binary arithmetic.</summary>
    Number,

    /// <summary>A number that the spreadsheet shows as a date; the text is the date, 2023-12-31.</summary>
    Date,

    /// <summary>A number that the spreadsheet shows as a percentage; the text is the percentage, 95%.</summary>
    Percentage,

    /// <summary>A truth value; the text is 是 or 否.</summary>
    Boolean,

    /// <summary>An error such as #REF!; the text is its name.</summary>
    Error,

    /// <summary>A formula that was saved without its result.</summary>
    FormulaWithoutValue,
}

/// <summary>A cell of a row: either a string of its own or a stretch of the row's characters.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its text when it has a string of its own.</param>
/// <param name="Start">Start of the stretch when it has none; else the text's token, -1 without one.</param>
/// <param name="Length">Length of the stretch.</param>
internal readonly record struct RawCell(RawCellKind Kind, string? Text, int Start, int Length);
