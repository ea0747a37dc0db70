using Mingzhang.Documents.Writing;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>The sheet of running text: headings and paragraphs in their order, one below the other.</summary>
internal sealed class TextSheet(string name)
{
    private const int Width = 88;
    private const string Indentation = "　　";

    /// <summary>The sheet.</summary>
    public SheetContent Sheet { get; } = new(name, [Width]) { IsPage = true };

    /// <summary>Adds the title of a part and says on which row.</summary>
    public int AddPart(string title)
    {
        var row = Sheet.Rows.Count;
        Add(title, PackStyles.Part, 10m);
        return row;
    }

    /// <summary>Adds a heading.</summary>
    public void Add(HeadingBlock heading) => Add(heading.Text, PackStyles.Heading(heading.Depth), 4m);

    /// <summary>Adds a paragraph and says where.</summary>
    public SheetPlace Add(ParagraphBlock paragraph)
    {
        var place = new SheetPlace(Sheet.Rows.Count, 0);
        Add(Indentation + paragraph.Text, PackStyles.Paragraph, 2m);
        return place;
    }

    /// <summary>Adds the caption of a chart, with a link to the sheet that has its figures.</summary>
    public void AddCaption(string caption, string sheet, int row)
    {
        Sheet.Link(new SheetLink(Sheet.Rows.Count, 0, sheet, row));
        Add($"{caption}（数据见工作表“{sheet}”）", PackStyles.Caption, 2m);
    }

    // A text longer than a cell is divided; one higher than a row gets several, merged.
    private void Add(string text, CellStyle style, decimal room)
    {
        text = InertText.Of(text);
        for (var at = 0; at < text.Length || at == 0; )
        {
            var length = Math.Min(text.Length - at, SheetCell.LongestText);
            length -= at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]) ? 1 : 0;
            AddCell(SheetCell.Of(text.Substring(at, length), style), style, room);
            at += Math.Max(1, length);
        }
    }

    private void AddCell(SheetCell cell, CellStyle style, decimal room)
    {
        var height = RowHeights.HeightOf(cell.Text!, style, Width) + room;
        var rows = (int)decimal.Ceiling(height / RowHeights.Highest);
        var top = Sheet.Rows.Count;
        for (var i = 0; i < rows; i++)
        {
            Sheet.Add(decimal.Round(height / rows, 1), i == 0 ? cell : new SheetCell(style, ""));
        }

        Sheet.Merge(new SheetArea(top, 0, top + rows - 1, 0));
    }
}
