using Mingzhang.Narrative.Phrases;

namespace Mingzhang.Narrative;

/// <summary>
/// Reads what running text claims: every amount, share, change, rate and count becomes a claim with its subject; a number
/// that no phrase explains is listed and never dropped. The reader keeps nothing between paragraphs.
/// </summary>
/// <param name="book">The phrases of the region.</param>
public sealed class ClaimReader(PhraseBook book)
{
    /// <summary>The longest paragraph that is read, in characters; what stands behind is not looked at.</summary>
    public const int LongestParagraph = 100_000;

    /// <summary>Reads a paragraph.</summary>
    /// <param name="section">The headings it stands under, outermost first; the last one is the subject where the text names none.</param>
    /// <param name="paragraph">The text as printed, line breaks of the page joined.</param>
    /// <param name="context">What is known about the pack, and the paragraph before.</param>
    /// <returns>The claims with their places in the paragraph, and the numbers not understood.</returns>
    public ClaimReading Read(IReadOnlyList<string> section, string paragraph, ClaimContext context)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(paragraph);
        ArgumentNullException.ThrowIfNull(context);
        var text = ReadableText.Of(paragraph.Length > LongestParagraph ? paragraph[..LongestParagraph] : paragraph);
        return new ParagraphReading(book, section, text, context).Read();
    }

    /// <summary>Reads the paragraphs of one section in order, each starting from where the one before ended.</summary>
    public IReadOnlyList<ClaimReading> ReadSection(
        IReadOnlyList<string> section,
        IEnumerable<string> paragraphs,
        ClaimContext context
    )
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var readings = new List<ClaimReading>();
        foreach (var paragraph in paragraphs)
        {
            var reading = Read(
                section,
                paragraph,
                context with
                {
                    Previous = readings.LastOrDefault() ?? context.Previous,
                }
            );
            readings.Add(reading);
        }

        return readings;
    }
}
