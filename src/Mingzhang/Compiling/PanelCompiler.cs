using Mingzhang.Books;
using Mingzhang.Compiling.Facts;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Compiling;

/// <summary>Compiles one panel: groups the facts as the rows say and sums each row's facts column by column.</summary>
internal sealed class PanelCompiler
{
    private readonly CompileContext _context;
    private readonly PanelDefinition _definition;
    private readonly FactTable _table;
    private readonly RowScope _scope;
    private readonly CellCompiler _cells;
    private readonly List<Row> _rows = [];

    public PanelCompiler(CompileContext context, PanelDefinition definition)
    {
        _context = context;
        _definition = definition;
        _table = context.Facts[definition.Source];
        _scope = new RowScope(context, _table, definition.Accounts);
        _cells = new CellCompiler(context, definition, _table, _scope);
    }

    /// <summary>Compiles the panel.</summary>
    public Panel Compile()
    {
        var facts = _table.Choose(_definition.Filter);
        Add(_definition.Rows, new FactSegment(facts, 0, facts.Length));
        var kept = KeptColumns();
        return new Panel
        {
            Id = _definition.Id,
            Accounts = _definition.Accounts,
            Columns =
            [
                .. kept.Select(i => _definition.Columns[i])
                    .Select(c => new Column(c.Id, [.. c.Header.Select(h => h.Fill(_context.Field))], c.Role, c.Format)),
            ],
            Rows = kept.Count == _definition.Columns.Count ? _rows : [.. _rows.Select(r => r.With(kept))],
        };
    }

    private List<int> KeptColumns() =>
        [
            .. Enumerable
                .Range(0, _definition.Columns.Count)
                .Where(i => !_definition.Columns[i].WhenAny || _rows.Exists(r => r.Cells[i].Figure is not null)),
        ];

    private void Add(IReadOnlyList<RowDefinition> definitions, FactSegment segment)
    {
        foreach (var definition in definitions)
        {
            if (definition.Each is null)
            {
                AddOne(definition, segment);
            }
            else if (definition.Each == FactSources.RecordDimension)
            {
                AddRecords(definition, segment);
            }
            else
            {
                AddGroups(definition, segment);
            }
        }
    }

    private void AddRecords(RowDefinition definition, FactSegment segment)
    {
        var test = new FactTest(_table, definition.Filter);
        for (var i = 0; i < segment.Count; i++)
        {
            var fact = segment.Facts[segment.Start + i];
            if (test.Admits(fact))
            {
                _scope.EnterRecord(fact);
                AddOne(definition, new FactSegment(segment.Facts, segment.Start + i, 1));
                _scope.Leave();
            }
        }
    }

    private void AddGroups(RowDefinition definition, FactSegment segment)
    {
        var dimension = _table[definition.Each!];
        var order = definition.Each switch
        {
            "单位" => _context.UnitOrder,
            "项目" => _context.ProjectOrder,
            _ => null,
        };
        var groups = segment.GroupBy(dimension, dimension.Ranks(order));
        if (definition.AllMembers && definition.Each == "单位")
        {
            AddAllUnits(definition, groups, dimension);
            return;
        }

        var ordinal = 1;
        foreach (var (value, group) in groups)
        {
            ordinal += AddGroup(definition, dimension.Values[value], group, ordinal) ? 1 : 0;
        }
    }

    private void AddAllUnits(
        RowDefinition definition,
        IReadOnlyList<(int Value, FactSegment Segment)> groups,
        Dimension dimension
    )
    {
        var found = groups.ToDictionary(g => dimension.Values[g.Value], g => g.Segment, StringComparer.Ordinal);
        var ordinal = 1;
        foreach (var unit in _context.UnitOrder)
        {
            if (found.TryGetValue(unit, out var group) || unit != Book.EliminationUnit)
            {
                var facts = group.Facts is null ? new FactSegment([], 0, 0) : group;
                ordinal += AddGroup(definition, unit, facts, ordinal) ? 1 : 0;
            }
        }
    }

    private bool AddGroup(RowDefinition definition, string value, FactSegment group, int ordinal)
    {
        _scope.Enter(definition.Each!, value, ordinal);
        var isPrinted = AddOne(definition, group);
        _scope.Leave();
        return isPrinted;
    }

    // Whether the row is printed.
    private bool AddOne(RowDefinition definition, FactSegment segment)
    {
        var at = _rows.Count;
        var cells = _cells.Compile(definition, segment);
        if (definition.WhenAny && cells.All(c => c.Figure is null or { Printed.Value: 0m }))
        {
            return false;
        }

        _rows.Add(null!);
        Add(definition.Rows, segment);
        _rows[at] = new Row
        {
            Level =
                definition.Each == "单位" && _scope.Unit == Book.EliminationUnit
                    ? RowLevel.Elimination
                    : definition.Level,
            Unit = _scope.Unit,
            Code = definition.Code ?? _scope.Account,
            Project = _context.ProjectKey(_scope.Project),
            Name = definition.Name?.Fill(_scope.Field) ?? _cells.NameOf(cells),
            Cells = cells,
            Spans = definition.Spans ? _rows.Count - at - 1 : 0,
        };
        return true;
    }
}
