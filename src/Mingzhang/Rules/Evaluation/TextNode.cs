using System.Globalization;
using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>A text, or why there is none.</summary>
internal readonly record struct TextValue(string Text, bool HasData, Standing Standing = Standing.Ready)
{
    public static TextValue Without(Standing standing) => new("", false, standing);
}

/// <summary>An expression that yields text.</summary>
internal abstract class TextNode
{
    public abstract TextValue Evaluate(Frame frame);

    /// <summary>The symbol of the text, for index lookups.</summary>
    public virtual Standing Symbol(Frame frame, out int symbol)
    {
        var value = Evaluate(frame);
        symbol = value.Standing == Standing.Ready ? frame.Pack.Symbols.Find(value.Text) : Symbols.Unknown;
        return value.Standing;
    }

    /// <summary>Adds the cells that the text stands in.</summary>
    public virtual void Collect(Frame frame, List<CellPlace> places, int most) { }
}

internal sealed class TextLiteralNode(string text) : TextNode
{
    public override TextValue Evaluate(Frame frame) => new(text, false);
}

/// <summary>A key of a row.</summary>
internal sealed class KeyTextNode(RowNode row, RowKey key) : TextNode
{
    public override TextValue Evaluate(Frame frame)
    {
        var standing = row.Find(frame, out var panel, out var at);
        if (at < 0)
        {
            return standing == Standing.Ready ? new TextValue("", false) : TextValue.Without(standing);
        }

        var text = panel.Key(at, key);
        return new TextValue(text, text.Length > 0);
    }

    public override Standing Symbol(Frame frame, out int symbol)
    {
        var standing = row.Find(frame, out var panel, out var at);
        symbol = at < 0 ? 0 : panel.KeySymbols(key)[at];
        return standing;
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most)
    {
        if (row.Find(frame, out var panel, out var at) == Standing.Ready && at >= 0)
        {
            places.Add(new CellPlace(panel, at, -1));
        }
    }
}

/// <summary>The text of a cell.</summary>
internal sealed class CellTextNode(RowNode row, ColumnNode column, MissingPolicy missing) : TextNode
{
    public override TextValue Evaluate(Frame frame)
    {
        var standing = row.Find(frame, out _, out var at);
        if (standing != Standing.Ready || at < 0)
        {
            return TextValue.Without(standing);
        }

        frame.Pack.Reads++;
        var cell = column.At(frame).Cell(at);
        return cell.IsUnreadable ? TextValue.Without(Standing.Short)
            : cell.IsBlank ? TextValue.Without(missing.ForBlank())
            : new TextValue(cell.Text, true);
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most)
    {
        if (row.Find(frame, out var panel, out var at) == Standing.Ready && at >= 0)
        {
            places.Add(new CellPlace(panel, at, column.At(frame).Place(at)));
        }
    }
}

/// <summary>text(数): the digits of a number.</summary>
internal sealed class DigitsNode(NumberNode number) : TextNode
{
    public override TextValue Evaluate(Frame frame)
    {
        var value = number.Evaluate(frame);
        return value.Standing == Standing.Ready
            ? new TextValue(value.Value.ToString(CultureInfo.InvariantCulture), value.HasData)
            : TextValue.Without(value.Standing);
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most) => number.Collect(frame, places, most);
}

/// <summary>notes(表): the notes below all tables of a form, one a line.</summary>
internal sealed class NotesNode(string form) : TextNode
{
    public override TextValue Evaluate(Frame frame)
    {
        var tables = frame.Pack.Tables(form);
        return tables.Count == 0
            ? TextValue.Without(Standing.Short)
            : new TextValue(string.Join('\n', tables.SelectMany(t => t.Notes)), true);
    }
}

internal static class MissingPolicies
{
    /// <summary>What a blank cell makes of a value.</summary>
    public static Standing ForBlank(this MissingPolicy policy) =>
        policy switch
        {
            MissingPolicy.Skip => Standing.Skip,
            MissingPolicy.Error => Standing.Missing,
            _ => Standing.Ready,
        };
}
