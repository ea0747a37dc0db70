using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>
/// Writes a table of a pack as a figure: number, title, body and unit of money in the caption of its first HTML table,
/// the panels in one HTML table side by side or in one each below another, the notes underneath.
/// </summary>
internal sealed class HtmlTable
{
    private readonly HtmlOut _html;
    private readonly PackIdentity _identity;
    private readonly CancellationToken _cancellation;

    public HtmlTable(HtmlOut html, PackIdentity identity, CancellationToken cancellation)
    {
        _html = html;
        _identity = identity;
        _cancellation = cancellation;
    }

    /// <summary>Writes a table under its anchor.</summary>
    public void Write(Table table, string anchor)
    {
        var width = TableWidths.Of(table);
        var fit = width == TableWidth.Narrow ? " fit" : "";
        _html.Raw("<figure class=\"table").Raw(fit).Raw("\"").Attribute("id", "t-" + anchor).Line(">");
        _html
            .Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
            .Attribute("aria-label", Name(table))
            .Line(">");
        var prefixes = Prefixes(table, anchor);
        if (table.Arrangement == PanelArrangement.Stacked)
        {
            for (var i = 0; i < table.Panels.Count; i++)
            {
                WriteGrid(table, [table.Panels[i]], [prefixes[i]], anchor, i);
            }
        }
        else
        {
            WriteGrid(table, table.Panels, prefixes, anchor, 0);
        }

        _html.Line("</div>");
        foreach (var note in table.Notes)
        {
            _html.Raw("<p class=\"note\">").Text(note).Line("</p>");
        }

        _html.Line("</figure>");
    }

    /// <summary>Number and title, for contents and for screen readers: 表1-2 部门支出总表.</summary>
    public static string Name(Table table) => table.Number.Length == 0 ? table.Title : table.Number + " " + table.Title;

    private void WriteGrid(Table table, IReadOnlyList<Panel> panels, List<string> prefixes, string anchor, int part)
    {
        var columns = panels.SelectMany(p => p.Columns).ToList();
        var head = new HeaderGrid(columns);
        var widths = panels.SelectMany(ColumnWidths.Of).ToList();
        var needsHeaders = panels.Count > 1;
        // Word, WPS and LibreOffice take ruling lines from this attribute only; on screen the style sheet replaces it.
        _html.Line("<table border=\"1\">");
        WriteCaption(table, panels[0], part);
        var starts = PanelStarts(panels);
        WriteHead(head, columns, widths, starts, needsHeaders ? anchor : null);
        _html.Line("<tbody>");
        var writers = panels
            .Select(
                (panel, i) =>
                    new HtmlRows(_html, panel, prefixes[i])
                    {
                        IsFirst = i == 0,
                        HeadersOf = needsHeaders ? c => HeaderIds(head, anchor, starts[i] + c) : null,
                    }
            )
            .ToList();
        var lines = Math.Max(1, writers.Max(w => w.LineCount));
        for (var line = 0; line < lines; line++)
        {
            _cancellation.ThrowIfCancellationRequested();
            _html.Raw("<tr").Raw(writers.Count == 1 ? writers[0].LineClass(line) : "").Raw(">");
            writers.ForEach(w => w.WriteLine(line));
            _html.Line("</tr>");
        }

        _html.Line("</tbody>");
        _html.Line("</table>");
    }

    /// <summary>What the ids of a panel's cells begin with: the table's anchor and, among several panels, the panel's id.</summary>
    internal static List<string> Prefixes(Table table, string anchor)
    {
        var prefixes = new List<string>();
        foreach (var panel in table.Panels)
        {
            var name = table.Panels.Count == 1 ? anchor : anchor + "-" + Anchors.Token(panel.Id);
            prefixes.Add(prefixes.Contains(name) ? FormattableString.Invariant($"{name}-b{prefixes.Count + 1}") : name);
        }

        return prefixes;
    }

    private static int[] PanelStarts(IReadOnlyList<Panel> panels)
    {
        var starts = new int[panels.Count];
        for (var i = 1; i < panels.Count; i++)
        {
            starts[i] = starts[i - 1] + panels[i - 1].Columns.Count;
        }

        return starts;
    }

    private void WriteCaption(Table table, Panel panel, int part)
    {
        if (part > 0)
        {
            _html.Raw("<caption class=\"unseen\">").Text(Name(table) + "：" + panel.Id).Line("</caption>");
            return;
        }

        _html.Raw("<caption><span class=\"head\">");
        if (table.Number.Length > 0)
        {
            _html.Raw("<span class=\"number\">").Text(table.Number).Raw("</span> ");
        }

        _html.Raw("<span class=\"title\">").Text(table.Title).Raw("</span> ");
        _html.Raw("<span class=\"under\"><span>部门：").Text(_identity.Name).Raw("</span>");
        if (table.Unit is { } unit)
        {
            _html.Raw(" <span class=\"money\">单位：").Raw(unit.Chinese()).Raw("</span>");
        }

        _html.Line("</span></span></caption>");
    }

    private void WriteHead(HeaderGrid head, List<Column> columns, List<int> widths, int[] starts, string? idPrefix)
    {
        if (head.IsBlank)
        {
            return;
        }

        foreach (var top in head.Lines[0])
        {
            _html.Raw("<colgroup").Attribute("span", top.Columns).Raw("></colgroup>");
        }

        _html.Line();
        _html.Line("<thead>");
        foreach (var line in head.Lines)
        {
            _html.Raw("<tr>");
            foreach (var cell in line)
            {
                WriteHeadCell(cell, HeadClass(cell, columns, widths, starts), idPrefix);
            }

            _html.Line("</tr>");
        }

        _html.Line("</thead>");
    }

    private void WriteHeadCell(HeaderCell cell, string classes, string? idPrefix)
    {
        var tag = cell.Text.Length == 0 ? "td" : "th";
        _html.Raw("<").Raw(tag);
        if (cell.Text.Length > 0)
        {
            _html.Raw(cell is { Level: 0, Columns: > 1 } ? " scope=\"colgroup\"" : " scope=\"col\"");
        }

        if (idPrefix is not null)
        {
            _html.Attribute("id", HeadId(idPrefix, cell));
        }

        if (cell.Columns > 1)
        {
            _html.Attribute("colspan", cell.Columns);
        }

        if (cell.Lines > 1)
        {
            _html.Attribute("rowspan", cell.Lines);
        }

        _html.Attribute("class", classes).Raw(">").Text(cell.Text).Raw("</").Raw(tag).Raw(">");
    }

    /// <summary>
    /// The role and width of a column's own heading. Where names are the only texts they take what room is left, so that
    /// figures stand close together and names need not be folded.
    /// </summary>
    private static string HeadClass(HeaderCell cell, List<Column> columns, List<int> widths, int[] starts)
    {
        var column = columns[cell.Column];
        var isOwn = cell.Level == Math.Max(column.Header.Count - 1, 0);
        var isElastic =
            column.Role == ColumnRole.Name && columns.All(c => c.Role is not (ColumnRole.Term or ColumnRole.Sentence));
        var role =
            !isOwn ? "group"
            : isElastic ? "name elastic"
            : FormattableString.Invariant($"{HtmlRows.RoleClass(column.Role)} w{widths[cell.Column]}");
        return Array.IndexOf(starts, cell.Column) > 0 ? role + " panel" : role;
    }

    private static string HeaderIds(HeaderGrid head, string prefix, int column) =>
        string.Join(' ', head.Above(column).Where(c => c.Text.Length > 0).Select(c => HeadId(prefix, c)));

    private static string HeadId(string prefix, HeaderCell cell) =>
        FormattableString.Invariant($"h-{prefix}-{cell.Level + 1}-{cell.Column + 1}");
}
