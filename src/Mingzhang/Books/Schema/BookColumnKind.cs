namespace Mingzhang.Books.Schema;

/// <summary>What a column of a book holds, and so how its cells are read, written and checked.</summary>
public enum BookColumnKind
{
    /// <summary>Any text, kept as it is; line breaks are single line feeds.</summary>
    Text,

    /// <summary>A code or id that the book itself gives, without blanks around it.</summary>
    Code,

    /// <summary>One of the column's options.</summary>
    Choice,

    /// <summary>A code of a classification at the level that the column's <see cref="AccountRule"/> states.</summary>
    Account,

    /// <summary>Money in yuan with at most two decimals.</summary>
    Amount,

    /// <summary>A whole number from 0.</summary>
    WholeNumber,

    /// <summary>A number from 0 with decimals, such as a weight.</summary>
    Number,

    /// <summary>是 or 否.</summary>
    YesNo,

    /// <summary>The code of a unit of sheet 单位.</summary>
    Unit,

    /// <summary>The code of a project of sheet 项目.</summary>
    Project,
}
