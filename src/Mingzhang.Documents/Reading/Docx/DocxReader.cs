using Mingzhang.Documents.Reading.Office;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>
/// Reads Word documents (.docx, .docm, transitional and strict): paragraphs with heading levels and the numbers that Word
/// shows, tables with merged cells, nested tables, text boxes and notes. Nothing in the file is run or fetched.
/// </summary>
public static class DocxReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file; any name will do.</param>
    /// <param name="limits">What it may cost; null for the usual limits.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>
    /// Paragraphs and grids in reading order. Paragraphs are counted from 1 as Word counts them, those in tables included; a
    /// cell stands at 表3!R2C5 (third table, second row, fifth grid column).
    /// </returns>
    /// <exception cref="UnreadableFileException">It is damaged, encrypted, empty, too large, or something else.</exception>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    public static RawDocument Read(
        string path,
        ReadingLimits? limits = null,
        CancellationToken cancellation = default
    ) => OfficeFile.Read(path, OfficeKind.Document, limits, ReadBlocks, cancellation);

    private static List<RawBlock> ReadBlocks(OfficeFile file)
    {
        var styles = DocxStyles.Read(file);
        var story = new DocxStory(file, styles, NumberingReader.Read(file));
        var blocks = new List<RawBlock>();
        using (var xml = file.Open(file.Main))
        {
            xml.MoveToRoot();
            var sink = new BlockSink(null);
            var reader = new BlockReader(xml, story);
            xml.Children(name =>
            {
                if (name == "body")
                {
                    xml.Children(child =>
                    {
                        reader.ReadBlock(child, sink);
                        sink.Flush();
                    });
                }
            });
            sink.Flush();
            blocks.AddRange(sink.Blocks);
        }

        FootnoteReader.Append(story, blocks);
        story.AddNotes();
        return blocks;
    }
}
