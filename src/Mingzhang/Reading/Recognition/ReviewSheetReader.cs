using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Places;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Reads self-review forms (绩效自评表), of the whole or of one project after the other: labels with their contents, the
/// spending against its budget, the indicators and the closing explanations. Panels printed one by one with headings of their
/// own are read by those.
/// </summary>
internal sealed class ReviewSheetReader(FormDefinition form, bool isReliable)
{
    private readonly Dictionary<string, List<Row>> _rows = form.Panels.ToDictionary(p => p.Id, _ => new List<Row>());
    private readonly bool _isOfProjects = form.Panels.Any(p => p.Columns.Any(c => c.Id == "项目名称"));
    private Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private Place? _labelPlace;
    private IReadOnlyList<(string Column, int At)> _headings = [];
    private PanelDefinition? _printed;
    private string _block = "";
    private int _width;
    private string? _project;
    private string _first = "";
    private string _second = "";
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private Place? _lost;

    /// <summary>Whether a form is a self-review.</summary>
    public static bool Reads(FormDefinition form) =>
        form.Arrangement == PanelArrangement.Stacked && form.Panels.Any(p => p.Columns.Any(c => c.Id == "实际完成值"));

    /// <summary>Reads the panels.</summary>
    public IReadOnlyList<Panel> Read(IReadOnlyList<IReadOnlyList<GridLine>> grids, Func<string, string> field)
    {
        foreach (var grid in grids)
        {
            foreach (var line in grid.Where(l => !l.IsEmpty))
            {
                Read(line);
            }
        }

        CloseSheet();
        return
        [
            .. form.Panels.Select(p => new Panel
            {
                Id = p.Id,
                Accounts = p.Accounts,
                Columns = FormShape.Columns(p, field),
                Rows = _rows[p.Id],
            }),
        ];
    }

    private void Read(GridLine line)
    {
        if (isReliable && PanelHeadedBy(line) is { } panel)
        {
            // After a page break the headings of the same panel are printed again.
            if (_printed != panel)
            {
                CloseSheet();
            }

            _printed = panel;
            _headings = [.. line.Filled.Select((c, i) => (panel.Columns[i].Id, c.Column))];
            _width = line.Texts.Length;
        }
        else if (_printed is not null)
        {
            if (line.Texts.Length == _width)
            {
                ReadPrinted(_printed, line);
            }
        }
        else if (ReviewHeadings.Indicators(line) is { } indicators)
        {
            Enter("指标", indicators, line);
        }
        else if (ReviewHeadings.Budget(line) is { } budget)
        {
            Enter("预算执行", budget, line);
        }
        else
        {
            ReadBody(line);
        }
    }

    private void ReadBody(GridLine line)
    {
        var tokens = line.Filled.Select(c => c.Text).ToList();
        if (IsRemark(tokens[0]) && tokens.Count > 0)
        {
            ReadRemark(tokens, line.Place);
        }
        else if (ReviewLabels.Read(tokens) is { Count: > 0 } labels)
        {
            ReadLabels(labels, line.Place);
        }
        else if (_block == "预算执行")
        {
            ReadBudget(line);
        }
        else if (_block == "指标")
        {
            ReadIndicator(line);
        }
    }

    // A label of the head after indicators belongs to the next project's sheet.
    private void ReadLabels(IReadOnlyList<(string Column, string Content)> labels, Place place)
    {
        if (_block.Length > 0 || (_project is not null && labels.Any(l => l.Column == "项目名称")))
        {
            CloseSheet();
        }

        _labelPlace ??= place;
        foreach (var (column, content) in labels)
        {
            _labels.TryAdd(column, content);
            if (column == "项目名称")
            {
                _project = content;
            }

            if (column == "年度目标" && content.Length > 0)
            {
                Add("目标", RowLevel.Line, column, place, c => c == column ? content : "");
            }
        }
    }

    private void Enter(string block, IReadOnlyList<(string Column, int At)> headings, GridLine line)
    {
        if (_block == "指标" && block == "预算执行" && _isOfProjects)
        {
            return;
        }

        if (block == "指标" && _block != block)
        {
            _first = _second = "";
            if (_isOfProjects && _project is { Length: > 0 } project)
            {
                Add(block, RowLevel.Project, project, line.Place, c => c == "项目名称" ? project : "");
            }
        }

        _block = block;
        _headings = headings;
        _width = line.Texts.Length;
    }

    // 年度财政资金总额 | 15 | 14.97 | 99.80%: the first line is the whole, lines below are parts of it.
    private void ReadBudget(GridLine line)
    {
        if (
            !_rows.TryGetValue("预算执行", out var rows)
            || rows.Exists(r => r.Project == _project && r.Name == NameOf())
        )
        {
            return;
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (isReliable && line.Texts.Length == _width)
        {
            foreach (var (column, at) in _headings)
            {
                texts[column] = line[at];
            }
        }
        else
        {
            var figures = line.Filled.Select(c => c.Text).SkipWhile(t => !Figures.IsNumber(t)).ToList();
            if (figures.Count == _headings.Count)
            {
                foreach (var (i, (column, _)) in _headings.Index())
                {
                    texts[column] = figures[i];
                }
            }
        }

        if (!texts.Where(t => t.Key is "预算数" or "年初预算数" or "执行数").Any(t => Figures.IsNumber(t.Value)))
        {
            return;
        }

        if (!texts.ContainsKey("预算数"))
        {
            texts["预算数"] = texts.GetValueOrDefault("年初预算数", "");
        }

        Add(
            "预算执行",
            _isOfProjects ? RowLevel.Project : RowLevel.Total,
            NameOf(),
            line.Place,
            c => c == "项目名称" ? NameOf() : texts.GetValueOrDefault(c, "")
        );
    }

    private string NameOf() => _project ?? "";

    private void ReadIndicator(GridLine line)
    {
        var read =
            isReliable && line.Texts.Length == _width
                ? ReviewLine.ByColumn(line, _headings)
                : ReviewLine.ByWords(line, _headings);
        if (read.First.Length > 0)
        {
            (_first, _second) = (read.First, "");
        }

        _second = read.Second.Length > 0 ? read.Second : _second;
        if (!read.IsTrusted)
        {
            _lost ??= line.Place;
            return;
        }

        _seen.Add(_first);
        Add(
            "指标",
            RowLevel.Indicator,
            read["三级指标"],
            line.Place,
            c =>
                c switch
                {
                    "一级指标" => _first,
                    "二级指标" => _isOfProjects || isReliable ? _second : read.Second,
                    _ => read[c],
                }
        );
    }

    private static bool IsRemark(string text)
    {
        var folded = Folding.Fold(text);
        return folded.StartsWith("备注", StringComparison.Ordinal)
            || folded.StartsWith("偏差大", StringComparison.Ordinal)
            || folded.StartsWith("改进措施", StringComparison.Ordinal)
            || (folded.Length < 30 && folded.Contains("原因分析", StringComparison.Ordinal))
            || folded is "总分" or "总得分" or "自评总分" or "说明";
    }

    private void ReadRemark(List<string> tokens, Place place)
    {
        var text = Folding.Unwrap(tokens[0]);
        var colon = text.IndexOfAny([':', '：']);
        var subject = colon is > 0 and < 20 ? text[..colon] : text;
        var content = string.Concat(
            tokens.Skip(1).Select(Folding.Unwrap).Prepend(subject == text ? "" : text[(colon + 1)..])
        );
        if (Folding.Fold(subject).EndsWith("总分", StringComparison.Ordinal) || subject == "总得分")
        {
            (subject, content) = ("总分", Folding.Unwrap(tokens[^1]));
        }

        _block = _block.Length > 0 ? "说明" : _block;
        Add("说明", RowLevel.Line, subject, place, c => c == "事项" ? subject : content);
    }

    // The head of a sheet is one row, written when the next one starts.
    private void CloseSheet()
    {
        if (_labelPlace is { } place && _labels.Count > 0 && (!_isOfProjects || _project is { Length: > 0 }))
        {
            var labels = _labels;
            var level = _isOfProjects ? RowLevel.Project : RowLevel.Total;
            Add("基本情况", level, _project ?? "支出总额", place, c => labels.GetValueOrDefault(c, ""));
        }

        AddLost();
        _labels = new Dictionary<string, string>(StringComparer.Ordinal);
        _labelPlace = null;
        _project = null;
        _block = _first = _second = "";
        _headings = [];
    }

    // Rows were left out: kinds of indicators that are not among the others may be in them. Unreadable is not missing.
    private void AddLost()
    {
        if (_lost is { } place && _isOfProjects)
        {
            foreach (var first in IndicatorWords.AlwaysPrinted.Where(f => !_seen.Contains(f)))
            {
                Add("指标", RowLevel.Indicator, "", place, c => c == "一级指标" ? first : "", isUnreadable: true);
            }
        }

        _lost = null;
        _seen.Clear();
    }

    private PanelDefinition? PanelHeadedBy(GridLine line)
    {
        var printed = line.Filled.Select(c => Folding.Letters(c.Text)).ToList();
        return form.Panels.FirstOrDefault(p =>
            p.Columns.Count == printed.Count && p.Columns.Select(FormShape.HeadingOf).SequenceEqual(printed)
        );
    }

    // A row below the headings of its own panel. The name of a project, merged down its indicators, is a row by itself.
    private void ReadPrinted(PanelDefinition panel, GridLine line)
    {
        var texts = _headings.ToDictionary(h => h.Column, h => Folding.Unwrap(line[h.At]), StringComparer.Ordinal);
        var isIndicators = texts.ContainsKey("三级指标");
        if (_isOfProjects && texts.GetValueOrDefault("项目名称", "") is { Length: > 0 } project)
        {
            _project = project;
            if (isIndicators)
            {
                Add(panel.Id, RowLevel.Project, project, line.Place, c => c == "项目名称" ? project : "");
                texts["项目名称"] = "";
            }
        }

        var name = isIndicators ? "三级指标" : panel.Columns.FirstOrDefault(c => c.Role == ColumnRole.Name)?.Id;
        var title = isIndicators ? "" : panel.Rows[0].Name?.Fill(_ => "") ?? "";
        Add(
            panel.Id,
            isIndicators ? RowLevel.Indicator : panel.Rows[0].Level,
            title.Length > 0 ? title : texts.GetValueOrDefault(name ?? "", ""),
            line.Place,
            c => texts.GetValueOrDefault(c, "")
        );
    }

    private void Add(
        string block,
        RowLevel level,
        string name,
        Place place,
        Func<string, string> text,
        bool isUnreadable = false
    )
    {
        if (!_rows.TryGetValue(block, out var rows))
        {
            return;
        }

        var columns = form.Panels.First(p => p.Id == block).Columns;
        rows.Add(
            new Row
            {
                Level = level,
                Project = _isOfProjects ? _project : null,
                Name = name,
                Cells = [.. columns.Select(c => CellOf(c, text(c.Id), isUnreadable))],
                Place = place,
            }
        );
    }

    private static Cell CellOf(ColumnDefinition column, string text, bool isUnreadable) =>
        isUnreadable && text.Length == 0 ? new Cell("") { IsUnreadable = true }
        : FormShape.IsNumeric(column) ? Figures.Read(text, column.Role)
        : new Cell(text);
}
