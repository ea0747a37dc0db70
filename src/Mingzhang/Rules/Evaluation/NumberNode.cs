using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>An expression that yields a number or money.</summary>
internal abstract class NumberNode
{
    public abstract Quantity Evaluate(Frame frame);

    /// <summary>The values it may have before rounding.</summary>
    public virtual ValueRange Range(Frame frame) => ValueRange.Of(Evaluate(frame));

    /// <summary>Marks the figures it is made of as guarded.</summary>
    public virtual void Mark(Frame frame) { }

    /// <summary>Adds the cells it is made of, no more than <paramref name="most"/>.</summary>
    public virtual void Collect(Frame frame, List<CellPlace> places, int most) { }

    /// <summary>The value as a sum of printed figures times factors; null when it is none.</summary>
    public virtual LinearForm? Linear(Frame frame) => null;
}

internal sealed class NumberLiteralNode(decimal value) : NumberNode
{
    private readonly Quantity _quantity = Quantity.Plain(value);

    public override Quantity Evaluate(Frame frame) => _quantity;

    public override LinearForm Linear(Frame frame) => LinearForm.Of(_quantity.Value);
}

/// <summary>The figure of one cell.</summary>
internal sealed class CellNode(RowNode row, ColumnNode column, MissingPolicy missing) : NumberNode
{
    public override Quantity Evaluate(Frame frame)
    {
        var access = column.At(frame);
        var standing = row.Find(frame, out _, out var at);
        if (standing != Standing.Ready)
        {
            return Quantity.Without(standing);
        }

        if (at < 0)
        {
            return Quantity.Blank(access.Unit);
        }

        frame.Pack.Reads++;
        var quantity = CellReader.Read(access, at);
        var isBlank = quantity.Standing == Standing.Ready && !quantity.HasData;
        return isBlank && missing.ForBlank() is var blank and not Standing.Ready ? Quantity.Without(blank) : quantity;
    }

    public override void Mark(Frame frame)
    {
        if (TryPlace(frame, out var place))
        {
            place.Panel.Mark(place.Row, place.Column);
        }
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most)
    {
        if (TryPlace(frame, out var place))
        {
            places.Add(place);
        }
    }

    public override LinearForm? Linear(Frame frame)
    {
        var access = column.At(frame);
        if (row.Find(frame, out var panel, out var at) != Standing.Ready)
        {
            return null;
        }

        var form = LinearForm.In(access.Unit);
        return at < 0 || form.TryAdd(panel, access, at) ? form : null;
    }

    private bool TryPlace(Frame frame, out CellPlace place)
    {
        place = default;
        if (row.Find(frame, out var panel, out var at) != Standing.Ready || at < 0)
        {
            return false;
        }

        place = new CellPlace(panel, at, column.At(frame).Place(at));
        return place.Column >= 0;
    }
}

/// <summary>count: how many rows.</summary>
internal sealed class CountNode(RowSetNode rows) : NumberNode
{
    public override Quantity Evaluate(Frame frame)
    {
        var standing = rows.Find(frame, out var found);
        return standing == Standing.Ready
            ? Quantity.Plain(found.Count, hasData: found.Count > 0)
            : Quantity.Without(standing);
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most)
    {
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

            places.Add(new CellPlace(rows.Panel, row, -1));
        }
    }
}
