using Mingzhang.Drafting;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;

namespace Mingzhang.Compiling.Drafts;

/// <summary>Evaluates what sentences name: over the pack's compiled tables and the book's sheets.</summary>
internal sealed class DraftValues
{
    private const int MostCells = 200;
    private readonly PackData _data;
    private readonly Frame _frame;
    private readonly NodeBuilder _builder;
    private readonly int _printed;
    private readonly Dictionary<Expression, NumberNode?> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression, TextNode?> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression, ConditionNode?> _conditions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RowSet, RowSetNode?> _rows = new(ReferenceEqualityComparer.Instance);

    /// <param name="identity">Whose pack it is.</param>
    /// <param name="tables">The tables that are printed, in their order.</param>
    /// <param name="book">The book's sheets.</param>
    /// <param name="variables">How many variables are bound at most.</param>
    public DraftValues(PackIdentity identity, IReadOnlyList<Table> tables, IEnumerable<Table> book, int variables)
    {
        _printed = tables.Count;
        var pack = new Pack
        {
            Identity = identity,
            Title = "",
            Parts = [new Part(PartKind.Tables, "", [.. tables.Concat(book).Select(t => new TableBlock(t))])],
        };
        _data = new PackData(pack, null);
        _frame = new Frame(_data, variables);
        _builder = new NodeBuilder(_data, [], MissingPolicy.BlankIsZero);
    }

    /// <summary>Runs something for each row of a clause, with its variable bound.</summary>
    /// <param name="clause">The rows.</param>
    /// <param name="distinct">A text; of rows that say the same only the first counts. Null for all rows.</param>
    /// <param name="act">What to run.</param>
    public void ForEach(EachClause clause, Expression? distinct, Action act)
    {
        if (!_rows.TryGetValue(clause.Rows, out var node))
        {
            node = Has(ExpressionFacts.RowSets(clause.Rows)) ? _builder.Rows(clause.Rows) : null;
            _rows.Add(clause.Rows, node);
        }

        if (node is null || node.Find(_frame, out var found) != Standing.Ready)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);

        // What is run may look up rows in the same set, so the rows are kept.
        foreach (var row in found.AsSpan().ToArray())
        {
            _frame.Panels[clause.Variable.Index] = node.Panel;
            _frame.Rows[clause.Variable.Index] = row;
            if (distinct is null || seen.Add(Text(distinct)))
            {
                act();
            }
        }
    }

    /// <summary>Whether a condition holds; one about tables that the pack lacks does not.</summary>
    public bool Holds(Expression condition)
    {
        if (!_conditions.TryGetValue(condition, out var node))
        {
            node = Has(ExpressionFacts.RowSets(condition)) ? _builder.Condition(condition) : null;
            _conditions.Add(condition, node);
        }

        return node?.Evaluate(_frame) == Truth.Yes;
    }

    /// <summary>The words of a text; empty when there are none.</summary>
    public string Text(Expression expression)
    {
        if (!_texts.TryGetValue(expression, out var node))
        {
            node = Has(ExpressionFacts.RowSets(expression)) ? _builder.Text(expression) : null;
            _texts.Add(expression, node);
        }

        return node?.Evaluate(_frame) is { Standing: Standing.Ready } value ? value.Text : "";
    }

    /// <summary>A number or money.</summary>
    public DraftValue Number(Expression expression)
    {
        if (!_numbers.TryGetValue(expression, out var node))
        {
            node = Has(ExpressionFacts.RowSets(expression)) ? _builder.Number(expression) : null;
            _numbers.Add(expression, node);
        }

        if (node is null || node.Evaluate(_frame) is not { Standing: Standing.Ready } quantity)
        {
            return DraftValue.Unknown with { IsMoney = expression.Kind == ValueKind.Money };
        }

        var cells = new List<CellPlace>();
        node.Collect(_frame, cells, MostCells);
        var facts = cells is [var only] ? FigureOf(only)?.Facts : null;
        var addresses = cells.Select(AddressOf).OfType<FigureAddress>().ToArray();
        if (quantity.Unit is null)
        {
            return new DraftValue(quantity.Value, false, quantity.HasData, null, facts, addresses);
        }

        var money = quantity.In(MoneyUnit.Yuan);
        var exact =
            money.IsExact && money.Exact * 100m == decimal.Truncate(money.Exact * 100m)
                ? Amount.FromYuan(money.Exact)
                : (Amount?)null;
        var printed = exact is { } known
            ? DraftValue.Money.Round(known).Value
            : Rounding.HalfUp(money.Value / 10_000m, DraftValue.Money.Decimals);
        return new DraftValue(printed, true, quantity.HasData, exact, facts, addresses);
    }

    private bool Has(IEnumerable<RowSet> sets) => sets.All(s => _data.Panel(s.Form.Id, s.Panel.Id) is not null);

    private static Figure? FigureOf(CellPlace place) =>
        place.Column < 0 ? null : place.Panel.Rows[place.Row].Cells[place.Column].Figure;

    private FigureAddress? AddressOf(CellPlace place)
    {
        var segment = place.Panel.SegmentOf(place.Row);
        if (place.Column < 0 || segment.TableOrder >= _printed || FigureOf(place) is null)
        {
            return null;
        }

        var panel = segment.Table.Panels.TakeWhile(p => !ReferenceEquals(p, segment.Panel)).Count();
        return new FigureAddress(segment.TableOrder, panel, place.Row - segment.FirstRow, place.Column);
    }
}
