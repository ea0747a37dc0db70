using Mingzhang.Places;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// A page as painted, turned so that most of its text runs from left to right. Lengths are thousandths of a point.
/// </summary>
/// <param name="number">Its number, from 1.</param>
/// <param name="width">Width as displayed.</param>
/// <param name="height">Height as displayed.</param>
internal sealed class PdfPage(int number, int width, int height)
{
    public int Number { get; } = number;

    public int Width { get; private set; } = width;

    public int Height { get; private set; } = height;

    public List<Glyph> Glyphs { get; set; } = [];

    public List<Rule> Rules { get; set; } = [];

    /// <summary>Characters that the fonts do not name.</summary>
    public int Unreadable { get; set; }

    /// <summary>Glyphs painted neither along nor across the page, as watermarks are.</summary>
    public int Slanted { get; set; }

    /// <summary>Glyphs that are there only to be searched, as programs which recognise scans add them.</summary>
    public int Invisible { get; set; }

    public bool HasImage { get; set; }

    /// <summary>Quarter turns clockwise of the text against the displayed page.</summary>
    public int Turn { get; private set; }

    /// <summary>Declares that text runs with so many quarter turns: width and height are those of the reading frame.</summary>
    public void TurnTo(int quarters)
    {
        Turn = quarters;
        if (quarters is 1 or 3)
        {
            (Width, Height) = (Height, Width);
        }
    }

    /// <summary>The place of a box, on the page as displayed.</summary>
    public Place PlaceOf(PageBox box) => new() { Page = Number, Box = Points(Displayed(box)) };

    private static decimal[] Points(PageBox box) =>
        [Tenths(box.Left), Tenths(box.Top), Tenths(box.Right), Tenths(box.Bottom)];

    private static decimal Tenths(int length)
    {
        var tenths = (length + (length < 0 ? -50 : 50)) / 100;
        return new decimal(Math.Abs(tenths), 0, 0, tenths < 0, 1);
    }

    private PageBox Displayed(PageBox box) =>
        Turn switch
        {
            1 => new(Height - box.Bottom, box.Left, Height - box.Top, box.Right),
            2 => new(Width - box.Right, Height - box.Bottom, Width - box.Left, Height - box.Top),
            3 => new(box.Top, Width - box.Right, box.Bottom, Width - box.Left),
            _ => box,
        };
}
