namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>
/// The fills of a chart: plain, hatched and dotted, so that neighbours are told apart on a black-and-white print and by
/// people who see no colours. They take their ink from the style sheet.
/// </summary>
/// <param name="Id">The id of the chart, unique on the page; the ids of the fills begin with it.</param>
internal sealed record Hatching(string Id)
{
    private static readonly string[] Tiles =
    [
        "<rect class=\"full\" width=\"6\" height=\"6\"/>",
        "<path class=\"stroke\" d=\"M-1 1 1 -1M0 6 6 0M5 7 7 5\"/>",
        "<rect class=\"tint\" width=\"6\" height=\"6\"/>",
        "<circle class=\"full\" cx=\"1.5\" cy=\"1.5\" r=\"1\"/><circle class=\"full\" cx=\"4.5\" cy=\"4.5\" r=\"1\"/>",
        "<path class=\"stroke\" d=\"M0 3 6 3\"/>",
        "<path class=\"stroke\" d=\"M0 0 6 6M0 6 6 0\"/>",
        "<path class=\"stroke\" d=\"M3 0 3 6\"/>",
        "<rect class=\"tint\" width=\"6\" height=\"6\"/><path class=\"stroke\" d=\"M-1 5 1 7M0 0 6 6M5 -1 7 1\"/>",
    ];

    /// <summary>Writes the fills that a chart needs.</summary>
    public void Write(SvgOut svg, int count)
    {
        svg.Raw("<defs>");
        for (var i = 0; i < Math.Min(count, Tiles.Length); i++)
        {
            svg.Raw(
                FormattableString.Invariant(
                    $"<pattern id=\"{Id}-p{i}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"6\" height=\"6\"/>{Tiles[i]}</pattern>"
                )
            );
        }

        svg.Raw("</defs>");
    }

    /// <summary>The fill of a series or slice; they begin anew after the last, but the last slice never looks like the first.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="count">How many there are.</param>
    public string Of(int index, int count)
    {
        var tile = index % Tiles.Length;
        if (tile == 0 && index > 0 && index == count - 1)
        {
            tile = Tiles.Length / 2;
        }

        return FormattableString.Invariant($"url(#{Id}-p{tile})");
    }
}
