using Mingzhang.Forms;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Rules.Language;

/// <summary>What an expression yields.</summary>
internal enum ValueKind
{
    /// <summary>A number without a unit: a weight, a count, a share, a literal.</summary>
    Number,

    /// <summary>Money, which knows its unit.</summary>
    Money,

    /// <summary>Text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Truth,
}

/// <summary>Which of the sides of a rule an expression stands on; decides what <c>.*</c> means.</summary>
internal enum RuleSide
{
    Left,
    Right,
}

/// <summary>What a row is about, usable in every panel whatever its columns are called.</summary>
internal enum RowKey
{
    /// <summary>单位.</summary>
    Unit,

    /// <summary>科目.</summary>
    Code,

    /// <summary>项目.</summary>
    Project,

    /// <summary>名称.</summary>
    Name,
}

internal abstract record Expression(int Position, ValueKind Kind)
{
    public bool IsNumeric => Kind is ValueKind.Number or ValueKind.Money;
}

internal sealed record NumberLiteral(int Position, decimal Value) : Expression(Position, ValueKind.Number);

internal sealed record TextLiteral(int Position, string Value) : Expression(Position, ValueKind.Text);

/// <summary>One cell or key of one row.</summary>
internal sealed record CellReference(int Position, RowSource Row, ColumnReference Column)
    : Expression(Position, Column.Kind);

internal enum AggregateKind
{
    Sum,
    Min,
    Max,
}

/// <summary>One column of many rows.</summary>
internal sealed record Aggregate(int Position, AggregateKind Function, RowSet Rows, ColumnReference Column)
    : Expression(Position, Column.Kind);

internal sealed record RowCount(int Position, RowSet Rows) : Expression(Position, ValueKind.Number);

internal sealed record RowsExist(int Position, RowSet Rows) : Expression(Position, ValueKind.Truth);

internal sealed record Arithmetic(int Position, char Operator, Expression Left, Expression Right, ValueKind Kind)
    : Expression(Position, Kind);

internal sealed record Negation(int Position, Expression Operand) : Expression(Position, Operand.Kind);

/// <summary>One of = != &lt; &lt;= &gt; &gt;= matches, starts, not matches, not starts.</summary>
internal sealed record Comparison(int Position, Relation Relation, Expression Left, Expression Right)
    : Expression(Position, ValueKind.Truth);

internal sealed record Membership(int Position, bool Negated, Expression Left, ValueSet Set)
    : Expression(Position, ValueKind.Truth);

internal sealed record Conjunction(int Position, bool IsOr, Expression Left, Expression Right)
    : Expression(Position, ValueKind.Truth);

internal sealed record Not(int Position, Expression Operand) : Expression(Position, ValueKind.Truth);

internal sealed record Call(int Position, Function Function, IReadOnlyList<Expression> Arguments, ValueKind Kind)
    : Expression(Position, Kind);

/// <summary>A table as such, the argument of present, empty and notes.</summary>
internal sealed record TableArgument(int Position, FormShape Form) : Expression(Position, ValueKind.Text);

/// <summary>A row variable as such, the argument of the functions on accounts.</summary>
internal sealed record RowArgument(int Position, RowVariable Variable) : Expression(Position, ValueKind.Text);

/// <summary>What a value may be in: listed values, or a column of some rows.</summary>
internal abstract record ValueSet(int Position);

internal sealed record ListedValues(int Position, IReadOnlyList<Expression> Items) : ValueSet(Position);

internal sealed record ColumnValues(int Position, RowSet Rows, ColumnReference Column) : ValueSet(Position);

/// <summary>A column of a reference: a key, a named column, or the current one of <c>columns:</c>.</summary>
internal abstract record ColumnReference(ValueKind Kind);

internal sealed record KeyColumn(RowKey Key) : ColumnReference(ValueKind.Text);

internal sealed record NamedColumn(Column Column) : ColumnReference(KindOf(Column.Role))
{
    public static ValueKind KindOf(ColumnRole role) =>
        role switch
        {
            ColumnRole.Amount => ValueKind.Money,
            ColumnRole.Weight or ColumnRole.Count or ColumnRole.Percentage => ValueKind.Number,
            _ => ValueKind.Text,
        };
}

internal sealed record CurrentColumn(RuleSide Side, ValueKind Kind) : ColumnReference(Kind);
