using Mingzhang.Numbers;

namespace Mingzhang.Rules.Evaluation;

/// <summary>A number that a person wrote as text. It carries no rounding, but no facts stand behind it either.</summary>
internal abstract class TextNumberNode(TextNode text) : NumberNode
{
    public override Quantity Evaluate(Frame frame)
    {
        var value = text.Evaluate(frame);
        return value.Standing == Standing.Ready ? Read(frame, value) : Quantity.Without(value.Standing);
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most) => text.Collect(frame, places, most);

    protected abstract Quantity Read(Frame frame, TextValue value);

    protected static Quantity Written(decimal value, MoneyUnit? unit) =>
        new()
        {
            Value = value,
            HasData = true,
            Unit = unit,
        };
}

/// <summary>number(文字): not applicable to texts that are no number; a % behind it is left out.</summary>
internal sealed class NumberOfTextNode(TextNode text) : TextNumberNode(text)
{
    protected override Quantity Read(Frame frame, TextValue value) =>
        PrintedNumber.TryParse(value.Text.AsSpan().Trim().TrimEnd('%'), out var number)
            ? Written(number.Value, null)
            : Quantity.Without(Standing.Skip);
}

/// <summary>
/// 万元(值, 度量单位): an indicator's value in 万元, where its unit of measure is a sum of money (元, 千元, 万元, 百万元,
/// 亿元, also a year: 元/年); not applicable to others.
/// </summary>
internal sealed class WanYuanNode(TextNode value, TextNode unit) : TextNumberNode(value)
{
    protected override Quantity Read(Frame frame, TextValue text)
    {
        var measure = unit.Evaluate(frame);
        if (measure.Standing != Standing.Ready)
        {
            return Quantity.Without(measure.Standing);
        }

        return InYuan(measure.Text) is { } yuan && PrintedNumber.TryParse(text.Text.AsSpan().Trim(), out var number)
            ? Written(number.Value * yuan / MoneyUnit.WanYuan.InYuan(), MoneyUnit.WanYuan)
            : Quantity.Without(Standing.Skip);
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most)
    {
        base.Collect(frame, places, most);
        unit.Collect(frame, places, most);
    }

    private static decimal? InYuan(string measure)
    {
        var text = measure.AsSpan().Trim();
        if (text.EndsWith("/年"))
        {
            text = text[..^2];
        }

        return text switch
        {
            "百万元" => 1_000_000m,
            "万" => null,
            _ => MoneyUnits.InYuan(text.ToString()),
        };
    }
}

/// <summary>year().</summary>
internal sealed class YearNode : NumberNode
{
    public override Quantity Evaluate(Frame frame) => Quantity.Plain(frame.Pack.Identity.Year);
}

/// <summary>len(文字).</summary>
internal sealed class LengthNode(TextNode text) : NumberNode
{
    public override Quantity Evaluate(Frame frame)
    {
        var value = text.Evaluate(frame);
        return value.Standing == Standing.Ready
            ? Quantity.Plain(value.Text.Length, hasData: true)
            : Quantity.Without(value.Standing);
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most) => text.Collect(frame, places, most);
}
