namespace Mingzhang.Documents.Writing.Docx;

/// <summary>A style of the style sheet (Parts/styles.xml) with what the counting of pages must know of it; lengths in twips.</summary>
/// <param name="Id">Its id.</param>
/// <param name="HalfPoints">The size of its type.</param>
/// <param name="Line">The height of a line.</param>
/// <param name="Before">Space before the paragraph.</param>
/// <param name="After">Space after it.</param>
/// <param name="Indent">Indent of the first line in hundredths of a character.</param>
internal sealed record TextStyle(string Id, int HalfPoints, int Line, int Before = 0, int After = 0, int Indent = 0)
{
    /// <summary>By how much characters stand closer than their size, in twips.</summary>
    public int Closer { get; init; }

    /// <summary>The title on the cover.</summary>
    public static readonly TextStyle Title = new("Title", 44, 800, 2_800);

    /// <summary>What stands under it.</summary>
    public static readonly TextStyle CoverFact = new("CoverFact", 32, 640);

    /// <summary>Running text: 28 characters a line.</summary>
    public static readonly TextStyle Body = new("BodyText", 32, PageSetup.Line, Indent: 200) { Closer = 5 };

    /// <summary>第一部分 and the like.</summary>
    public static readonly TextStyle Part = new("Heading1", 44, 700, After: 456);

    /// <summary>The title of the contents.</summary>
    public static readonly TextStyle Contents = new("TOCHeading", 36, 700, After: 400);

    /// <summary>The number of a table.</summary>
    public static readonly TextStyle TableNumber = new("TableNumber", 21, 340);

    /// <summary>The title of a table.</summary>
    public static readonly TextStyle TableTitle = new("TableTitle", 32, 460, After: 40);

    /// <summary>Body and unit of money over a table.</summary>
    public static readonly TextStyle TableUnder = new("TableUnder", 21, 340, After: 40);

    /// <summary>A note under a table.</summary>
    public static readonly TextStyle TableNote = new("TableNote", 21, 340, Before: 40);

    /// <summary>An empty line as low as can be, where the format demands a paragraph.</summary>
    public static readonly TextStyle Join = new("Join", 2, 20);

    private static readonly TextStyle[] Headings =
    [
        new("Heading2", 32, PageSetup.Line, Indent: 200),
        new("Heading3", 32, PageSetup.Line, Indent: 200),
        new("Heading4", 32, PageSetup.Line, Indent: 200),
    ];

    /// <summary>The style of a heading: 1 for 一、, 2 for （一）, 3 for 1.</summary>
    public static TextStyle Heading(int depth) => Headings[Math.Clamp(depth, 1, Headings.Length) - 1];

    /// <summary>How many lines a text fills in a width.</summary>
    public int Lines(string text, int width) =>
        TextMeasure.Lines(
            TextMeasure.Of(text) + Indent,
            text.AsSpan().Count('\n'),
            width * 100 / ((HalfPoints * 10) - Closer)
        );
}
