using Mingzhang.Forms;

namespace Mingzhang.Documents.Tests.Samples.Comparing;

/// <summary>A place where our table is not what was published.</summary>
/// <param name="Table">表1-2, 公开05.</param>
/// <param name="Row">The row's label.</param>
/// <param name="Column">The column's id, or <see cref="WholeRow"/>, <see cref="WholeTable"/>, <see cref="Order"/>.</param>
/// <param name="Printed">What was published; <see cref="Blank"/> for nothing.</param>
/// <param name="Ours">What we print.</param>
internal sealed record Difference(string Table, string Row, string Column, string Printed, string Ours)
{
    /// <summary>The word for a blank cell.</summary>
    public const string Blank = "（空）";

    /// <summary>The word for a row or table that is not there.</summary>
    public const string Absent = "（无）";

    /// <summary>The word for a table that is there.</summary>
    public const string Present = "（有）";

    /// <summary>The column named when a row exists on one side only.</summary>
    public const string WholeRow = "（整行）";

    /// <summary>The row named when a table exists on one side only, or differs as a whole.</summary>
    public const string WholeTable = "（全表）";

    /// <summary>The column named when the same rows stand in another order.</summary>
    public const string Order = "（行序）";

    /// <summary>What our row is; null when we have no such row.</summary>
    public RowLevel? Level { get; init; }

    /// <summary>The difference without regard to blanks and widths, as two of them are compared.</summary>
    public (string Table, string Row, string Column, string Printed, string Ours) Key =>
        (Table, Folding.Fold(Row), Folding.Fold(Column), Folding.Fold(Printed), Folding.Fold(Ours));

    /// <summary>A row of DEVIATIONS.md, without the reason.</summary>
    public override string ToString() => $"| {Table} | {Row} | {Column} | {Printed} | {Ours} |";
}
