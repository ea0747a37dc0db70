using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Reads tables whose lines the form prescribes (收支总表): each line of each panel is found by its name or code, and its
/// figures stand right of it. Panels that vanish after a page break and cells that run together do no harm.
/// </summary>
internal sealed class LinePanelReader
{
    private readonly PanelState[] _panels;

    public LinePanelReader(FormDefinition form, int year)
    {
        _panels = [.. form.Panels.Select(p => new PanelState(p, year))];
    }

    /// <summary>How many prescribed lines of the form are printed.</summary>
    public int Matched => _panels.Sum(p => p.Matched);

    /// <summary>Reads the panels of a table.</summary>
    public IReadOnlyList<Panel> Read(IReadOnlyList<GridLine> lines, Func<string, string> field)
    {
        SettleColumns(lines);
        foreach (var line in lines.Where(l => !IsHeader(l)))
        {
            Read(line);
        }

        return
        [
            .. _panels.Select(p => new Panel
            {
                Id = p.Definition.Id,
                Accounts = p.Definition.Accounts,
                Columns = FormShape.Columns(p.Definition, field),
                Rows = p.Rows,
            }),
        ];
    }

    // The usual column of each panel's names, from names that only one panel has.
    private void SettleColumns(IReadOnlyList<GridLine> lines)
    {
        foreach (var panel in _panels)
        {
            panel.NameColumn = lines
                .SelectMany(l => l.Filled)
                .Where(c => panel.Knows(c.Text) && _panels.Count(p => p.Knows(c.Text)) == 1)
                .GroupBy(c => c.Column)
                .OrderByDescending(g => g.Count())
                .Select(g => g.Key)
                .FirstOrDefault(-1);
        }
    }

    private static bool IsHeader(GridLine line) =>
        line.Filled.Any(c => Folding.Fold(c.Text) is "项目" or "行次" or "预算数" or "决算数" or "栏次");

    private void Read(GridLine line)
    {
        var starts = new List<(PanelState Panel, int Column)>();
        foreach (var (text, column) in line.Filled)
        {
            var candidates = _panels.Where(p => p.Knows(text) && starts.All(s => s.Panel != p)).ToList();
            if (candidates.Count > 0)
            {
                starts.Add((candidates.MinBy(p => p.NameColumn < 0 ? 99 : Math.Abs(p.NameColumn - column))!, column));
            }
            else if (
                IsStranger(text) && _panels.FirstOrDefault(p => p.NameColumn == column && p.MayOpen(text)) is { } own
            )
            {
                if (starts.All(s => s.Panel != own))
                {
                    starts.Add((own, column));
                }
            }
        }

        if (starts.Count == 0)
        {
            AddBlanks(line);
            return;
        }

        foreach (var panel in _panels)
        {
            var at = starts.FindIndex(s => s.Panel == panel);
            if (at < 0)
            {
                panel.AddBlank(line);
                continue;
            }

            var end = starts
                .Where(s => s.Column > starts[at].Column)
                .Select(s => s.Column)
                .DefaultIfEmpty(line.Texts.Length)
                .Min();
            panel.Add(line, starts[at].Column, end);
        }
    }

    // A row of line numbers only, as forms pad the shorter side.
    private void AddBlanks(GridLine line)
    {
        if (_panels[0].Rows.Count > 0 && line.Filled.All(c => c.Text.Length <= 3 && Figures.IsNumber(c.Text)))
        {
            foreach (var panel in _panels)
            {
                panel.AddBlank(line);
            }
        }
    }

    private static bool IsStranger(string text)
    {
        var folded = Folding.Fold(text);
        return folded.Length > 1
            && folded.Any(c => c > 0x2E80)
            && folded
                is not ("项目" or "预算数" or "决算数" or "收入" or "支出" or "行次" or "金额" or "栏次" or "合计");
    }

    private sealed class PanelState
    {
        private readonly PrescribedLines _lines;
        private readonly RowDefinition? _open;
        private readonly int _year;
        private readonly int _name;
        private readonly Dictionary<string, bool> _knows = new(StringComparer.Ordinal);
        private readonly int _code;
        private int _next;

        public PanelState(PanelDefinition definition, int year)
        {
            Definition = definition;
            _year = year;
            _open = FormShape.Open(definition);
            _name = FormShape.IndexOf(definition, ColumnRole.Name);
            _code = FormShape.IndexOf(definition, ColumnRole.Code);
            _lines = PrescribedLines.Of(definition);
        }

        public PanelDefinition Definition { get; }

        public List<Row> Rows { get; } = [];

        public int NameColumn { get; set; } = -1;

        public int Matched { get; private set; }

        // Of each cell it is asked several times.
        public bool Knows(string text)
        {
            if (!_knows.TryGetValue(text, out var knows))
            {
                knows =
                    _lines.Has(text)
                    || (
                        _open is not null
                        && PrescribedLines.Numbering(text) == '一'
                        && ClassOf(Folding.Unwrap(text)) is not null
                    );
                _knows.Add(text, knows);
            }

            return knows;
        }

        // A line of another name belongs to the panel once it has begun; before that, where lines are numbered accounts.
        public bool MayOpen(string text) =>
            Rows.Count > 0 || (_open is not null && PrescribedLines.Numbering(text) == '一');

        public void AddBlank(GridLine line) =>
            Rows.Add(
                new Row
                {
                    Level = RowLevel.Line,
                    Name = "",
                    Cells = [.. Definition.Columns.Select(_ => Cell.Blank)],
                    Place = line.Place,
                }
            );

        public void Add(GridLine line, int column, int end)
        {
            var printed = Folding.Unwrap(line[column]);
            var known = _lines.Find(printed, ref _next);
            Matched += known is null ? 0 : 1;
            var cells = new Cell[Definition.Columns.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                var at = column + i - _name;
                var text = at >= 0 && at < end ? line[at] : "";
                // In front of a name stands its code; an amount there belongs to the panel on the left.
                text = at < column && KeyedGrid.IsAmount(text) ? "" : text;
                cells[i] =
                    i == _name ? new Cell(printed)
                    : FormShape.IsNumeric(Definition.Columns[i]) ? (i > _name ? Figures.Read(text) : Cell.Blank)
                    : new Cell(Folding.Unwrap(text));
            }

            RescueAmount(cells, line, column, end);
            var code = known is null ? CodeOf(cells) ?? ClassOf(printed) : known.Code ?? CodeOf(cells);
            var definition = known ?? (code is null ? null : _lines.ByCode(code) ?? _open) ?? _lines.Beside(printed);
            Matched += known is null && code is not null && definition == _open ? 1 : 0;
            Rows.Add(
                new Row
                {
                    Level = definition?.Level ?? LevelOf(code),
                    Code = code,
                    Name = known?.Name?.Fill(_ => "") ?? LineNames.WithoutOrdinal(printed),
                    Cells = cells,
                    Place = line.PlaceOf(column),
                }
            );
        }

        // 公用经费合计 | | | | 3.02: a panel with one amount takes the only figure on its side, wherever it stands.
        private void RescueAmount(Cell[] cells, GridLine line, int column, int end)
        {
            var amounts = Definition
                .Columns.Select((c, i) => (c, i))
                .Where(c => c.c.Role == ColumnRole.Amount)
                .ToList();
            if (amounts.Count != 1 || !cells[amounts[0].i].IsBlank)
            {
                return;
            }

            var found = line
                .Filled.Where(c =>
                    c.Column > column && c.Column < end && c.Text.Contains('.') && Figures.IsNumber(c.Text)
                )
                .ToList();
            if (found.Count == 1)
            {
                cells[amounts[0].i] = Figures.Read(found[0].Text);
            }
        }

        private string? CodeOf(Cell[] cells) =>
            _code >= 0 && cells[_code].Text is { Length: > 0 } code && code.All(char.IsAsciiDigit) ? code : null;

        // A line that the form does not list is known by the classification: 二十五、债务还本支出.
        private string? ClassOf(string printed) =>
            _code < 0
            && Definition.Accounts is { } system
            && ChartOfAccounts.Standard.FindByName(
                system,
                LineNames.WithoutOrdinal(printed),
                _year,
                level: AccountLevel.Class
            )
                is [var account, ..]
                ? account.Code.ToString()
                : null;

        // An account that a form with codes does not list stands where its code says.
        private RowLevel LevelOf(string? code) =>
            _code < 0 ? RowLevel.Line
            : code?.Length == 3 ? RowLevel.Class
            : code?.Length == 5 ? RowLevel.Category
            : RowLevel.Line;
    }
}
