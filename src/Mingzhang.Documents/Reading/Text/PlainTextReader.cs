using System.Text.RegularExpressions;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Reads packs that somebody extracted to text: rows with tabs, or one cell a line after a tab. Paragraphs broken over lines and
/// pages are put together again; places are line numbers from 1.
/// </summary>
public static class PlainTextReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">It is missing, empty, too large or no text.</exception>
    public static RawDocument Read(string path, ReadingLimits limits, CancellationToken cancellation = default) =>
        Read(FileBytes.Load(path, limits), limits, cancellation);

    /// <summary>Reads a stream from where it stands to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">It is empty, too large or no text.</exception>
    public static RawDocument Read(Stream stream, ReadingLimits limits, CancellationToken cancellation = default) =>
        Read(FileBytes.Load(stream, limits), limits, cancellation);

    internal static RawDocument Read(byte[] bytes, ReadingLimits limits, CancellationToken cancellation)
    {
        var budget = new ReadingBudget(limits, cancellation);
        var notes = new List<RawNote>();
        try
        {
            var lines = SourceLine.Split(TextDecoder.Decode(bytes, notes), budget);
            return new RawDocument
            {
                Format = "text",
                Blocks = Blocks(lines, notes, budget),
                Notes = notes,
            };
        }
        catch (RegexMatchTimeoutException)
        {
            throw ReadingBudget.TooSlow();
        }
    }

    private static List<RawBlock> Blocks(List<SourceLine> lines, List<RawNote> notes, ReadingBudget budget)
    {
        var blocks = new List<RawBlock>();
        var paragraphs = new ParagraphBuilder(blocks, budget);
        for (var i = 0; i < lines.Count; )
        {
            if (!lines[i].HasTab)
            {
                if (!lines[i].IsBlank)
                {
                    paragraphs.Add(lines[i]);
                }

                i++;
                continue;
            }

            paragraphs.Flush();
            if (TableRegion.ContentsLength(lines, i) is > 0 and var entries)
            {
                for (var end = i + entries; i < end; i++)
                {
                    paragraphs.Add(lines[i]);
                    paragraphs.Flush();
                }

                continue;
            }

            var grid = new GridBuilder(notes, budget);
            var cellsHaveLines = TableRegion.CellsHaveLines(lines, i);
            i = cellsHaveLines ? TableRegion.ReadCells(lines, i, grid) : TableRegion.ReadRows(lines, i, grid);
            blocks.Add(grid.Build(cellsHaveLines));
        }

        paragraphs.Flush();
        return blocks;
    }
}
