namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>The lines and numbers of an upright axis of values.</summary>
internal static class AxisLines
{
    /// <summary>The room at the left for the numbers.</summary>
    public static decimal Room(Scale scale) => scale.Marks.Max(m => ChartText.Width(ChartText.Digits(m))) + 8m;

    /// <summary>Writes them.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="scale">The axis.</param>
    /// <param name="left">Where the lines begin; they go to the right edge.</param>
    /// <param name="top">Where the highest mark lies.</param>
    /// <param name="height">From the highest mark to the lowest.</param>
    public static void WriteUpright(SvgOut svg, Scale scale, decimal left, decimal top, decimal height)
    {
        foreach (var mark in scale.Marks)
        {
            var y = top + (height * (1m - scale.At(mark.Value)));
            svg.Line(left, y, IDrawing.Width, y, "grid");
            svg.Text(left - 6m, y + 4m, TextAnchor.End, ChartText.Digits(mark), "mark");
        }
    }
}
