namespace Mingzhang.Ties;

/// <summary>By which words a measure is found in the tables of any layout.</summary>
/// <param name="Subjects">The canonical names of the measure.</param>
/// <param name="Tables">Words of which the title of the table has one; empty for any.</param>
/// <param name="Except">Words that the title must not have.</param>
/// <param name="Rows">Names of rows without numbers; empty for the total rows.</param>
/// <param name="Columns">Names of columns; empty for those that show the whole.</param>
public sealed record MeasureName(
    IReadOnlyList<string> Subjects,
    IReadOnlyList<string> Tables,
    IReadOnlyList<string> Except,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns
);
