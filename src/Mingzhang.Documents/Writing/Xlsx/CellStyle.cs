namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>How the text of a cell stands across.</summary>
internal enum CellAlignment
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>Right.</summary>
    Right,
}

/// <summary>How a cell looks: font, frame, alignment and number format. Equal looks are one style of the workbook.</summary>
internal sealed record CellStyle
{
    /// <summary>A text that may look like a number is none.</summary>
    public const string TextFormat = "@";

    /// <summary>The font; programs that lack it take another one for Chinese.</summary>
    public string Font { get; init; } = "宋体";

    /// <summary>The size in points.</summary>
    public decimal Size { get; init; } = 10.5m;

    /// <summary>Whether it is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether it is underlined.</summary>
    public bool IsUnderlined { get; init; }

    /// <summary>The colour of the text as AARRGGBB; null for black.</summary>
    public string? Color { get; init; }

    /// <summary>The colour behind the text as AARRGGBB; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>Whether it has thin lines all around.</summary>
    public bool IsFramed { get; init; }

    /// <summary>How it stands across.</summary>
    public CellAlignment Across { get; init; }

    /// <summary>Whether it stands at the top of its row instead of in the middle.</summary>
    public bool IsAtTop { get; init; }

    /// <summary>Whether it breaks into lines.</summary>
    public bool Wraps { get; init; }

    /// <summary>Steps of indentation.</summary>
    public int Indent { get; init; }

    /// <summary>The number format as spreadsheets write it.</summary>
    public string Format { get; init; } = "General";
}
