using System.Globalization;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>
/// A sheet of A4 with its margins in twips. Upright it is the page of GB/T 9704-2012: 37 mm above, 28 mm on the left, 156 mm by
/// 225 mm of text, 22 lines.
/// </summary>
/// <param name="Width">Width of the sheet.</param>
/// <param name="Height">Its height.</param>
/// <param name="Top">Margin above.</param>
/// <param name="Bottom">Margin below.</param>
/// <param name="Left">Margin on the left.</param>
/// <param name="Right">Margin on the right.</param>
/// <param name="Footer">From the lower edge to the page number.</param>
internal sealed record PageSetup(int Width, int Height, int Top, int Bottom, int Left, int Right, int Footer)
{
    /// <summary>The height of a line of running text: 22 of them fill the page.</summary>
    public const int Line = 578;

    private const int Short = 11_906;
    private const int Long = 16_838;

    /// <summary>Upright, for text and narrow tables.</summary>
    public static readonly PageSetup Upright = new(Short, Long, 2_098, 1_984, 1_588, 1_474, 1_304);

    /// <summary>The same turned, for wide tables.</summary>
    public static readonly PageSetup Turned = new(Long, Short, 1_588, 1_474, 1_984, 2_098, 794);

    /// <summary>Turned with narrow margins, for tables that would be too small otherwise.</summary>
    public static readonly PageSetup Spread = new(Long, Short, 1_134, 1_134, 850, 850, 567);

    /// <summary>The width of the text.</summary>
    public int TextWidth => Width - Left - Right;

    /// <summary>The height of the text; upright, of whole lines.</summary>
    public int TextHeight => IsTurned ? Height - Top - Bottom : (Height - Top - Bottom) / Line * Line;

    private bool IsTurned => Width > Height;

    /// <summary>Markup of a section of such pages.</summary>
    /// <param name="opening">Markup of references to footers and the like, which stand first; empty for those of the section before.</param>
    /// <param name="restarts">Whether pages are counted from 1 again.</param>
    public string Section(string opening = "", bool restarts = false)
    {
        var turned = IsTurned ? " w:orient=\"landscape\"" : "";
        // LibreOffice leaves room for whole lines of a grid only; turned pages hold tables, which need no grid.
        var grid = IsTurned
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" w:type=\"lines\" w:linePitch=\"{Line}\"");
        var count = restarts ? "<w:pgNumType w:start=\"1\"/>" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<w:sectPr>{opening}<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{Width}\" w:h=\"{Height}\"{turned}/><w:pgMar w:top=\"{Top}\" w:right=\"{Right}\" w:bottom=\"{Bottom}\" w:left=\"{Left}\" w:header=\"851\" w:footer=\"{Footer}\" w:gutter=\"0\"/>{count}<w:cols w:space=\"425\"/><w:docGrid{grid}/></w:sectPr>"
        );
    }
}
