using System.Globalization;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>
/// Names of bookmarks. They say where a figure belongs: mz_t3_p0_r12_c4 is table 3, panel 0, row 12, column 4 of the pack, all
/// counted from 0; mz_s1_b4_f2 is figure 2 in the sentences of block 4 of part 1.
/// </summary>
internal static class BookmarkNames
{
    /// <summary>A cell's figure.</summary>
    public static string Of(int table, int panel, int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"mz_t{table}_p{panel}_r{row}_c{column}");

    /// <summary>A figure in a paragraph.</summary>
    public static string OfText(int part, int block, int figure) =>
        string.Create(CultureInfo.InvariantCulture, $"mz_s{part}_b{block}_f{figure}");

    /// <summary>A line of the contents: hidden, as Word's own are.</summary>
    public static string OfHeading(int entry) =>
        string.Create(CultureInfo.InvariantCulture, $"_Toc{10_000_000 + entry}");
}
