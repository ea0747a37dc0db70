using System.Globalization;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Reads footnotes and endnotes. They follow the body, in the order in which the text refers to them.</summary>
internal static class FootnoteReader
{
    /// <summary>Adds the notes that the document refers to; each stands at the paragraph that refers to it.</summary>
    public static void Append(DocxStory story, List<RawBlock> blocks)
    {
        foreach (var part in new[] { "footnotes", "endnotes" })
        {
            var references = story.NoteReferences.Where(r => r.Part == part).DistinctBy(r => r.Id).ToList();
            if (references.Count == 0 || story.File.PartOf(part) is not { } name)
            {
                continue;
            }

            var notes = Read(story, name);
            for (var i = 0; i < references.Count; i++)
            {
                if (notes.TryGetValue(references[i].Id, out var content))
                {
                    var title = part == "footnotes" ? "脚注" : "尾注";
                    var place = new Place
                    {
                        Paragraph = Math.Max(1, references[i].Paragraph),
                        Cell = string.Create(CultureInfo.InvariantCulture, $"{title}{i + 1}"),
                    };
                    blocks.AddRange(content.Select(b => b is RawParagraph p ? p with { Place = place } : b));
                }
            }
        }
    }

    private static Dictionary<string, List<RawBlock>> Read(DocxStory story, string part)
    {
        var notes = new Dictionary<string, List<RawBlock>>(StringComparer.Ordinal);
        using var xml = story.File.Open(part);
        xml.MoveToRoot();
        story.BoxDepth++;
        xml.Children(name =>
        {
            if (
                name is "footnote" or "endnote"
                && xml.Attribute("id") is { } id
                && xml.Attribute("type") is (null or "normal")
            )
            {
                var sink = new BlockSink(null);
                new BlockReader(xml, story).ReadBlocks(sink);
                sink.Flush();
                notes[id] = sink.Blocks;
            }
        });
        story.BoxDepth--;
        return notes;
    }
}
