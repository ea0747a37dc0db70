using Mingzhang.Changes;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>Shows a table with its changed rows in context: a neighbour on each side stays, what else did not change is folded.</summary>
internal static class ChangedTableView
{
    private const int Neighbours = 1;
    private const int ShortestFold = 3;

    /// <summary>Writes a table under its anchor.</summary>
    public static void Write(HtmlOut html, TableChange table, string anchor)
    {
        html.Raw("<h3").Attribute("id", anchor).Raw(">").Text(ChangeWords.TableName(table.Any));
        var state =
            table.Old is null ? " <span class=\"tag a\">增加的表</span>"
            : table.New is null ? " <span class=\"tag d\">删去的表</span>"
            : table.IsMoved ? " <span class=\"tag\">移动了位置</span>"
            : "";
        html.Raw(state).Line("</h3>");
        foreach (var label in table.Labels)
        {
            html.Raw("<p>").Raw(label.Subject).Raw("：<del>").Text(label.Old).Raw("</del> <ins>");
            html.Text(label.New).Line("</ins></p>");
        }

        foreach (var panel in table.Panels.Where(p => !p.IsSame))
        {
            WritePanel(html, panel, ChangeWords.TableName(table.Any));
        }

        ChangedTextView.WriteSentences(html, table.Notes);
    }

    private static void WritePanel(HtmlOut html, PanelChange panel, string table)
    {
        if (panel is not { Old: { } old, New: { } @new })
        {
            var (tag, word) = panel.Old is null ? ("ins", "增加一栏：") : ("del", "删去一栏：");
            html.Raw("<p>").Raw(word).Raw("<").Raw(tag).Raw(">").Text((panel.New ?? panel.Old!).Id);
            html.Raw("</").Raw(tag).Line("></p>");
            return;
        }

        html.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
            .Attribute("aria-label", $"{table} {@new.Id}".Trim());
        html.Line("><table>");
        html.Raw(@new.Id.Length == 0 ? "<caption class=\"unseen\">" : "<caption>");
        html.Text(@new.Id.Length == 0 ? table : @new.Id).Line("，变动的行</caption>");
        WriteHead(html, panel.Columns);
        var rows = new ChangedRowView(html, panel, old, @new);
        var shown = Shown(panel.Rows);
        html.Line("<tbody>");
        for (var i = 0; i < panel.Rows.Count; )
        {
            var end = i;
            while (end < panel.Rows.Count && !shown[end])
            {
                end++;
            }

            if (end - i < ShortestFold)
            {
                rows.Write(panel.Rows[i++]);
                continue;
            }

            html.Line("</tbody>");
            html.Raw("<tbody class=\"fold\"><tr><td class=\"f\"")
                .Attribute("colspan", panel.Columns.Count + 1)
                .Raw(">");
            html.Raw(end - i).Line(" 行没有变动</td></tr></tbody>");
            html.Line("<tbody hidden>");
            for (; i < end; i++)
            {
                rows.Write(panel.Rows[i]);
            }

            html.Line("</tbody>");
            html.Line("<tbody>");
        }

        html.Line("</tbody>");
        html.Line("</table></div>");
    }

    private static bool[] Shown(IReadOnlyList<RowChange> rows)
    {
        var shown = new bool[rows.Count];
        foreach (var (i, row) in rows.Index().Where(r => !r.Item.IsSame))
        {
            Array.Fill(
                shown,
                true,
                Math.Max(0, i - Neighbours),
                Math.Min(rows.Count, i + Neighbours + 1) - Math.Max(0, i - Neighbours)
            );
        }

        return shown;
    }

    private static void WriteHead(HtmlOut html, IReadOnlyList<ColumnChange> columns)
    {
        var head = new HeaderGrid([.. columns.Select(c => c.Any)]);
        html.Line("<thead>");
        foreach (var (level, line) in head.Lines.Index())
        {
            html.Raw("<tr>");
            if (level == 0)
            {
                html.Raw("<th scope=\"col\"").Attribute("rowspan", head.Depth).Raw(">变动</th>");
            }

            foreach (var cell in line)
            {
                var own = cell.Level + cell.Lines == head.Depth && cell.Columns == 1;
                html.Raw(own ? "<th scope=\"col\"" : "<th scope=\"colgroup\"");
                html.Attribute("colspan", cell.Columns).Attribute("rowspan", cell.Lines).Raw(">");
                WriteHeadText(html, cell, own ? columns[cell.Column] : null);
                html.Raw("</th>");
            }

            html.Line("</tr>");
        }

        html.Line("</thead>");
    }

    private static void WriteHeadText(HtmlOut html, HeaderCell cell, ColumnChange? column)
    {
        switch (column)
        {
            case { Old: null }:
                html.Raw("<span class=\"tag a\">增列</span> <ins>").Text(Name(cell, column)).Raw("</ins>");
                break;
            case { New: null }:
                html.Raw("<span class=\"tag d\">删列</span> <del>").Text(Name(cell, column)).Raw("</del>");
                break;
            case { IsRenamed: true, Old: { } before, New: { } after }:
                html.Raw("<del>").Text(ChangeWords.ColumnPath(before)).Raw("</del> <ins>");
                html.Text(ChangeWords.ColumnPath(after)).Raw("</ins>");
                break;
            default:
                html.Text(column is null ? cell.Text : Name(cell, column));
                html.Raw(column is { IsMoved: true } ? " <span class=\"tag\">移动</span>" : "");
                break;
        }
    }

    private static string Name(HeaderCell cell, ColumnChange column) =>
        cell.Text.Length > 0 ? cell.Text : ChangeWords.ColumnName(column.Any);
}
