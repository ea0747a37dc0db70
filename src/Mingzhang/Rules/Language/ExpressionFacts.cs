namespace Mingzhang.Rules.Language;

/// <summary>What can be told of an expression before it meets a pack.</summary>
internal static class ExpressionFacts
{
    /// <summary>Every part of an expression that stands directly in it.</summary>
    private static IEnumerable<Expression> Parts(Expression expression) =>
        expression switch
        {
            Arithmetic a => [a.Left, a.Right],
            Negation n => [n.Operand],
            Comparison c => [c.Left, c.Right],
            Membership { Set: ListedValues l } m => [m.Left, .. l.Items],
            Membership m => [m.Left],
            Conjunction c => [c.Left, c.Right],
            Not n => [n.Operand],
            Call c => c.Arguments,
            _ => [],
        };

    /// <summary>The cells an expression names directly.</summary>
    public static IEnumerable<CellReference> Cells(Expression expression) =>
        expression is CellReference cell ? [cell] : Parts(expression).SelectMany(Cells);

    /// <summary>The row sets an expression names, those inside predicates included.</summary>
    public static IEnumerable<RowSet> RowSets(Expression expression)
    {
        var own = expression switch
        {
            CellReference { Row: RowSet set } => set,
            Aggregate a => a.Rows,
            RowCount c => c.Rows,
            RowsExist e => e.Rows,
            Membership { Set: ColumnValues c } => c.Rows,
            _ => null,
        };
        var nested = own is null ? [] : RowSets(own);
        return nested.Concat(Parts(expression).SelectMany(RowSets));
    }

    /// <summary>A row set and those that its predicates name.</summary>
    public static IEnumerable<RowSet> RowSets(RowSet set) =>
        set
            .Predicates.SelectMany(p =>
                p switch
                {
                    ComparisonPredicate c => RowSets(c.Value),
                    UnderPredicate u => RowSets(u.Code),
                    MembershipPredicate { Set: var values } => RowSets(values),
                    _ => [],
                }
            )
            .Prepend(set);

    /// <summary>The row sets that a set of values names.</summary>
    public static IEnumerable<RowSet> RowSets(ValueSet set) =>
        set switch
        {
            ColumnValues c => RowSets(c.Rows),
            ListedValues l => l.Items.SelectMany(RowSets),
            _ => [],
        };

    /// <summary>Whether the value changes with the rows and columns that a rule runs over.</summary>
    public static bool Varies(Expression expression) =>
        expression switch
        {
            CellReference { Row: RowVariable } or RowArgument => true,
            CellReference { Column: CurrentColumn } or Aggregate { Column: CurrentColumn } => true,
            _ => RowSets(expression).Any(Varies) || Parts(expression).Any(Varies),
        };

    /// <summary>Whether the value divides by a figure or multiplies figures, so that rounding must be judged by intervals.</summary>
    public static bool IsRatio(Expression expression) =>
        expression switch
        {
            Arithmetic { Operator: '/', Right: not NumberLiteral } => true,
            Arithmetic { Operator: '*', Left: not NumberLiteral, Right: not NumberLiteral } => true,
            _ => Parts(expression).Any(IsRatio),
        };

    /// <summary>Whether the value is a single printed figure, which a sum is held against.</summary>
    public static bool IsSingleFigure(Expression expression) => expression is CellReference { IsNumeric: true };

    /// <summary>Whether the value comes from the pack at all, and not from literals alone.</summary>
    public static bool ReadsPack(Expression expression) =>
        expression is CellReference or Aggregate or RowCount or RowsExist or TableArgument or RowArgument
        || Parts(expression).Any(ReadsPack);

    /// <summary>Whether a set of values changes with the rows that a rule runs over.</summary>
    public static bool Varies(ValueSet set) =>
        set switch
        {
            ListedValues l => l.Items.Any(Varies),
            ColumnValues { Column: CurrentColumn } => true,
            ColumnValues c => Varies(c.Rows),
            _ => false,
        };

    private static bool Varies(RowSet set) =>
        set.Predicates.Any(p =>
            p switch
            {
                CounterpartPredicate => true,
                ComparisonPredicate c => Varies(c.Value),
                UnderPredicate u => Varies(u.Code),
                MembershipPredicate m => Varies(m.Set),
                _ => false,
            }
        );
}
