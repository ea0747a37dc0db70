namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Fills that are told apart in black and white: greys and hatchings with a black outline.</summary>
internal static class ChartFills
{
    private const string Outline = "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln>";

    private static readonly string[] Fills =
    [
        Solid("595959"),
        Solid("D9D9D9"),
        Pattern("wdUpDiag"),
        Pattern("pct20"),
        Pattern("dkHorz"),
        Solid("FFFFFF"),
        Pattern("lgGrid"),
        Pattern("wdDnDiag"),
        Solid("A6A6A6"),
        Pattern("dkVert"),
        Pattern("smCheck"),
        Pattern("pct60"),
    ];

    /// <summary>Markup of the fill and outline of a series or slice, from 0.</summary>
    public static string Of(int index) => $"<c:spPr>{Fills[index % Fills.Length]}{Outline}</c:spPr>";

    private static string Solid(string colour) => $"<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>";

    private static string Pattern(string name) =>
        $"<a:pattFill prst=\"{name}\"><a:fgClr><a:srgbClr val=\"000000\"/></a:fgClr><a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>";
}
