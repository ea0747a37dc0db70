using System.Reflection;
using System.Text;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>What every page has in common: language, title and the style sheet, which stands in the page itself.</summary>
internal static class HtmlPage
{
    private static readonly string Styles = ReadStyles();

    /// <summary>Writes everything up to the body.</summary>
    public static void Begin(HtmlOut html, string title)
    {
        html.Line("<!DOCTYPE html>");
        html.Line("<html lang=\"zh-CN\">");
        html.Line("<head>");
        html.Line("<meta charset=\"utf-8\">");
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"color-scheme\" content=\"light dark\">");
        html.Line("<meta name=\"generator\" content=\"Mingzhang\">");
        html.Raw("<title>").Text(InertText.OnOneLine(title)).Line("</title>");
        html.Line("<link rel=\"icon\" href=\"data:,\">");
        html.Line("<style>");
        html.Raw(Styles);
        html.Line("</style>");
        html.Line("</head>");
    }

    private static string ReadStyles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var all = new StringBuilder();
        foreach (var name in (string[])["screen", "table", "index", "chart", "print"])
        {
            using var stream = assembly.GetManifestResourceStream($"Mingzhang.Documents.{name}.css")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            all.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return all.ToString();
    }
}
