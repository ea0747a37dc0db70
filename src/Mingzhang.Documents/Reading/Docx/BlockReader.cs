using Mingzhang.Documents.Reading.Office;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Reads what stands below each other: paragraphs, tables, and what wraps them.</summary>
internal sealed class BlockReader(XmlWalker xml, DocxStory story)
{
    private readonly FieldState _fields = new();

    /// <summary>Reads all blocks of the element that the reader stands on.</summary>
    public void ReadBlocks(BlockSink sink) => xml.Children(name => ReadBlock(name, sink));

    /// <summary>Reads one block, if the element is one.</summary>
    public void ReadBlock(string name, BlockSink sink)
    {
        switch (name)
        {
            case "p":
                ReadParagraph(sink);
                break;
            case "tbl":
                ReadTable(sink);
                break;
            case "sdt":
                xml.Children(child =>
                {
                    if (child == "sdtContent")
                    {
                        ReadBlocks(sink);
                    }
                });
                break;
            case "customXml" or "smartTag" or "ins" or "moveTo":
                ReadBlocks(sink);
                break;
            case "AlternateContent":
                Alternatives.Read(xml, story, () => ReadBlocks(sink));
                break;
            case "altChunk":
                story.ForeignChunks++;
                break;
        }
    }

    /// <summary>Reads the text boxes below the element that the reader stands on.</summary>
    public void ReadBoxes(BlockSink sink)
    {
        xml.Children(name =>
        {
            switch (name)
            {
                case "txbxContent":
                    ReadBox(sink);
                    break;
                case "AlternateContent":
                    Alternatives.Read(xml, story, () => ReadBoxes(sink));
                    break;
                default:
                    ReadBoxes(sink);
                    break;
            }
        });
    }

    private void ReadBox(BlockSink sink)
    {
        var box = new BlockSink(sink.Cell);
        story.BoxDepth++;
        new BlockReader(xml, story).ReadBlocks(box);
        story.BoxDepth--;
        box.Flush();
        sink.Deferred.AddRange(box.Blocks);
    }

    private void ReadParagraph(BlockSink sink)
    {
        story.Count();
        if (story.BoxDepth == 0)
        {
            story.Paragraph++;
        }

        var paragraph = new ParagraphReader(xml, story, this, _fields, sink);
        paragraph.Read();
        _fields.EndParagraph();
        var text = sink.Pending + paragraph.Text;
        if (paragraph.IsMarkDeleted)
        {
            sink.Pending = text;
            return;
        }

        sink.Pending = "";
        var level = paragraph.HeadingLevel;
        foreach (var (line, isFirst) in Lines(text, level is not null))
        {
            var clean = InlineText.Clean(isFirst ? paragraph.Marker + line.TrimStart() : line);
            if (clean.Length == 0 || (isFirst && string.IsNullOrWhiteSpace(line)))
            {
                continue;
            }

            sink.TakeIndent(paragraph.Indent + InlineText.Indent(line));
            sink.Blocks.Add(
                new RawParagraph
                {
                    Place = story.Here(sink.Cell),
                    Text = clean,
                    HeadingLevel = level,
                }
            );
        }
    }

    // A break inside a heading only makes it fit the page; elsewhere the author began a new line on purpose.
    private static IEnumerable<(string Line, bool IsFirst)> Lines(string text, bool isHeading)
    {
        if (isHeading || !text.Contains('\n', StringComparison.Ordinal))
        {
            yield return (text, true);
            yield break;
        }

        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            yield return (line, isFirst);
            isFirst &= string.IsNullOrWhiteSpace(line);
        }
    }

    private void ReadTable(BlockSink sink)
    {
        var table = new TableReader(xml, story, this);
        if (table.Read() is { } grid)
        {
            sink.Blocks.Add(grid);
        }

        sink.Deferred.AddRange(table.After);
    }
}
