using Mingzhang.Changes;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>Shows text in reading order: changed paragraphs whole, with what was taken out and put in; the others folded.</summary>
internal static class ChangedTextView
{
    /// <summary>Writes the text of a pack.</summary>
    public static void Write(HtmlOut html, IReadOnlyList<TextChange> text)
    {
        var folded = new List<List<TextChange>>();
        foreach (var paragraph in Paragraphs(text))
        {
            if (paragraph.TrueForAll(t => t.IsSame))
            {
                folded.Add(paragraph);
                continue;
            }

            WriteFolded(html, folded);
            WriteParagraph(html, paragraph);
        }

        WriteFolded(html, folded);
    }

    /// <summary>Writes changed sentences, each in a paragraph of its own.</summary>
    public static void WriteSentences(HtmlOut html, IEnumerable<TextChange> sentences)
    {
        foreach (var sentence in sentences.Where(s => !s.IsSame))
        {
            WriteParagraph(html, [sentence]);
        }
    }

    private static IEnumerable<List<TextChange>> Paragraphs(IReadOnlyList<TextChange> text)
    {
        var paragraph = new List<TextChange>();
        foreach (var change in text)
        {
            if (paragraph.Count > 0 && (change.BeginsParagraph || change.Kind == TextKind.Heading))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(change);
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    // The heading that a change follows stays in sight.
    private static void WriteFolded(HtmlOut html, List<List<TextChange>> folded)
    {
        var heading = folded.FindLastIndex(p => p[0].Kind == TextKind.Heading);
        WriteFold(html, heading < 0 ? folded : folded[..heading]);
        if (heading >= 0)
        {
            WriteParagraph(html, folded[heading]);
            WriteFold(html, folded[(heading + 1)..]);
        }

        folded.Clear();
    }

    private static void WriteFold(HtmlOut html, List<List<TextChange>> folded)
    {
        if (folded.Count == 0)
        {
            return;
        }

        html.Raw("<details><summary>").Raw(folded.Sum(p => p.Count)).Line(" 句没有变动</summary>");
        folded.ForEach(p => WriteParagraph(html, p));
        html.Line("</details>");
    }

    private static void WriteParagraph(HtmlOut html, List<TextChange> paragraph)
    {
        html.Raw(paragraph[0].Kind == TextKind.Heading ? "<p class=\"h\">" : "<p>");
        foreach (var change in paragraph)
        {
            WriteChange(html, change);
        }

        html.Line("</p>");
    }

    private static void WriteChange(HtmlOut html, TextChange change)
    {
        if (change.IsMoved)
        {
            html.Raw("<span class=\"tag\">移动</span> ");
        }

        switch (change)
        {
            case { Old: null }:
                html.Raw("<span class=\"tag a\">增</span> <ins>").Text(change.New!).Raw("</ins>");
                break;
            case { New: null }:
                html.Raw("<span class=\"tag d\">删</span> <del>").Text(change.Old).Raw("</del>");
                break;
            case { IsReworded: true }:
                html.Raw("<span class=\"tag\">改</span> ");
                foreach (var piece in change.Pieces)
                {
                    WritePiece(html, piece);
                }

                break;
            default:
                html.Text(change.New);
                break;
        }
    }

    private static void WritePiece(HtmlOut html, TextPiece piece)
    {
        var tag = piece.State switch
        {
            PieceState.Removed => "del",
            PieceState.Added => "ins",
            _ => null,
        };
        if (tag is null)
        {
            html.Text(piece.Text);
        }
        else
        {
            html.Raw("<").Raw(tag).Raw("><span class=\"unseen\">").Raw(tag == "del" ? "删去：" : "新加：");
            html.Raw("</span>").Text(piece.Text).Raw("</").Raw(tag).Raw(">");
        }
    }
}
