using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Puts the pages together: running heads out, tables and paragraphs joined over page ends, notes made.</summary>
internal sealed class DocumentBuilder
{
    private readonly List<RawNote> _notes = [];
    private readonly List<RawBlock> _blocks = [];
    private readonly List<PageSummary> _pages = [];
    private readonly List<List<PageItem>> _items = [];

    /// <summary>Adds the next page.</summary>
    public void Add(PdfPage page)
    {
        _items.Add(PageLayout.Items(page));
        _pages.Add(
            new(page.Number, page.Glyphs.Exists(g => !g.IsBlank), page.HasImage, page.Unreadable, page.Invisible)
        );
        page.Glyphs = [];
        page.Rules = [];
    }

    public void Note(string kind, string message, Place? place = null) => _notes.Add(new RawNote(kind, message, place));

    /// <summary>The document, after the last page.</summary>
    public RawDocument Build()
    {
        var isScan = !_pages.Exists(p => p.HasText);
        if (!isScan)
        {
            RunningHeads.Remove(_items);
            Assemble();
        }

        NotePages(isScan);
        return new RawDocument
        {
            Format = "pdf",
            Blocks = _blocks,
            Notes = _notes,
            Pages = _pages.Count,
            IsScan = isScan,
        };
    }

    private void Assemble()
    {
        var paragraphs = new ParagraphBuilder(new TextMeasure(_items), _blocks.Add, NoteRepair);
        GridDraft? open = null;
        foreach (var item in _items.SelectMany(i => i))
        {
            if (item.Line is { } line)
            {
                Close(ref open);
                paragraphs.Add(item.Page, line);
            }
            else if (open is not null && GridJoiner.IsContinued(open, item.Grid!))
            {
                GridJoiner.Append(open, item.Grid!);
            }
            else
            {
                paragraphs.Flush();
                Close(ref open);
                open = item.Grid;
            }
        }

        paragraphs.Flush();
        Close(ref open);
    }

    private void Close(ref GridDraft? open)
    {
        if (open is not null)
        {
            _blocks.Add(Finished(open));
            open = null;
        }
    }

    private RawGrid Finished(GridDraft grid) =>
        new()
        {
            Place = grid.FirstPage.PlaceOf(grid.Box),
            HasReliableColumns = grid.IsRuled,
            Rows = grid.Rows.ConvertAll(r => new RawRow(r.Cells.ConvertAll(Finished), r.Page.PlaceOf(r.Box))),
        };

    private RawCell Finished(CellDraft cell)
    {
        var place = cell.Page.PlaceOf(cell.Box);
        if (cell.IsRepaired)
        {
            Note("修复数字", $"单元格里被拆开的数字按位置拼成“{cell.Text}”。", place);
        }

        return new RawCell(cell.Text, cell.Column, place)
        {
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Indent = cell.Indent,
        };
    }

    private void NoteRepair(PdfPage page, TextLine line) =>
        Note("修复数字", $"一行里被拆开的数字按位置拼好：“{line.Text}”。", page.PlaceOf(line.Box));

    private void NotePages(bool isScan)
    {
        foreach (var page in _pages)
        {
            var place = new Place { Page = page.Number };
            if (!isScan && !page.HasText && page.HasImage)
            {
                Note("扫描页", $"第 {page.Number} 页只有图像，没有文字，未读。", place);
            }

            if (page.Unreadable > 0)
            {
                Note(
                    "无法辨认",
                    $"第 {page.Number} 页有 {page.Unreadable} 个字的字体没有给出编码，读作“\uFFFD”。",
                    place
                );
            }

            if (page.Invisible > 0)
            {
                Note("识别文字", $"第 {page.Number} 页的文字是扫描后识别的隐藏文字，可能有误。", place);
            }
        }
    }

    private sealed record PageSummary(int Number, bool HasText, bool HasImage, int Unreadable, int Invisible);
}
