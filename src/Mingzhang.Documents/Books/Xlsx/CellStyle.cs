namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>How a cell looks; the number is its place in the list of <see cref="StylesPart"/>.</summary>
internal enum CellStyle
{
    /// <summary>Nothing special.</summary>
    General,

    /// <summary>The heading of a column that may stay blank.</summary>
    Heading,

    /// <summary>The heading of a column that must be filled in.</summary>
    RequiredHeading,

    /// <summary>Text that stays text whatever is typed: codes keep their zeros, =1+1 is no formula.</summary>
    Text,

    /// <summary>Text that breaks into lines.</summary>
    LongText,

    /// <summary>Money: 12,345.67.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A title.</summary>
    Title,
}
