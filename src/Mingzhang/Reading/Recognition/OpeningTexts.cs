using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>The texts that say whose pack it is and for when: the cover, captions and titles, paragraphs and heads of grids.</summary>
internal sealed class OpeningTexts
{
    private const int CoverLines = 8;
    private const int LongestCoverLine = 60;
    private const int HeadRows = 3;

    private OpeningTexts(IReadOnlyList<(string Text, Place Place)> all, int cover)
    {
        All = all;
        Cover = [.. all.Take(cover)];
    }

    /// <summary>All texts in order, blanks of line wraps taken out.</summary>
    public IReadOnlyList<(string Text, Place Place)> All { get; }

    /// <summary>The lines of the cover: those before the contents and the first part.</summary>
    public IReadOnlyList<(string Text, Place Place)> Cover { get; }

    /// <summary>The texts of a document.</summary>
    public static OpeningTexts Of(RawDocument document)
    {
        var all = Read(document).Where(t => t.Text.Length > 0).ToList();
        var cover = all.Take(CoverLines).TakeWhile(t => IsOfCover(t.Text)).Count();
        return new OpeningTexts(all, cover);
    }

    private static bool IsOfCover(string text)
    {
        var folded = Folding.Fold(text);
        return folded.Length <= LongestCoverLine
            && !folded.StartsWith("目录", StringComparison.Ordinal)
            && !Segmenter.IsPart(folded)
            && !folded.StartsWith("一、", StringComparison.Ordinal);
    }

    private static IEnumerable<(string Text, Place Place)> Read(RawDocument document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is RawParagraph paragraph)
            {
                yield return (Folding.Unwrap(paragraph.Text), paragraph.Place);
            }
            else if (block is RawGrid grid)
            {
                foreach (var cell in grid.Rows.Take(HeadRows).SelectMany(r => r.Cells))
                {
                    yield return (Folding.Unwrap(cell.Text), cell.Place);
                }
            }
        }
    }
}
