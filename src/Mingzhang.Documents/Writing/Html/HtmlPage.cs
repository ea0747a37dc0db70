using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>
/// What every page has in common: language, title, the style sheet and, where there is one, the script. Both stand in the
/// page itself, and a policy in its head lets nothing else be applied, run or loaded.
/// </summary>
internal static class HtmlPage
{
    private static readonly string Styles =
        "\n" + Read("screen.css", "table.css", "index.css", "chart.css", "facts.css", "print.css");

    private static readonly string Script = "\n" + Read("figures.js");

    private static readonly string StyleSource = Source(Styles);
    private static readonly string ScriptSource = Source(Script);

    /// <summary>Writes everything up to the body.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">The title of the page.</param>
    /// <param name="hasScript">Whether the page has figures that its script shows the facts of.</param>
    public static void Begin(HtmlOut html, string title, bool hasScript = false)
    {
        html.Line("<!DOCTYPE html>");
        html.Line("<html lang=\"zh-CN\">");
        html.Line("<head>");
        html.Line("<meta charset=\"utf-8\">");
        var policy =
            $"default-src 'none'; style-src {StyleSource}; script-src {(hasScript ? ScriptSource : "'none'")}; img-src data:; base-uri 'none'; form-action 'none'";
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"").Raw(policy).Line("\">");
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"color-scheme\" content=\"light dark\">");
        html.Line("<meta name=\"generator\" content=\"Mingzhang\">");
        html.Raw("<title>").Text(InertText.OnOneLine(title)).Line("</title>");
        html.Line("<link rel=\"icon\" href=\"data:,\">");
        html.Raw("<style>").Raw(Styles).Line("</style>");
        if (hasScript)
        {
            html.Raw("<script>").Raw(Script).Line("</script>");
        }

        html.Line("</head>");
    }

    private static string Source(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(params ReadOnlySpan<string> names)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var all = new StringBuilder();
        foreach (var name in names)
        {
            using var stream = assembly.GetManifestResourceStream($"Mingzhang.Documents.{name}")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            all.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return all.ToString();
    }
}
