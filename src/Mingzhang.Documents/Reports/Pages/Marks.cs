using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Reports.Pages;

/// <summary>Writes text with the marks of findings in it.</summary>
internal static class Marks
{
    /// <summary>A cell: the marks go around the whole text.</summary>
    public static void Cell(HtmlOut html, string text, IReadOnlyList<Anchor> anchors)
    {
        Open(html, anchors);
        html.Text(text);
        Close(html, anchors);
    }

    /// <summary>A paragraph: each mark goes around its own words; one whose words are not found goes around everything.</summary>
    public static void Paragraph(HtmlOut html, string text, IReadOnlyList<Anchor> anchors)
    {
        var found = anchors
            .Select(a => (Anchor: a, At: Find(text, a.Place.Text)))
            .OrderBy(f => f.At)
            .ThenByDescending(f => f.Anchor.Place.Text?.Length ?? 0)
            .ToList();
        Anchor[] whole = [.. found.Where(f => f.At < 0).Select(f => f.Anchor)];
        Open(html, whole);
        var done = 0;
        foreach (var (anchor, at) in found.Where(f => f.At >= 0))
        {
            if (at < done)
            {
                // Marks that overlap: the later one is a point in front of what follows.
                Open(html, [anchor]);
                Close(html, [anchor]);
                continue;
            }

            html.Text(text[done..at]);
            Open(html, [anchor]);
            done = at + anchor.Place.Text!.Length;
            html.Text(text[at..done]);
            Close(html, [anchor]);
        }

        html.Text(text[done..]);
        Close(html, whole);
    }

    private static int Find(string text, string? words) =>
        string.IsNullOrEmpty(words) || words.Length == text.Length ? -1 : text.IndexOf(words, StringComparison.Ordinal);

    private static void Open(HtmlOut html, IReadOnlyList<Anchor> anchors)
    {
        foreach (var anchor in anchors)
        {
            html.Raw("<mark").Attribute("id", anchor.Id).Attribute("class", anchor.Class).Raw(" tabindex=\"-1\">");
        }
    }

    private static void Close(HtmlOut html, IReadOnlyList<Anchor> anchors)
    {
        for (var i = 0; i < anchors.Count; i++)
        {
            html.Raw("</mark>");
        }
    }
}
