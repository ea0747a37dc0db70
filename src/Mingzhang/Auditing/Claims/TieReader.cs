using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Rules.Catalog;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Register;
using Mingzhang.Ties;

namespace Mingzhang.Auditing.Claims;

/// <summary>Looks up in one pack what the ties of a profile name.</summary>
internal sealed class TieReader
{
    private const int MostPlaces = 20;
    private readonly PackData _pack;
    private readonly Frame _frame;
    private readonly NodeBuilder _builder;
    private readonly Dictionary<TieCell, TableValue?> _values = [];

    public TieReader(Pack pack)
    {
        _pack = new PackData(pack, null);
        _frame = new Frame(_pack, 0);
        _builder = new NodeBuilder(_pack, [], MissingPolicy.BlankIsZero);
    }

    /// <summary>The value of a cell; null when the pack has no such cell or it cannot be read.</summary>
    public TableValue? Find(TieCell cell)
    {
        if (!_values.TryGetValue(cell, out var value))
        {
            value = Read(cell);
            _values.Add(cell, value);
        }

        return value;
    }

    private TableValue? Read(TieCell cell)
    {
        if (cell.Panels.Any(p => _pack.Panel(p.Form, p.Panel) is null))
        {
            return null;
        }

        try
        {
            var node = _builder.Number(cell.Value);
            var quantity = node.Evaluate(_frame);
            var cells = new List<CellPlace>();
            node.Collect(_frame, cells, MostPlaces);
            if (quantity.Standing != Standing.Ready || cells.Count == 0)
            {
                return null;
            }

            var unit = quantity.Unit?.InYuan() ?? 1m;
            var last = quantity.LastPlace == 0m && quantity.Unit is not null ? 0.01m : quantity.LastPlace;
            return new TableValue(
                quantity.Value * unit,
                last * unit,
                unit,
                () => (NameOf(cells), [.. cells.Select(PlaceWriter.Of)])
            );
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string NameOf(List<CellPlace> cells)
    {
        var first = PlaceWriter.Of(cells[0]);
        var table = TableName(first);
        return cells.Count == 1 && first.Column is { } column ? $"{table}“{first.Row}”的{column}"
            : first.Column is { } common && cells.All(c => c.Panel == cells[0].Panel) ? $"{table}{common}合计"
            : table;
    }

    private static string TableName(Place place) => FormShape.WordOf(place.Table ?? "");
}
