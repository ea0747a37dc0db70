using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Turns the expressions of a rule into nodes that answer from one pack.</summary>
/// <param name="pack">The pack; it must have every form that the rule's row sets name.</param>
/// <param name="columns">The columns that <c>.*</c> stands for.</param>
/// <param name="missing">What blanks and absent rows make of a value.</param>
internal sealed partial class NodeBuilder(PackData pack, IReadOnlyList<ColumnPair> columns, MissingPolicy missing)
{
    // Conditions and predicates only look: a blank is a zero or an empty text to them.
    private NodeBuilder Lenient =>
        missing == MissingPolicy.BlankIsZero ? this : new NodeBuilder(pack, columns, MissingPolicy.BlankIsZero);

    public NumberNode Number(Expression expression) =>
        expression switch
        {
            NumberLiteral n => new NumberLiteralNode(n.Value),
            CellReference c => new CellNode(Row(c.Row), Column(c.Row, c.Column), missing),
            Aggregate a => new AggregateNode(a.Function, Rows(a.Rows), Column(a.Rows, a.Column)),
            RowCount c => new CountNode(Rows(c.Rows)),
            Arithmetic a => new ArithmeticNode(a.Operator, Number(a.Left), Number(a.Right)),
            Negation n => new NegationNode(Number(n.Operand)),
            Call { Function: Function.WanYuan } c => new WanYuanNode(Text(c.Arguments[0]), Text(c.Arguments[1])),
            Call { Function: Function.Number } c => new NumberOfTextNode(Text(c.Arguments[0])),
            Call { Function: Function.Abs } c => new AbsoluteNode(Number(c.Arguments[0])),
            Call { Function: Function.Round } c => new RoundNode(
                Number(c.Arguments[0]),
                (int)((NumberLiteral)c.Arguments[1]).Value
            ),
            Call { Function: Function.Year } => new YearNode(),
            Call { Function: Function.Length } c => new LengthNode(Text(c.Arguments[0])),
            _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not a number."),
        };

    public TextNode Text(Expression expression) =>
        expression switch
        {
            TextLiteral t => new TextLiteralNode(t.Value),
            CellReference { Column: KeyColumn key } c => new KeyTextNode(Row(c.Row), key.Key),
            CellReference { Kind: ValueKind.Text } c => new CellTextNode(Row(c.Row), Column(c.Row, c.Column), missing),
            Call { Function: Function.Text } c => c.Arguments[0].IsNumeric
                ? new DigitsNode(Number(c.Arguments[0]))
                : Text(c.Arguments[0]),
            Call { Function: Function.Notes } c => new NotesNode(((TableArgument)c.Arguments[0]).Form.Id),
            Call { Function: Function.CompareName } c => new CompareNameNode(Variable(c)),
            Call { Function: Function.CheckCode } c => new CheckCodeNode(Variable(c)),
            Call { Function: Function.AccountName } c => new AccountNameNode(Variable(c)),
            _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not a text."),
        };

    public ConditionNode Condition(Expression expression) => Lenient.ConditionOf(expression);

    public ISetNode Set(ValueSet set)
    {
        if (set is ListedValues listed)
        {
            return new ListedSetNode([.. listed.Items.Select(Text)]);
        }

        var values = (ColumnValues)set;
        var rows = Rows(values.Rows);
        var wanted = new HeldText();
        rows.Keys.Add(
            new KeyMatch(ExpressionText.Of(values.Column), Symbols(rows.Panel, values.Column), wanted, false)
        );
        return new ColumnSetNode(rows, wanted);
    }

    /// <summary>The panel of a row set; the caller made sure that the pack has it.</summary>
    public PanelData Panel(RowSource source) =>
        pack.Panel(source.Form.Id, source.Panel.Id)
        ?? throw new InvalidOperationException($"The pack has no {source.Form.Id} {source.Panel.Id}.");

    private ConditionNode ConditionOf(Expression expression) =>
        expression switch
        {
            Comparison c when c.Left.IsNumeric => new NumberComparisonNode(c.Relation, Number(c.Left), Number(c.Right)),
            Comparison c => new TextComparisonNode(c.Relation, Text(c.Left), Text(c.Right)),
            Membership { Left.IsNumeric: true, Set: ListedValues l } m => new NumberMembershipNode(
                m.Negated,
                Number(m.Left),
                [.. l.Items.Select(Number)]
            ),
            Membership m => new MembershipNode(m.Negated, Text(m.Left), Set(m.Set)),
            Conjunction c => new ConjunctionNode(c.IsOr, ConditionOf(c.Left), ConditionOf(c.Right)),
            Not n => new NotNode(ConditionOf(n.Operand)),
            RowsExist e => new RowsExistNode(Rows(e.Rows)),
            Call { Function: Function.Present or Function.Empty } c => new TableConditionNode(
                c.Function == Function.Empty,
                ((TableArgument)c.Arguments[0]).Form.Id
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not a condition."),
        };

    private RowNode Row(RowSource source) =>
        source is RowVariable variable
            ? new VariableRowNode(variable.Index)
            : new SingleRowNode(Rows((RowSet)source), missing);

    private ColumnNode Column(RowSource source, ColumnReference column)
    {
        var panel = Panel(source);
        return column switch
        {
            NamedColumn n => new ColumnNode([panel.Column(n.Column.Id)]),
            CurrentColumn { Side: RuleSide.Left } => new ColumnNode([.. columns.Select(c => panel.Column(c.Left))]),
            CurrentColumn => new ColumnNode([.. columns.Select(c => panel.Column(c.Right))]),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "A key is no column."),
        };
    }

    private static int Variable(Call call) => ((RowArgument)call.Arguments[0]).Variable.Index;
}
