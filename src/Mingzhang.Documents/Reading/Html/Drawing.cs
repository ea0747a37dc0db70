using AngleSharp.Dom;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Tells a figure that shows a drawing from one that shows a table.</summary>
internal static class Drawing
{
    /// <summary>
    /// Whether a figure is a drawing: it holds an SVG image outside of any table. Its words and its tables are the drawing's
    /// title and data, which stand in the pack's tables already; they are neither narrative nor tables of the pack.
    /// </summary>
    public static bool Is(IElement figure)
    {
        foreach (var svg in figure.QuerySelectorAll("svg[role=img]"))
        {
            if (svg.Closest("table") is not { } table || !figure.Contains(table))
            {
                return true;
            }
        }

        return false;
    }
}
