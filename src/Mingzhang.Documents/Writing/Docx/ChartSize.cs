using System.Runtime.InteropServices;
using Mingzhang.Charts;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>How large a chart is drawn: as wide as the text, and high enough for what it shows.</summary>
/// <param name="Millimetres">Its height.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChartSize(int Millimetres)
{
    /// <summary>Its width.</summary>
    public const int Width = 156;

    private const int EmusPerMillimetre = 36_000;
    private const int LeastSpace = 120;
    private const int Descent = 20;

    /// <summary>The height in twips.</summary>
    public int Twips => Millimetres * 1440 * 10 / 254;

    /// <summary>How many lines of running text it takes the place of.</summary>
    public int Lines => ((Twips + LeastSpace) / PageSetup.Line) + 1;

    /// <summary>The space under it, so that the text goes on at a line.</summary>
    public int Space => (Lines * PageSetup.Line) - Twips - Descent;

    /// <summary>The height in English metric units.</summary>
    public int Emus => Millimetres * EmusPerMillimetre;

    /// <summary>The width in English metric units.</summary>
    public static int WidthEmus => Width * EmusPerMillimetre;

    /// <summary>The size of a chart.</summary>
    public static ChartSize Of(Chart chart) =>
        new(
            chart.Kind == ChartKind.Bars
                ? Math.Clamp(30 + (chart.Categories.Count * ((chart.Series.Count * 5) + 3)), 60, 200)
                : 75
        );
}
