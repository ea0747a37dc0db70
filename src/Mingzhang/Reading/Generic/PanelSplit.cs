using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>The columns of one panel of a table: the names of its rows, the columns before them, and its money.</summary>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Name">The column of the rows' names.</param>
internal sealed record PanelColumns(IReadOnlyList<GuessedColumn> Columns, GuessedColumn Name)
{
    /// <summary>
    /// Divides the columns of a grid into panels side by side: a new one begins where names or codes follow money and money
    /// follows them. Null when some panel has no names or no money.
    /// </summary>
    public static IReadOnlyList<PanelColumns>? Divide(GuessedColumn[] columns)
    {
        var panels = new List<PanelColumns>();
        var start = 0;
        for (var i = 1; i <= columns.Length; i++)
        {
            if (i < columns.Length && !Begins(columns, start, i))
            {
                continue;
            }

            GuessedColumn[] its = columns[start..i];
            if (NameOf(its) is not { } name || !its.Any(c => c.Role == ColumnRole.Amount))
            {
                return null;
            }

            panels.Add(new PanelColumns(its, name));
            start = i;
        }

        return panels;
    }

    private static bool Begins(GuessedColumn[] columns, int start, int at) =>
        IsKey(columns[at])
        && columns[at].IsFilled
        && !IsKey(columns[at - 1])
        && columns[start..at].Any(c => c.Role == ColumnRole.Amount)
        && columns[at..].Any(c => c.Role == ColumnRole.Amount)
        && columns[start..at].Any(c => c.Role == ColumnRole.Name)
        && columns[at..].Any(c => c.Role == ColumnRole.Name)
        && !IsRemark(columns[at]);

    private static bool IsKey(GuessedColumn column) =>
        column.Role is ColumnRole.Name or ColumnRole.Code or ColumnRole.UnitCode;

    private static bool IsRemark(GuessedColumn column) =>
        Folding.Fold(column.Leaf) is "备注" or "说明" or "资金性质" or "资金来源" or "采购方式";

    // The column of accounts, projects or lines; a column of units only when there is no other.
    private static GuessedColumn? NameOf(GuessedColumn[] columns)
    {
        var before = columns.TakeWhile(c => c.Role != ColumnRole.Amount).Where(c => c.Role == ColumnRole.Name).ToList();
        return before.Find(c => Has(c, "科目名称") || Has(c, "功能分类") || Has(c, "经济分类"))
            ?? before.Find(c => c.IsFilled && Has(c, "名称") && !Has(c, "单位") && !Has(c, "部门"))
            ?? before.FindLast(c => c.IsFilled && !Has(c, "单位名称") && !Has(c, "部门名称"))
            ?? before.FindLast(c => c.IsFilled)
            ?? before.LastOrDefault();
    }

    private static bool Has(GuessedColumn column, string word) =>
        Folding.Fold(column.Leaf).Contains(word, StringComparison.Ordinal);
}
