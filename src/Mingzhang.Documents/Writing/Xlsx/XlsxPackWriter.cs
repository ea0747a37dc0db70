using Mingzhang.Documents.Writing.Html;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>
/// Writes a pack as a workbook: a cover with contents, the text on one sheet, a sheet for every table. Figures are true
/// numbers, exact to the fen and shown as printed; totals are formulas over the cells they are made of; nothing else is
/// ever taken for a formula. The same pack gives the same bytes.
/// </summary>
public static class XlsxPackWriter
{
    private const string CoverName = "封面";
    private const string TextName = "文字";

    /// <summary>Writes a pack; the stream stays open.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="cancellation">Stops the writing between two rows.</param>
    /// <exception cref="OperationCanceledException">The writing was stopped; the stream holds a part.</exception>
    public static void Write(Pack pack, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(stream);
        WorkbookWriter.Write(Layout(pack, cancellation), stream, cancellation);
    }

    private static WorkbookContent Layout(Pack pack, CancellationToken cancellation)
    {
        var names = new SheetNames();
        var cover = new CoverSheet(names.Of(CoverName), pack);
        var text = new TextSheet(names.Of(TextName));
        var facts = new FactNumbers();
        var tables = new List<(SheetContent Sheet, PlacedTable Placed)>();
        foreach (var part in pack.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            var hasText = HasText(part);
            var start = hasText ? text.AddPart(part.Title) : 0;
            var first = tables.Count;
            foreach (var (i, block) in part.Blocks.Index())
            {
                switch (block)
                {
                    case TableBlock { Table: var table }:
                        var name = names.Of(HtmlTable.Name(table));
                        var isFirst = !hasText && tables.Count == first;
                        tables.Add(TableSheet.Of(table, name, pack.Identity, isFirst ? part.Title : null, facts));
                        break;
                    case HeadingBlock heading when !Announces(part, i):
                        text.Add(heading);
                        break;
                    case ParagraphBlock paragraph:
                        text.Add(paragraph);
                        break;
                }
            }

            if (hasText || tables.Count > first)
            {
                cover.AddPart(part.Title, hasText ? text.Sheet.Name : tables[first].Sheet.Name, start);
            }

            foreach (var (sheet, placed) in tables.Skip(first))
            {
                cover.AddSheet(HtmlTable.Name(placed.Table), sheet.Name);
            }
        }

        return new WorkbookContent([
            cover.Sheet,
            .. text.Sheet.Rows.Count > 0 ? [text.Sheet] : (SheetContent[])[],
            .. tables.Select(t => t.Sheet),
        ])
        {
            Title = pack.Title,
        };
    }

    /// <summary>Whether something of a part belongs to the sheet of text.</summary>
    private static bool HasText(Part part) =>
        part.Blocks.Index().Any(b => b.Item is not TableBlock && !Announces(part, b.Index)) || part.Blocks.Count == 0;

    /// <summary>Whether a heading, with those behind it, stands right before a table, whose sheet then has its own title.</summary>
    private static bool Announces(Part part, int index)
    {
        while (index < part.Blocks.Count && part.Blocks[index] is HeadingBlock)
        {
            index++;
        }

        return index < part.Blocks.Count && part.Blocks[index] is TableBlock;
    }
}
