using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>Writes the text of a paragraph with its figures and its gaps marked.</summary>
internal static class HtmlSentences
{
    /// <summary>Writes the text.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="block">Its place in the outline, which names its figures.</param>
    public static void Write(HtmlOut html, ParagraphBlock paragraph, OutlineBlock block)
    {
        var text = paragraph.Text;
        var at = 0;
        foreach (var mark in Marks(paragraph, block))
        {
            // Marks that overlap or lie outside the text mark nothing.
            if (mark.Start < at || mark.End > text.Length || mark.End <= mark.Start)
            {
                continue;
            }

            html.Text(text[at..mark.Start]);
            at = mark.End;
            html.Raw(mark.Anchor is null ? "<mark class=\"gap\">" : "<span class=\"figure\"");
            if (mark.Anchor is not null)
            {
                html.Attribute("id", mark.Anchor);
                if (mark.Exact is { } exact)
                {
                    html.Attribute("data-exact", exact.ToString());
                }

                html.Raw(">");
            }

            html.Text(text[mark.Start..at]).Raw(mark.Anchor is null ? "</mark>" : "</span>");
        }

        html.Text(text[at..]);
    }

    private static IEnumerable<Mark> Marks(ParagraphBlock paragraph, OutlineBlock block) =>
        paragraph
            .Figures.Select((f, i) => new Mark(f.Offset, f.Offset + f.Length, block.FigureAnchor(i), f.Figure.Exact))
            .Concat(TextGap.In(paragraph.Text).Select(g => new Mark(g.Offset, g.Offset + g.Length, null, null)))
            .OrderBy(m => m.Start);

    private sealed record Mark(int Start, int End, string? Anchor, Amount? Exact);
}
