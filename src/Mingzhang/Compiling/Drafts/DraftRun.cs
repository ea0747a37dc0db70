using System.Globalization;
using System.Text;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Compiling.Drafts;

/// <summary>A text being written, with the numbers in it.</summary>
internal sealed class DraftRun
{
    private readonly StringBuilder _text = new();
    private readonly List<TextFigure> _figures = [];
    private readonly List<WrittenPart> _written = [];

    /// <summary>How many characters there are.</summary>
    public int Length => _text.Length;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds words.</summary>
    public DraftRun Add(string words)
    {
        _text.Append(words);
        return this;
    }

    /// <summary>Adds what a person wrote at a position of the book, or a gap that asks for it.</summary>
    public void AddWritten(string position, string? words, string request)
    {
        var text = words ?? TextGap.For(request);
        _written.Add(new WrittenPart(_text.Length, text.Length, position, words is null));
        _text.Append(text);
    }

    /// <summary>Adds another text with its numbers.</summary>
    public void Add(DraftRun other)
    {
        _written.AddRange(other._written.Select(w => w with { Offset = w.Offset + _text.Length }));
        _figures.AddRange(other._figures.Select(f => f with { Offset = f.Offset + _text.Length }));
        _text.Append(other._text);
    }

    /// <summary>Adds money with 万元, or a plain number.</summary>
    public void Add(DraftValue value)
    {
        var number = value.IsMoney ? new PrintedNumber(value.Value, DraftValue.Money.Decimals) : Plain(value.Value);
        Figure(number, value.Exact, value.Facts, value.Cells);
        _text.Append(value.IsMoney ? DraftValue.Money.Unit.Chinese() : "");
    }

    /// <summary>Adds how far two values are apart as printed, without a sign.</summary>
    public void AddDifference(DraftValue left, DraftValue right) =>
        Add(
            new DraftValue(
                Math.Abs(left.Value - right.Value),
                left.IsMoney || right.IsMoney,
                IsKnown: true,
                null,
                null,
                [.. left.Cells, .. right.Cells]
            )
        );

    /// <summary>Adds a share or rate with two decimals and the percent sign.</summary>
    public void AddPercentage(decimal rate, IReadOnlyList<FigureAddress> cells)
    {
        Figure(new PrintedNumber(Rounding.HalfUp(rate, 2), 2), null, null, cells);
        _text.Append('%');
    }

    /// <summary>The finished paragraph.</summary>
    public ParagraphBlock ToParagraph() => new(Text) { Figures = [.. _figures], Written = [.. _written] };

    private void Figure(PrintedNumber number, Amount? exact, FactSlice? facts, IReadOnlyList<FigureAddress> cells)
    {
        var digits = number.Value.ToString("F" + number.Decimals, CultureInfo.InvariantCulture);
        _figures.Add(new TextFigure(_text.Length, digits.Length, new Figure(number, exact, facts), cells));
        _text.Append(digits);
    }

    // As many decimals as the number needs.
    private static PrintedNumber Plain(decimal value)
    {
        var digits = value.Plain();
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new PrintedNumber(value, point < 0 ? 0 : digits.Length - point - 1);
    }
}
