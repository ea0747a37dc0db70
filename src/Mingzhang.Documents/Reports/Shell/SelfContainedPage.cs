using System.Reflection;
using System.Text;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Reports.Shell;

/// <summary>A report as one page that brings its style and its script with it, and asks nothing of a network.</summary>
internal static class SelfContainedPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="title">What the window is called.</param>
    /// <param name="name">The name of its style and of its script among the resources, without ending.</param>
    /// <param name="header">Writes what the header holds.</param>
    /// <param name="main">Writes what the page is for.</param>
    public static void Write(HtmlOut html, string title, string name, Action header, Action main)
    {
        html.Line("<!DOCTYPE html>");
        html.Line("<html lang=\"zh-CN\">");
        html.Line("<head>");
        html.Line("<meta charset=\"utf-8\">");
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"color-scheme\" content=\"light dark\">");
        html.Raw("<title>").Text(InertText.OnOneLine(title)).Line("</title>");
        html.Line("<link rel=\"icon\" href=\"data:,\">");
        html.Line("<style>");
        html.Raw(Resource(name + ".css"));
        html.Line("</style>");
        html.Line("</head>");
        html.Line("<body>");
        html.Raw("<header>");
        header();
        html.Line("</header>");
        html.Line("<main>");
        main();
        html.Line("</main>");
        html.Line("<script>");
        html.Raw(Resource(name + ".js"));
        html.Line("</script>");
        html.Line("</body>");
        html.Line("</html>");
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mingzhang.Documents." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
