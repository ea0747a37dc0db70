using Mingzhang.Packs;

namespace Mingzhang.Auditing;

/// <summary>Lists the running text of a pack.</summary>
internal static class TextPassages
{
    /// <summary>Headings and paragraphs in order; tables and charts are passed over.</summary>
    public static IReadOnlyList<TextPassage> Of(Pack pack)
    {
        var passages = new List<TextPassage>();
        foreach (var part in pack.Parts)
        {
            var above = new List<HeadingBlock>();
            foreach (var (index, block) in part.Blocks.Index())
            {
                if (block is HeadingBlock heading)
                {
                    above.RemoveAll(h => h.Depth >= heading.Depth);
                    above.Add(heading);
                }

                if (block is HeadingBlock or ParagraphBlock)
                {
                    passages.Add(new TextPassage(part, [.. above], block) { Index = index });
                }
            }
        }

        return passages;
    }
}
