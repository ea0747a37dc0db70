using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Language;

namespace Mingzhang.Diagnosis;

/// <summary>Makes the network of a pack: identities of the rules, and equalities that the caller adds.</summary>
internal sealed class NetworkBuilder(FindingMatch findings, PackMap map)
{
    // Larger sums of money nobody prints; products of them would overflow.
    private const decimal MostValue = 1_000_000_000_000_000m;

    private readonly List<FigureSpot> _figures = [];
    private readonly List<Identity> _identities = [];
    private readonly Dictionary<CellPlace, int> _cells = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public Network Build() => new(_figures, _identities);

    /// <summary>Adds an identity of a rule, unless its finding is not in the report or was decided by exact facts.</summary>
    public void Add(PrintedIdentity identity)
    {
        int? finding = null;
        if (identity.Draft is { } draft && (finding = findings.IdOf(draft)) is null)
        {
            return;
        }

        var figures = new int[identity.Terms.Count];
        var difference = identity.Constant;
        var addends = 0;
        for (var i = 0; i < figures.Length; i++)
        {
            figures[i] = Number(identity.Terms[i].Cell);
            var figure = _figures[figures[i]];
            difference += identity.Terms[i].Coefficient * figure.Value;
            addends += figure.IsRounded && figure.Value != 0m ? 1 : 0;
        }

        var made = new Identity(figures, [.. identity.Terms.Select(t => t.Coefficient)])
        {
            Difference = difference,
            LastPlace = identity.LastPlace,
            Addends = Math.Max(identity.Addends, addends),
            Finding = finding,
            Side = identity.Rule.Body.Relation switch
            {
                Relation.LessOrEqual => -1,
                Relation.GreaterOrEqual => 1,
                _ => 0,
            },
        };
        Add(made);
    }

    /// <summary>Adds an equality of the caller.</summary>
    public void Add(PrintedEquality equality)
    {
        var left = Number(equality.Left, out var leftUnit);
        var right = Number(equality.Right, out var rightUnit);
        if (left is not { } l || right is not { } r || l == r)
        {
            return;
        }

        var factor = leftUnit is { } wanted && rightUnit is { } its ? its.FactorTo(wanted) : 1m;
        var made = new Identity([l, r], [1m, -factor])
        {
            Difference = _figures[l].Value - (factor * _figures[r].Value),
            LastPlace = 0m,
            Addends = 0,
            Tolerance = Math.Abs(equality.Tolerance),
            Finding = equality.Finding,
        };
        Add(made);
    }

    // A difference that only the exact facts show, or that they excuse, is not for the prints to mend.
    private void Add(Identity identity)
    {
        var holds = identity.Holds(identity.Difference, identity.Addends);
        if (holds != identity.IsBroken && identity.Figures.All(f => Math.Abs(_figures[f].Value) < MostValue))
        {
            _identities.Add(identity);
        }
    }

    private int Number(CellPlace place)
    {
        if (!_cells.TryGetValue(place, out var number))
        {
            number = _figures.Count;
            _cells.Add(place, number);
            _figures.Add(SpotOf(place));
        }

        return number;
    }

    private int? Number(PrintedSpot spot, out MoneyUnit? unit)
    {
        unit = spot.Unit;
        if (spot.Cell is { } address)
        {
            if (map.PlaceOf(address) is not { } place || PackMap.CellOf(place) is not { Figure: not null })
            {
                return null;
            }

            unit = PackMap.UnitOf(place);
            return Number(place);
        }

        if (!_texts.TryGetValue(spot.Key, out var number))
        {
            number = _figures.Count;
            _texts.Add(spot.Key, number);
            _figures.Add(new FigureSpot(spot.Number.Value, spot.Number.Decimals, null, spot));
        }

        return number;
    }

    private static FigureSpot SpotOf(CellPlace place)
    {
        var column = PackMap.ColumnOf(place);
        var figure = PackMap.CellOf(place).Figure;
        return new FigureSpot(
            figure?.Printed.Value ?? 0m,
            figure?.Printed.Decimals ?? column.Format?.Decimals ?? 2,
            place,
            null
        )
        {
            IsBlank = figure is null,
            IsRepaired = figure?.Repaired ?? false,
            IsRounded = column.Role is ColumnRole.Amount or ColumnRole.Percentage,
        };
    }
}
