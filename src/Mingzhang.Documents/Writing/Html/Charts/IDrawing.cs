namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>A way to draw a chart: how high it gets, and its shapes from the top left corner.</summary>
internal interface IDrawing
{
    /// <summary>The width of every drawing, in units of which 12 are the size of type.</summary>
    const decimal Width = 640m;

    /// <summary>Its height below the legend.</summary>
    decimal Height { get; }

    /// <summary>Writes the shapes.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="top">Where it begins, under the legend.</param>
    void Write(SvgOut svg, decimal top);
}
