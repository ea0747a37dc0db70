using Mingzhang.Documents.Writing.Html;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Divides a pack into the sheets of a workbook.</summary>
internal sealed class PackLayout
{
    private readonly Pack _pack;
    private readonly SheetNames _names = new();
    private readonly CoverSheet _cover;
    private readonly TextSheet _text;
    private readonly ChartDataSheet _charts;
    private readonly FactNumbers _facts = new();
    private readonly List<(SheetContent Sheet, PlacedTable Placed)> _tables = [];
    private readonly List<(ParagraphBlock Paragraph, SheetPlace Place)> _paragraphs = [];
    private int _chartCount;

    private PackLayout(Pack pack)
    {
        _pack = pack;
        _cover = new CoverSheet(_names.Of("封面"), pack);
        _text = new TextSheet(_names.Of("文字"));
        _charts = new ChartDataSheet(_names.Of("图表数据"));
    }

    /// <summary>The workbook of a pack.</summary>
    public static WorkbookContent Of(Pack pack, CancellationToken cancellation)
    {
        var layout = new PackLayout(pack);
        foreach (var part in pack.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            layout.Add(part);
        }

        return layout.Workbook();
    }

    private void Add(Part part)
    {
        var hasText = HasText(part);
        var start = hasText ? _text.AddPart(part.Title) : 0;
        var first = _tables.Count;
        foreach (var (i, block) in part.Blocks.Index())
        {
            switch (block)
            {
                case TableBlock { Table: var table }:
                    // The title of a part without text stands above its first table.
                    var title = hasText || _tables.Count > first ? null : part.Title;
                    var name = _names.Of(HtmlTable.Name(table));
                    _tables.Add(TableSheet.Of(table, name, _pack.Identity, title, _facts));
                    break;
                case HeadingBlock heading when !Announces(part, i):
                    _text.Add(heading);
                    break;
                case ParagraphBlock paragraph:
                    _paragraphs.Add((paragraph, _text.Add(paragraph)));
                    break;
                case ChartBlock { Chart: var chart }:
                    var caption = Outline.CaptionOf(chart, ++_chartCount);
                    var row = _charts.Add(chart, caption);
                    _text.AddCaption(caption, _charts.Sheet.Name, row);
                    break;
            }
        }

        if (hasText || _tables.Count > first)
        {
            _cover.AddPart(part.Title, hasText ? _text.Sheet.Name : _tables[first].Sheet.Name, start);
        }

        foreach (var (sheet, placed) in _tables.Skip(first))
        {
            _cover.AddSheet(HtmlTable.Name(placed.Table), sheet.Name);
        }
    }

    private WorkbookContent Workbook()
    {
        List<SheetContent> sheets = [_cover.Sheet];
        if (_text.Sheet.Rows.Count > 0)
        {
            sheets.Add(_text.Sheet);
        }

        sheets.AddRange(_tables.Select(t => t.Sheet));
        if (_chartCount > 0)
        {
            _cover.AddSheet(_charts.Sheet.Name, _charts.Sheet.Name);
            sheets.Add(_charts.Sheet);
        }

        var (map, keys) = (new MapSheet(), new KeyCells());
        foreach (var (_, placed) in _tables)
        {
            map.Add(placed);
            keys.Add(placed);
        }

        var tables = _tables.ConvertAll(t => t.Placed);
        foreach (var (paragraph, place) in _paragraphs)
        {
            map.Add(_text.Sheet.Name, place, paragraph, tables);
        }

        sheets.Add(map.Sheet);
        return new WorkbookContent(sheets) { Names = keys.Names, Title = _pack.Title };
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
