using Mingzhang.Forms;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Rules.Language;

/// <summary>Where a row comes from: a variable that <c>each</c> binds, or a row set that must have one row.</summary>
internal abstract record RowSource(FormShape Form, PanelShape Panel);

/// <summary>A variable of <c>each</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Index">Its place among the variables, from 0.</param>
/// <param name="Form">The form its rows belong to.</param>
/// <param name="Panel">The panel its rows belong to.</param>
internal sealed record RowVariable(string Name, int Index, FormShape Form, PanelShape Panel) : RowSource(Form, Panel);

/// <summary>The rows of a panel that satisfy every predicate.</summary>
internal sealed record RowSet(FormShape Form, PanelShape Panel, IReadOnlyList<Predicate> Predicates)
    : RowSource(Form, Panel);

/// <summary>A variable with the rows that it runs over.</summary>
internal sealed record EachClause(RowVariable Variable, RowSet Rows);

internal abstract record Predicate(int Position);

/// <summary>level 项|子目.</summary>
internal sealed record LevelPredicate(int Position, IReadOnlyList<RowLevel> Levels) : Predicate(Position);

/// <summary>单位 = u, 名称 matches "*小计*".</summary>
internal sealed record ComparisonPredicate(int Position, ColumnReference Target, Relation Relation, Expression Value)
    : Predicate(Position);

/// <summary>指标性质 in ("≤", "=").</summary>
internal sealed record MembershipPredicate(int Position, ColumnReference Target, bool Negated, ValueSet Set)
    : Predicate(Position);

/// <summary>科目 under c: the row's code starts with the code of c.</summary>
internal sealed record UnderPredicate(int Position, Expression Code) : Predicate(Position);

/// <summary>A bare variable: that very row, in this panel.</summary>
internal sealed record CounterpartPredicate(int Position, RowVariable Variable) : Predicate(Position);
