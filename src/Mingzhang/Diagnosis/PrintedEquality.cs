using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Diagnosis;

/// <summary>A printed figure, in a table or in a sentence.</summary>
public sealed record PrintedSpot
{
    private PrintedSpot(FigureAddress? cell, string key, PrintedNumber number, MoneyUnit? unit, Place? place) =>
        (Cell, Key, Number, Unit, Place) = (cell, key, number, unit, place);

    /// <summary>The cell; null for a figure in a sentence.</summary>
    public FigureAddress? Cell { get; }

    /// <summary>What tells a figure in a sentence from every other, for example paragraph and offset; empty for a cell.</summary>
    public string Key { get; }

    /// <summary>The number in a sentence as printed; means nothing for a cell.</summary>
    public PrintedNumber Number { get; }

    /// <summary>The unit of money that <see cref="Number"/> is printed in; null for plain numbers and for a cell.</summary>
    public MoneyUnit? Unit { get; }

    /// <summary>Where the sentence stands; null for a cell.</summary>
    public Place? Place { get; }

    /// <summary>The figure of a cell.</summary>
    public static PrintedSpot InTable(FigureAddress cell) => new(cell, "", default, null, null);

    /// <summary>A figure in a sentence. Two spots with one key are one figure.</summary>
    public static PrintedSpot InText(string key, PrintedNumber number, MoneyUnit? unit, Place place) =>
        new(null, key, number, unit, place);
}

/// <summary>Two printed figures that must be equal, such as a claim of the text and the cell that it repeats.</summary>
/// <param name="Left">One figure.</param>
/// <param name="Right">The other.</param>
/// <param name="Tolerance">How far they may be apart, in the unit of the left one; not negative.</param>
/// <param name="Finding">Id of the finding that reports their difference; null when they agree.</param>
public sealed record PrintedEquality(PrintedSpot Left, PrintedSpot Right, decimal Tolerance, int? Finding = null);
