using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>Where a text is held.</summary>
internal enum TextAnchor
{
    /// <summary>At its left end.</summary>
    Start,

    /// <summary>In its middle.</summary>
    Middle,

    /// <summary>At its right end.</summary>
    End,
}

/// <summary>
/// Writes the shapes of a drawing. Coordinates are decimal and are written with one digit after the point, so that the same
/// chart gives the same characters on every machine.
/// </summary>
internal sealed class SvgOut(HtmlOut html)
{
    /// <summary>A coordinate as written: 12, 12.5.</summary>
    public static string Number(decimal value) =>
        Rounding.HalfUp(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Writes markup.</summary>
    public void Raw(string markup) => html.Line(markup);

    /// <summary>A rectangle; nothing when it has no height or width.</summary>
    public void Box(decimal x, decimal y, decimal width, decimal height, string fill)
    {
        if (width <= 0m || height <= 0m)
        {
            return;
        }

        html.Raw("<rect").Attribute("class", "shape").Attribute("fill", fill);
        html.Attribute("x", Number(x)).Attribute("y", Number(y));
        html.Attribute("width", Number(width)).Attribute("height", Number(height)).Line("/>");
    }

    /// <summary>A line from one point to another.</summary>
    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string style)
    {
        html.Raw("<line").Attribute("class", style);
        html.Attribute("x1", Number(x1)).Attribute("y1", Number(y1));
        html.Attribute("x2", Number(x2)).Attribute("y2", Number(y2)).Line("/>");
    }

    /// <summary>An area or a stroke along a path.</summary>
    public void Path(string path, string style, string fill) =>
        html.Raw("<path").Attribute("class", style).Attribute("fill", fill).Attribute("d", path).Line("/>");

    /// <summary>A text on its base line.</summary>
    public void Text(decimal x, decimal y, TextAnchor anchor, string text, string style = "")
    {
        html.Raw("<text").Attribute("x", Number(x)).Attribute("y", Number(y));
        if (anchor != TextAnchor.Start)
        {
            html.Attribute("text-anchor", anchor == TextAnchor.Middle ? "middle" : "end");
        }

        if (style.Length > 0)
        {
            html.Attribute("class", style);
        }

        html.Raw(">").Text(InertText.OnOneLine(text)).Line("</text>");
    }

    /// <summary>Lines of text under each other.</summary>
    public void Lines(decimal x, decimal y, TextAnchor anchor, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Text(x, y + (i * ChartText.LineHeight), anchor, lines[i]);
        }
    }
}
