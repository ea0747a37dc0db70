using System.Globalization;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>A cell of a sheet: text, a number, or a formula with the number it comes to.</summary>
/// <param name="Style">How it looks; null for no cell at all.</param>
/// <param name="Text">The text; null when it is a number. Never taken for a formula.</param>
/// <param name="Digits">The number, as plain digits.</param>
/// <param name="Formula">The formula that gives the number, without the equals sign; null for none.</param>
internal readonly record struct SheetCell(CellStyle? Style, string? Text, string? Digits = null, string? Formula = null)
{
    /// <summary>The most characters that a cell can hold.</summary>
    public const int LongestText = 32_767;

    private const string Cut = "……";

    /// <summary>A text.</summary>
    public static SheetCell Of(string? text, SheetLook look = SheetLook.Text) => Of(text ?? "", look.Style());

    /// <summary>A whole number.</summary>
    public static SheetCell Of(long number) =>
        new(SheetLook.Count.Style(), null, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A text in a style: inert, and no longer than a cell can hold.</summary>
    public static SheetCell Of(string text, CellStyle style)
    {
        text = InertText.Of(text);
        if (text.Length > LongestText)
        {
            var length = LongestText - Cut.Length;
            text = text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + Cut;
        }

        return new SheetCell(style, text);
    }

    /// <summary>A number.</summary>
    public static SheetCell Of(decimal number, CellStyle style, string? formula = null) =>
        new(style, null, number.ToString("0.##########", CultureInfo.InvariantCulture), formula);
}
