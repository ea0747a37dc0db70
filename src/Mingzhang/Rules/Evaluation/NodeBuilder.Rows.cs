using Mingzhang.Forms;
using Mingzhang.Rules.Language;

namespace Mingzhang.Rules.Evaluation;

// Row sets: which predicates are settled once, which are keys of an index, which are tried on the rows found.
internal sealed partial class NodeBuilder
{
    public RowSetNode Rows(RowSet set)
    {
        var panel = Panel(set);
        var shape = RowSetShape.Of(set);
        if (!panel.Selections.TryGetValue(shape.Selection, out var candidates))
        {
            candidates = Select(panel, shape.Constant);
            panel.Selections.Add(shape.Selection, candidates);
        }

        var node = new RowSetNode(pack, panel, shape.Selection, candidates);
        foreach (var predicate in shape.Varying)
        {
            Add(node, panel, predicate);
        }

        return node;
    }

    private void Add(RowSetNode node, PanelData panel, Predicate predicate)
    {
        switch (predicate)
        {
            case CounterpartPredicate counterpart:
                node.Counterpart = counterpart.Variable.Index;
                break;
            case UnderPredicate under:
                node.Under = Lenient.Text(under.Code);
                break;
            case ComparisonPredicate { Relation: Relation.Equal, Target.Kind: ValueKind.Text } equal:
                var isOwnKey = equal.Target is KeyColumn { Key: RowKey.Code or RowKey.Project };
                node.Keys.Add(
                    new KeyMatch(
                        ExpressionText.Of(equal.Target),
                        Symbols(panel, equal.Target),
                        Lenient.Text(equal.Value),
                        BlankIsNothing: isOwnKey
                    )
                );
                break;
            default:
                node.Tests.Add(Test(panel, predicate));
                break;
        }
    }

    private int[] Select(PanelData panel, Predicate[] constant)
    {
        if (constant.Length == 0)
        {
            return panel.AllRows;
        }

        uint levels = uint.MaxValue;
        List<RowTest> tests = [];
        foreach (var predicate in constant)
        {
            if (predicate is LevelPredicate level)
            {
                levels &= level.Levels.Aggregate(0u, (mask, l) => mask | (1u << (int)l));
            }
            else
            {
                tests.Add(Test(panel, predicate));
            }
        }

        var frame = new Frame(pack, 0);
        List<int> rows = [];
        for (var row = 0; row < panel.Rows.Length; row++)
        {
            if ((levels & (1u << (int)panel.Rows[row].Level)) != 0 && Passes(frame, tests, row))
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    private static bool Passes(Frame frame, List<RowTest> tests, int row)
    {
        foreach (var test in tests)
        {
            if (test.Holds(frame, row) != Truth.Yes)
            {
                return false;
            }
        }

        return true;
    }

    private RowTest Test(PanelData panel, Predicate predicate) =>
        predicate switch
        {
            ComparisonPredicate { Target: NamedColumn { Kind: not ValueKind.Text } column } c => new RowNumberTest(
                panel.Column(column.Column.Id),
                c.Relation,
                Lenient.Number(c.Value)
            ),
            ComparisonPredicate c => new RowTextTest(TextOf(panel, c.Target), c.Relation, Lenient.Text(c.Value)),
            MembershipPredicate m => new RowMembershipTest(TextOf(panel, m.Target), m.Negated, Lenient.Set(m.Set)),
            UnderPredicate u => new RowTextTest(
                row => panel.Key(row, RowKey.Code),
                Relation.Starts,
                Lenient.Text(u.Code)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(predicate), predicate, "Not a test of a row."),
        };

    private static Func<int, string> TextOf(PanelData panel, ColumnReference column)
    {
        if (column is KeyColumn key)
        {
            return row => panel.Key(row, key.Key);
        }

        var access = panel.Column(((NamedColumn)column).Column.Id);
        return row => access.Cell(row).Text;
    }

    private static int[] Symbols(PanelData panel, ColumnReference column) =>
        column is KeyColumn key ? panel.KeySymbols(key.Key) : panel.TextSymbols(((NamedColumn)column).Column.Id);
}
