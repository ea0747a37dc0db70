using Mingzhang.Changes;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>Shows a row: what became of it in a word, then its cells, changed ones with old, new and difference.</summary>
internal sealed class ChangedRowView
{
    private readonly HtmlOut _html;
    private readonly IReadOnlyList<ColumnChange> _columns;
    private readonly int[] _old;
    private readonly int[] _new;

    /// <summary>Prepares to show the rows of a panel.</summary>
    public ChangedRowView(HtmlOut html, PanelChange panel, Panel old, Panel @new)
    {
        (_html, _columns) = (html, panel.Columns);
        _old = [.. panel.Columns.Select(c => Position(old, c.Old))];
        _new = [.. panel.Columns.Select(c => Position(@new, c.New))];
    }

    /// <summary>Writes a row.</summary>
    public void Write(RowChange row)
    {
        var (word, tag) = row switch
        {
            { Old: null } => ("增", "tag a"),
            { New: null } => ("删", "tag d"),
            { IsRenamed: true, IsMoved: true } => ("改名、移动", "tag"),
            { IsRenamed: true } => ("改名", "tag"),
            { IsMoved: true } => ("移动", "tag"),
            { IsSame: true } => ("", ""),
            _ => ("改", "tag"),
        };
        _html.Raw("<tr><td class=\"w\">");
        if (word.Length > 0)
        {
            _html.Raw("<span").Attribute("class", tag).Raw(">").Raw(word).Raw("</span>");
        }

        _html.Raw("</td>");
        for (var i = 0; i < _columns.Count; i++)
        {
            Write(row, i);
        }

        _html.Line("</tr>");
    }

    private void Write(RowChange row, int column)
    {
        var old = CellOf(row.Old, _old[column]);
        var @new = CellOf(row.New, _new[column]);
        var change = row.Cells.FirstOrDefault(c => ReferenceEquals(c.Column, _columns[column].New));
        var isFigure = (@new ?? old)?.Figure is not null || old?.Figure is not null;
        var isName = _columns[column].Any.Role == ColumnRole.Name && !isFigure && (@new ?? old) is { IsBlank: false };
        _html.Raw(
            isFigure ? "<td class=\"n\">"
            : isName ? "<th scope=\"row\">"
            : "<td>"
        );
        if (change is not null || (row.IsRenamed && old?.Text != @new?.Text && IsLabel(column)))
        {
            Mark("del", "旧", old);
            Mark("ins", "新", @new);
            if (change is { IsFigure: true })
            {
                var more = string.Join(
                    '，',
                    new[] { ChangeWords.Difference(change), ChangeWords.Percentage(change) }.Where(m => m.Length > 0)
                );
                _html.Raw(more.Length == 0 ? "" : "<small>").Text(more).Raw(more.Length == 0 ? "" : "</small>");
            }
        }
        else if (row.Old is null || _columns[column].Old is null)
        {
            Whole("ins", @new);
        }
        else if (row.New is null || _columns[column].New is null)
        {
            Whole("del", old);
        }
        else
        {
            _html.Text(@new?.Text ?? "");
        }

        _html.Raw(isName ? "</th>" : "</td>");
    }

    private bool IsLabel(int column) =>
        _columns[column].Any.Role is ColumnRole.Name or ColumnRole.Code or ColumnRole.UnitCode;

    // The word stands beside the mark, so that neither colour nor lines are needed to tell old from new.
    private void Mark(string tag, string word, Cell? cell) =>
        _html
            .Raw("<span class=\"v\">")
            .Raw(word)
            .Raw(" <")
            .Raw(tag)
            .Raw(">")
            .Text(ChangeWords.CellText(cell ?? Cell.Blank))
            .Raw("</")
            .Raw(tag)
            .Raw("></span>");

    private void Whole(string tag, Cell? cell)
    {
        if (cell is { IsBlank: false } known)
        {
            _html.Raw("<").Raw(tag).Raw(">").Text(known.Text).Raw("</").Raw(tag).Raw(">");
        }
    }

    private static Cell? CellOf(Row? row, int column) =>
        row is not null && column >= 0 && column < row.Cells.Count ? row.Cells[column] : null;

    private static int Position(Panel panel, Column? column)
    {
        for (var i = 0; column is not null && i < panel.Columns.Count; i++)
        {
            if (ReferenceEquals(panel.Columns[i], column))
            {
                return i;
            }
        }

        return -1;
    }
}
