using System.Globalization;
using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>Writes the cells of one panel, a printed line at a time.</summary>
internal sealed class HtmlRows
{
    private const decimal Short = 5m;
    private const int Tall = 12;
    private readonly HtmlOut _html;
    private readonly Panel _panel;
    private readonly string _prefix;
    private readonly List<SpanCell?[]> _lines;
    private readonly RowIndents _indents;
    private readonly int _nameColumn;
    private readonly string[] _headers;
    private readonly bool _isMerged;
    private readonly bool[] _isShort;

    public HtmlRows(HtmlOut html, Panel panel, string prefix)
    {
        _html = html;
        _panel = panel;
        _prefix = prefix;
        _lines = SpanGrid.Lines(panel);
        _indents = new RowIndents(panel);
        _nameColumn = panel.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Name);
        _headers = new string[panel.Columns.Count];
        _isMerged = panel.Rows.Any(r => r.Spans > 0);
        _isShort = [.. panel.Columns.Select((_, i) => panel.Rows.All(r => ColumnWidths.Ems(r.Cells[i].Text) <= Short))];
    }

    /// <summary>Whether no other panel stands to the left.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>
    /// The ids of the headings of a column; null where the scope of headings suffices. With panels side by side a row's
    /// name would else be read out for the figures of its neighbour as well.
    /// </summary>
    public Func<int, string>? HeadersOf { get; init; }

    /// <summary>How many lines the panel prints.</summary>
    public int LineCount => _lines.Count;

    /// <summary>The class of a role's column.</summary>
    public static string RoleClass(ColumnRole role) =>
        role switch
        {
            ColumnRole.Amount or ColumnRole.Weight or ColumnRole.Count or ColumnRole.Percentage => "n",
            ColumnRole.Code or ColumnRole.UnitCode => "code",
            ColumnRole.Name => "name",
            ColumnRole.LineNumber => "line",
            ColumnRole.Sentence => "text",
            _ => "term",
        };

    /// <summary>
    /// The class attribute of a line: the level of the innermost row on it; and that a merged cell too tall to be kept on
    /// one sheet of paper begins there.
    /// </summary>
    public string LineClass(int line)
    {
        if (line >= _lines.Count)
        {
            return "";
        }

        var cells = _lines[line].OfType<SpanCell>().ToList();
        if (cells.Count == 0)
        {
            return "";
        }

        var spread = cells.Exists(c => c.Lines > Tall) ? " spread" : "";
        return $" class=\"{LevelClass(_panel.Rows[cells.Max(c => c.Row)].Level)}{spread}\"";
    }

    /// <summary>Writes the cells of a line; blank cells where the panel is shorter than its neighbour.</summary>
    public void WriteLine(int line)
    {
        for (var c = 0; c < _panel.Columns.Count; c++)
        {
            if (line >= _lines.Count)
            {
                Blank(c);
            }
            else if (_lines[line][c] is { } cell)
            {
                Write(cell, c);
            }
        }
    }

    private void Blank(int column)
    {
        _html.Raw("<td").Attribute("class", RoleClass(_panel.Columns[column].Role) + Edge(column)).Raw("></td>");
    }

    private void Write(SpanCell span, int column)
    {
        var row = _panel.Rows[span.Row];
        var cell = row.Cells[column];
        var isName = column == _nameColumn && !cell.IsBlank && cell.Figure is null;
        var tag = isName ? "th" : "td";
        _html.Raw("<").Raw(tag);
        if (isName)
        {
            _html.Raw(" scope=\"row\"");
        }

        if (span.Lines > 1)
        {
            _html.Attribute("rowspan", span.Lines);
        }

        _html.Attribute("class", Classes(row, cell, column));
        WriteIds(span.Row, row, cell, column, isName);
        _html.Raw(">").Text(cell.Text).Raw("</").Raw(tag).Raw(">");
    }

    private string Classes(Row row, Cell cell, int column)
    {
        var classes = cell.Figure is null ? RoleClass(_panel.Columns[column].Role) : "n";
        if (classes == "term" && _isShort[column])
        {
            classes += " short";
        }

        if (column == _nameColumn && !_isMerged && _indents.Of(row.Level) is > 0 and var steps)
        {
            classes += " i" + steps.ToString(CultureInfo.InvariantCulture);
        }

        if (HeadersOf is not null && row.Level is RowLevel.Total or RowLevel.Subtotal)
        {
            classes += " " + LevelClass(row.Level);
        }

        if (cell.IsUnreadable)
        {
            classes += " unreadable";
        }

        return classes + Edge(column);
    }

    private void WriteIds(int number, Row row, Cell cell, int column, bool isName)
    {
        if (cell.Figure is { } figure)
        {
            _html.Attribute("id", Invariant($"f-{_prefix}-r{number + 1}-c{column + 1}"));
            if (figure.Exact is { } exact)
            {
                _html.Attribute("data-exact", exact.ToString());
                _html.Attribute("title", Invariant($"精确金额 {exact.Yuan:#,##0.00} 元"));
            }
        }

        if (HeadersOf is null)
        {
            return;
        }

        if (isName)
        {
            _html.Attribute("id", NameId(number));
        }

        var headers = _headers[column] ??= HeadersOf(column);
        var hasName = !isName && _nameColumn >= 0 && !row.Cells[_nameColumn].IsBlank;
        headers += hasName ? " " + NameId(number) : "";
        if (!cell.IsBlank && headers.Length > 0)
        {
            _html.Attribute("headers", headers.Trim());
        }
    }

    private string NameId(int row) => Invariant($"n-{_prefix}-r{row + 1}");

    private string Edge(int column) => column == 0 && !IsFirst ? " panel" : "";

    private static string LevelClass(RowLevel level) =>
        level switch
        {
            RowLevel.Total => "total",
            RowLevel.Department => "department",
            RowLevel.Unit => "unit",
            RowLevel.Elimination => "elimination",
            RowLevel.Class => "class",
            RowLevel.Category => "category",
            RowLevel.Item => "item",
            RowLevel.SubItem => "subitem",
            RowLevel.Project => "project",
            RowLevel.Indicator => "indicator",
            RowLevel.Task => "task",
            RowLevel.Subtotal => "subtotal",
            _ => "line-row",
        };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
