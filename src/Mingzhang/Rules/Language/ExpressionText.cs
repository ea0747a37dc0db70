using System.Globalization;
using System.Text;
using Mingzhang.Forms;

namespace Mingzhang.Rules.Language;

/// <summary>Writes expressions in one canonical spelling, whatever blanks and quotes the author used.</summary>
internal static class ExpressionText
{
    public static string Of(Expression expression) =>
        expression switch
        {
            NumberLiteral n => n.Value.ToString(CultureInfo.InvariantCulture),
            TextLiteral t => Quote(t.Value),
            CellReference c => $"{Of(c.Row)}.{Of(c.Column)}",
            Aggregate a => $"{Word(a.Function)} {Of(a.Rows)}.{Of(a.Column)}",
            RowCount c => $"count {Of(c.Rows)}",
            RowsExist e => $"exists {Of(e.Rows)}",
            Arithmetic a => $"{Operand(a.Left, a)} {a.Operator} {Operand(a.Right, a, isRight: true)}",
            Negation n => $"-{Operand(n.Operand, n)}",
            Comparison c => $"{Of(c.Left)} {c.Relation.Word()} {Of(c.Right)}",
            Membership m => $"{Of(m.Left)} {(m.Negated ? "not in" : "in")} {Of(m.Set)}",
            Conjunction c => $"{Operand(c.Left, c)} {(c.IsOr ? "or" : "and")} {Operand(c.Right, c, isRight: true)}",
            Not n => $"not ({Of(n.Operand)})",
            Call c => $"{c.Function.Name()}({string.Join(", ", c.Arguments.Select(Of))})",
            TableArgument t => t.Form.Word,
            RowArgument r => r.Variable.Name,
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    public static string Of(ValueSet set) =>
        set switch
        {
            ListedValues l => $"({string.Join(", ", l.Items.Select(Of))})",
            ColumnValues c => $"{Of(c.Rows)}.{Of(c.Column)}",
            _ => throw new ArgumentOutOfRangeException(nameof(set)),
        };

    public static string Of(EachClause each) => $"{each.Variable.Name} in {Of(each.Rows)}";

    public static string Of(RowSource source)
    {
        if (source is not RowSet set)
        {
            return ((RowVariable)source).Name;
        }

        var text = new StringBuilder(RuleScope.Describe(set.Form, set.Panel));
        if (set.Predicates.Count > 0)
        {
            text.Append('[').AppendJoin(", ", set.Predicates.Select(Of)).Append(']');
        }

        return text.ToString();
    }

    public static string Of(Predicate predicate) =>
        predicate switch
        {
            LevelPredicate l => "level " + string.Join('|', l.Levels.Order().Distinct().Select(x => x.Chinese())),
            ComparisonPredicate c => $"{Of(c.Target)} {c.Relation.Word()} {Compared(c.Value, c.Target)}",
            MembershipPredicate m => $"{Of(m.Target)} {(m.Negated ? "not in" : "in")} {Of(m.Set)}",
            UnderPredicate u => $"科目 under {Compared(u.Code, new KeyColumn(RowKey.Code))}",
            CounterpartPredicate c => c.Variable.Name,
            _ => throw new ArgumentOutOfRangeException(nameof(predicate)),
        };

    public static string Of(ColumnReference column) =>
        column switch
        {
            KeyColumn k => RuleScope.Word(k.Key),
            NamedColumn n => Lexer.IsName(n.Column.Id) ? n.Column.Id : Quote(n.Column.Id),
            CurrentColumn => "*",
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

    // A variable's own value of the column that is compared is written as the bare variable.
    private static string Compared(Expression value, ColumnReference target) =>
        value is CellReference { Row: RowVariable variable } cell && Of(cell.Column) == Of(target)
            ? variable.Name
            : Of(value);

    private static string Operand(Expression operand, Expression parent, bool isRight = false)
    {
        var inner = Rank(operand);
        var outer = Rank(parent);
        return inner < outer || (isRight && inner == outer) ? $"({Of(operand)})" : Of(operand);
    }

    private static int Rank(Expression expression) =>
        expression switch
        {
            Conjunction { IsOr: true } => 0,
            Conjunction => 1,
            Comparison or Membership => 2,
            Arithmetic { Operator: '+' or '-' } => 3,
            Arithmetic => 4,
            Negation => 5,
            _ => 6,
        };

    private static string Word(AggregateKind kind) =>
        kind switch
        {
            AggregateKind.Sum => "sum",
            AggregateKind.Min => "min",
            _ => "max",
        };

    private static string Quote(string text) =>
        text.Contains('"', StringComparison.Ordinal) ? $"'{text}'" : $"\"{text}\"";
}
