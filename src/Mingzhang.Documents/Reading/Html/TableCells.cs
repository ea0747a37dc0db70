using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Lays the cells of a table out on a grid, as browsers do with merged cells.</summary>
internal sealed class TableCells(SourcePlaces places, List<RawNote> notes, ReadingBudget budget, int maxNesting)
{
    private const int MostColumns = 1000;

    private readonly InlineText _text = new(budget, maxNesting);

    /// <summary>The rows of a table, not those of tables inside it, in the order they stand in.</summary>
    public static List<IHtmlTableRowElement> Rows(IHtmlTableElement table)
    {
        var rows = new List<IHtmlTableRowElement>();
        foreach (var child in table.Children)
        {
            if (child is IHtmlTableRowElement row)
            {
                rows.Add(row);
            }
            else if (child is IHtmlTableSectionElement && !Hidden.ByAttribute(child))
            {
                rows.AddRange(child.Children.OfType<IHtmlTableRowElement>());
            }
        }

        rows.RemoveAll(Hidden.ByAttribute);
        return rows;
    }

    /// <summary>The cells of a row that are shown.</summary>
    public static IEnumerable<IHtmlTableCellElement> Cells(IHtmlTableRowElement row) =>
        row.Children.OfType<IHtmlTableCellElement>().Where(c => !Hidden.ByAttribute(c));

    /// <summary>The grid of a table; null when it has no cells.</summary>
    /// <param name="table">The table.</param>
    /// <param name="depth">How deep it stands.</param>
    /// <param name="inner">Takes the tables that stand in its cells.</param>
    public RawGrid? Read(IHtmlTableElement table, int depth, List<IHtmlTableElement> inner)
    {
        var elements = Rows(table);
        var rows = new List<RawRow>();
        var free = new List<int>(); // per column, the first row that no cell above covers
        for (var r = 0; r < elements.Count; r++)
        {
            var cells = new List<RawCell>();
            var column = 0;
            foreach (var element in Cells(elements[r]))
            {
                while (column < free.Count && free[column] > r)
                {
                    column++;
                }

                var cell = Cell(element, column, elements, r, depth);
                inner.AddRange(_text.Tables);
                cells.Add(cell);
                for (; column < cell.Column + cell.ColumnSpan; column++)
                {
                    if (column == free.Count)
                    {
                        free.Add(0);
                    }

                    free[column] = Math.Max(free[column], r + cell.RowSpan);
                }

                if (column > MostColumns * 2)
                {
                    break;
                }
            }

            budget.Cells(cells.Count);
            rows.Add(new RawRow(cells, places.Of(elements[r])));
        }

        return rows.All(r => r.Cells.Count == 0)
            ? null
            : new RawGrid
            {
                Place = places.Of(table),
                Rows = rows,
                HasReliableColumns = true,
            };
    }

    private RawCell Cell(IHtmlTableCellElement element, int column, List<IHtmlTableRowElement> rows, int row, int depth)
    {
        var place = places.Of(element);
        var source = _text.Of(element, depth + 3).AsSpan().Trim(" \n").ToString();
        var text = CellTexts.Collapse(source);
        if (CellTexts.JoinDigits(text) is { } joined)
        {
            notes.Add(
                new RawNote("修复数字", $"“{text}”中间的空格不该有，读作“{joined}”。", place with { Text = text })
            );
            text = joined;
        }

        var below = rows.Count - row;
        var rowSpan = Number(element, "rowspan");
        if (rowSpan != 1)
        {
            below = Math.Min(below, InSection(rows, row));
        }

        return new RawCell(text, column, place)
        {
            ColumnSpan = Math.Clamp(Number(element, "colspan"), 1, MostColumns),
            // 0 means all rows to the end of the section.
            RowSpan = rowSpan == 0 ? below : Math.Clamp(rowSpan, 1, below),
            Indent = text.Length == 0 ? 0 : CellTexts.Indent(source),
        };
    }

    /// <summary>How many rows there are from a row to the end of its section.</summary>
    private static int InSection(List<IHtmlTableRowElement> rows, int row)
    {
        var end = row;
        while (end < rows.Count && rows[end].Parent == rows[row].Parent)
        {
            end++;
        }

        return end - row;
    }

    private static int Number(IElement cell, string attribute)
    {
        var value = cell.GetAttribute(attribute).AsSpan().Trim();
        var digits = value.IndexOfAnyExceptInRange('0', '9');
        value = digits < 0 ? value : value[..digits];
        return
            value.Length is > 0 and < 7
            && int.TryParse(
                value,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
            ? number
            : 1;
    }
}
