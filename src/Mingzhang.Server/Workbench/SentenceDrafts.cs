using Mingzhang.Books.Schema;
using Mingzhang.Packs;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Workbench;

/// <summary>A paragraph of the pack with the parts in it that a person writes.</summary>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Slots">The parts that are first met here, each once; the others stand with an earlier paragraph.</param>
public sealed record SentenceDraft(string Heading, ParagraphBlock Paragraph, IReadOnlyList<SentenceSlot> Slots);

/// <summary>A place for words of a person.</summary>
/// <param name="Position">The 位置.</param>
/// <param name="Row">The row of 文字 that holds it; null when there is none yet.</param>
/// <param name="Content">What it says; empty when nothing.</param>
public sealed record SentenceSlot(string Position, StoredRow? Row, string Content)
{
    /// <summary>Whether nobody has written it.</summary>
    public bool IsMissing => string.IsNullOrWhiteSpace(Content);
}

/// <summary>The paragraphs of a book's pack that a person has a part in, and the rows of 文字 that no paragraph uses.</summary>
/// <param name="Drafts">The paragraphs, in printed order.</param>
/// <param name="Unused">The rows that none of them uses.</param>
public sealed record SentenceDrafts(IReadOnlyList<SentenceDraft> Drafts, IReadOnlyList<SentenceSlot> Unused)
{
    /// <summary>The places where something is still to be written.</summary>
    public IEnumerable<SentenceSlot> Missing => Drafts.SelectMany(d => d.Slots).Where(s => s.IsMissing);

    /// <summary>The drafts of a pack, with the rows of sheet 文字; without a pack every row counts as unused.</summary>
    public static SentenceDrafts Of(Pack? pack, IReadOnlyList<StoredRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var sheet = BookSchema.Sentences;
        var (at, content) = (sheet.Find("位置")!.Ordinal, sheet.Find("内容")!.Ordinal);
        var byPosition = rows.ToLookup(r => r.Cells[at], StringComparer.Ordinal);
        SentenceSlot Slot(StoredRow row) => new(row.Cells[at], row, row.Cells[content]);

        HashSet<string> known = [];
        List<SentenceDraft> drafts = [];
        foreach (var part in pack?.Parts ?? [])
        {
            var heading = part.Title;
            foreach (var block in part.Blocks)
            {
                if (block is HeadingBlock { Text: var text })
                {
                    heading = text;
                }
                else if (block is ParagraphBlock { Written.Count: > 0 } paragraph)
                {
                    var slots = paragraph
                        .Written.Select(w => w.Position)
                        .Where(known.Add)
                        .SelectMany(p =>
                            byPosition.Contains(p) ? byPosition[p].Select(Slot) : [new SentenceSlot(p, null, "")]
                        );
                    drafts.Add(new SentenceDraft(heading, paragraph, [.. slots]));
                }
            }
        }

        return new SentenceDrafts(drafts, [.. rows.Where(r => !known.Contains(r.Cells[at])).Select(Slot)]);
    }
}
