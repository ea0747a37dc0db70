using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Words of a pack that may say what was reached.</summary>
/// <param name="Text">The words, folded.</param>
/// <param name="Place">Where they stand.</param>
internal sealed record ReviewText(string Text, Place Place)
{
    /// <summary>The paragraphs of a pack and the results in its self-reviews.</summary>
    public static IReadOnlyList<ReviewText> Of(PerformanceModel model, Pack pack) =>
        [
            .. pack
                .Parts.SelectMany(p => p.Blocks)
                .OfType<ParagraphBlock>()
                .Select(p => new ReviewText(Folding.Fold(p.Text), p.Place ?? new Place())),
            .. model
                .Reviews.SelectMany(r => r.Indicators)
                .Select(i => new ReviewText(Folding.Fold(i.Actual), i.ActualPlace)),
        ];
}
