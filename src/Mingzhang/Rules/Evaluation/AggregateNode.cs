using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Rules.Language;

namespace Mingzhang.Rules.Evaluation;

/// <summary>
/// sum, min or max of a column over a row set. Large groups that several applications ask for are added once and
/// remembered, so that the work grows with the rows and not with rows times applications.
/// </summary>
internal sealed class AggregateNode(AggregateKind kind, RowSetNode rows, ColumnNode column) : NumberNode
{
    private const int WorthRemembering = 16;

    private readonly Dictionary<(int Index, int Start, ColumnAccess Column), Quantity> _known = [];
    private readonly HashSet<(int Index, int Start, ColumnAccess Column)> _marked = [];

    public override Quantity Evaluate(Frame frame)
    {
        var access = column.At(frame);
        var standing = rows.Find(frame, out var found);
        if (standing != Standing.Ready)
        {
            return Quantity.Without(standing);
        }

        if (!IsRemembered(found))
        {
            return Compute(frame, found, access);
        }

        var key = (found.Index, found.Start, access);
        if (!_known.TryGetValue(key, out var quantity))
        {
            quantity = Compute(frame, found, access);
            _known.Add(key, quantity);
        }

        return quantity;
    }

    public override void Mark(Frame frame)
    {
        var access = column.At(frame);
        if (rows.Find(frame, out var found) != Standing.Ready)
        {
            return;
        }

        if (IsRemembered(found) && !_marked.Add((found.Index, found.Start, access)))
        {
            return;
        }

        foreach (var row in found.AsSpan())
        {
            if (access.Place(row) is var place and >= 0)
            {
                rows.Panel.Mark(row, place);
            }
        }
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most)
    {
        var access = column.At(frame);
        if (rows.Find(frame, out var found) != Standing.Ready)
        {
            return;
        }

        foreach (var row in found.AsSpan())
        {
            if (places.Count >= most)
            {
                return;
            }

            if (access.Place(row) is var place and >= 0 && access.Cell(row).Figure is not null)
            {
                places.Add(new CellPlace(rows.Panel, row, place));
            }
        }
    }

    public override LinearForm? Linear(Frame frame)
    {
        var access = column.At(frame);
        if (kind != AggregateKind.Sum || rows.Find(frame, out var found) != Standing.Ready)
        {
            return null;
        }

        var form = LinearForm.In(access.Unit);
        foreach (var row in found.AsSpan())
        {
            if (!form.TryAdd(rows.Panel, access, row))
            {
                return null;
            }
        }

        return form;
    }

    private static bool IsRemembered(RowRange found) =>
        found.Index != RowRange.Passing && found.Count > WorthRemembering;

    private Quantity Compute(Frame frame, RowRange found, ColumnAccess access)
    {
        frame.Pack.Reads += found.Count;
        return kind == AggregateKind.Sum ? Sum(found, access) : Extreme(found, access);
    }

    private static Quantity Sum(RowRange found, ColumnAccess access)
    {
        var unit = access.Unit;
        var isRounded = access.Role is ColumnRole.Amount or ColumnRole.Percentage;
        var value = 0m;
        long fen = 0;
        int addends = 0,
            zeros = 0,
            blanks = 0,
            fewest = int.MaxValue;
        var isExact = true;
        foreach (var row in found.AsSpan())
        {
            var cell = access.Cell(row);
            if (cell.Figure is not { } figure)
            {
                if (!cell.IsBlank || cell.IsUnreadable)
                {
                    return Quantity.Without(Standing.Short);
                }

                blanks++;
                continue;
            }

            if (access.UnitAt(row) != unit)
            {
                return SumOverUnits(found, access);
            }

            var printed = figure.Printed;
            value += printed.Value;
            if (printed.Value == 0m)
            {
                zeros++;
            }
            else
            {
                addends++;
            }

            fewest = Math.Min(fewest, printed.Decimals);
            if (figure.Exact is { } exact)
            {
                fen += exact.Fen;
            }
            else
            {
                isExact = false;
            }
        }

        var any = addends + zeros > 0;
        if (!isRounded)
        {
            return Quantity.Plain(value, any);
        }

        return new Quantity
        {
            Value = value,
            Exact = isExact && unit is { } known ? new Amount(fen).In(known) : 0m,
            IsExact = isExact && unit is not null,
            LastPlace = any ? new PrintedNumber(0m, fewest).LastPlace : 0m,
            Addends = addends,
            Zeros = zeros,
            Blanks = blanks,
            HasData = any,
            Unit = unit,
        };
    }

    // Tables of one form that print different units: rare, so slow and plain.
    private static Quantity SumOverUnits(RowRange found, ColumnAccess access)
    {
        var sum = new Quantity { IsExact = true, Unit = access.Unit };
        foreach (var row in found.AsSpan())
        {
            sum += CellReader.Read(access, row);
        }

        return sum;
    }

    private Quantity Extreme(RowRange found, ColumnAccess access)
    {
        Quantity? best = null;
        foreach (var row in found.AsSpan())
        {
            var quantity = CellReader.Read(access, row);
            if (quantity.Standing == Standing.Short)
            {
                return quantity;
            }

            if (!quantity.HasData)
            {
                continue;
            }

            var isBetter =
                best is not { } known
                || (
                    kind == AggregateKind.Min
                        ? quantity.In(known.Unit).Value < known.Value
                        : quantity.In(known.Unit).Value > known.Value
                );
            best = isBetter ? quantity : best;
        }

        return best ?? Quantity.Without(Standing.Skip);
    }
}
