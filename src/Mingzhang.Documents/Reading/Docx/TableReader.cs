using System.Globalization;
using Mingzhang.Documents.Reading.Office;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Reads a table into a grid. Columns are those of the table's own grid, so that a merged cell covers several.</summary>
internal sealed class TableReader(XmlWalker xml, DocxStory story, BlockReader blocks)
{
    private const int MostColumns = 16_384;

    private readonly List<TableRow> _rows = [];
    private int _number;

    /// <summary>Nested tables and text boxes of its cells: they follow it.</summary>
    public List<RawBlock> After { get; } = [];

    /// <summary>Reads the table that the reader stands on; null if it has no cells.</summary>
    public RawGrid? Read()
    {
        _number = ++story.Table;
        var place = story.Here(Name()) with { Paragraph = story.Paragraph + 1 };
        xml.Children(ReadRowOrWrapper);
        _rows.RemoveAll(r => r.Cells.Count == 0);
        if (_rows.Count == 0)
        {
            return null;
        }

        return new RawGrid
        {
            Place = place,
            Rows = VerticalMerges.Resolve(_rows),
            HasReliableColumns = true,
        };
    }

    private void ReadRowOrWrapper(string name) => ReadWrapped(name, "tr", ReadRow, ReadRowOrWrapper);

    private void ReadWrapped(string name, string wanted, Action read, Action<string> again)
    {
        if (name == wanted)
        {
            read();
        }
        else if (name is "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo")
        {
            xml.Children(again);
        }
        else if (name == "AlternateContent")
        {
            Alternatives.Read(xml, story, () => xml.Children(again));
        }
    }

    private void ReadRow()
    {
        var row = new TableRow(story.Here(Name(_rows.Count + 1)) with { Paragraph = story.Paragraph + 1 });
        var isLeftOut = false;
        xml.Children(ReadCellOrProperties);
        if (!isLeftOut)
        {
            _rows.Add(row);
        }

        void ReadCellOrProperties(string name)
        {
            if (name == "trPr")
            {
                xml.Children(property => isLeftOut |= TakeRowProperty(property, row));
            }
            else
            {
                ReadWrapped(name, "tc", () => ReadCell(row), ReadCellOrProperties);
            }
        }
    }

    // Whether the row is left out.
    private bool TakeRowProperty(string name, TableRow row)
    {
        switch (name)
        {
            case "gridBefore":
                row.Width = Math.Clamp(xml.Number("val") ?? 0, 0, MostColumns);
                return false;
            case "ins":
                story.Revisions++;
                return false;
            case "del":
                story.Revisions++;
                return true;
            case "hidden" when xml.IsOn():
                story.Hidden++;
                return true;
            default:
                return false;
        }
    }

    private void ReadCell(TableRow row)
    {
        story.Count();
        var cell = new TableCell { Column = row.Width };
        var name = Name(_rows.Count + 1, row.Width + 1);
        cell.Place = story.Here(name) with { Paragraph = story.Paragraph + 1 };
        var sink = new BlockSink(name);
        var continuesLeft = false;
        xml.Children(child =>
        {
            if (child == "tcPr")
            {
                xml.Children(property => continuesLeft |= TakeCellProperty(property, cell));
            }
            else
            {
                blocks.ReadBlock(child, sink);
            }
        });
        Finish(cell, sink, row, continuesLeft);
    }

    private void Finish(TableCell cell, BlockSink sink, TableRow row, bool continuesLeft)
    {
        After.AddRange(sink.Blocks.Where(b => b is not RawParagraph));
        After.AddRange(sink.Deferred);
        cell.Span = Math.Clamp(cell.Span, 1, MostColumns);
        if (row.Width + cell.Span > MostColumns)
        {
            throw OfficeProblems.TooLarge("表格的列多得不正常。");
        }

        row.Width += cell.Span;
        if (continuesLeft && row.Cells.Count > 0)
        {
            row.Cells[^1].Span += cell.Span;
            return;
        }

        cell.Text = InlineText.Clean(string.Join('\n', sink.Blocks.OfType<RawParagraph>().Select(p => p.Text)));
        cell.Indent = sink.Indent;
        row.Cells.Add(cell);
    }

    // Whether the cell belongs to the one on its left (w:hMerge of old documents).
    private bool TakeCellProperty(string name, TableCell cell)
    {
        switch (name)
        {
            case "gridSpan":
                cell.Span = xml.Number("val") ?? 1;
                return false;
            case "vMerge":
                cell.Merge = xml.Attribute("val") == "restart" ? CellMerge.Starts : CellMerge.Continues;
                return false;
            case "hMerge":
                return xml.Attribute("val") != "restart";
            case "cellIns" or "cellDel" or "cellMerge":
                story.Revisions++;
                return false;
            default:
                return false;
        }
    }

    private string Name(int row = 0, int column = 0) =>
        column > 0 ? string.Create(CultureInfo.InvariantCulture, $"表{_number}!R{row}C{column}")
        : row > 0 ? string.Create(CultureInfo.InvariantCulture, $"表{_number}!R{row}")
        : string.Create(CultureInfo.InvariantCulture, $"表{_number}");
}
