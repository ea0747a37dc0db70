using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Places;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Reads the table of projects with their performance indicators. Merged cells are printed on the first row only and cells
/// slide in damaged sources, so rows are read from the indicator of the first level outward.
/// </summary>
internal sealed partial class IndicatorPanelReader(PanelDefinition panel, bool isReliable)
{
    private readonly List<Row> _rows = [];
    private string? _unit;
    private string? _unitText;
    private string _project = "";
    private string _goal = "";
    private int _projectRow = -1;
    private readonly List<(IndicatorLine Line, Place Place)> _early = [];
    private string _first = "";
    private string _second = "";
    private string _cutUnit = "";
    private string _cutProject = "";
    private bool _isFirstOfPage;

    /// <summary>Reads the panel.</summary>
    public Panel Read(IReadOnlyList<IReadOnlyList<GridLine>> grids, Func<string, string> field)
    {
        foreach (var grid in grids)
        {
            _isFirstOfPage = true;
            foreach (var line in grid.Where(l => !l.IsEmpty && !IsHeader(l)))
            {
                Read([.. line.Filled.Select(c => c.Text)], line.Place);
                _isFirstOfPage = false;
            }
        }

        return new Panel
        {
            Id = panel.Id,
            Accounts = panel.Accounts,
            Columns = FormShape.Columns(panel, field),
            Rows = WeightBalance.Settle(_rows, FormShape.IndexOf(panel, "权重")),
        };
    }

    private static bool IsHeader(GridLine line) =>
        line.Filled.Select(c => Folding.Fold(c.Text)).Any(t => t is "一级指标" or "三级指标" or "单位名称");

    private void Read(List<string> tokens, Place place)
    {
        var first = tokens.FindIndex(IndicatorWords.IsFirst);
        if (first < 0 && IsContinuedIndicator(tokens))
        {
            // Cells merged down the page are blank on the rows below.
            AddIndicator(tokens, place);
            return;
        }

        ReadHead(first < 0 ? tokens : tokens[..first], place);
        if (first >= 0)
        {
            _first = tokens[first];
            _second = "";
            AddIndicator(tokens[(first + 1)..], place);
        }
    }

    private bool IsContinuedIndicator(List<string> tokens) =>
        _first.Length > 0
        && _projectRow >= 0
        && tokens.FindIndex(t => IndicatorWords.Sign(t, isReliable) is not null) is 1 or 2
        && !UnitCode().IsMatch(Folding.Unwrap(tokens[0]));

    private void AddIndicator(List<string> tokens, Place place)
    {
        if (tokens.Count > 1 && IsLevel(tokens[0]))
        {
            _second = tokens[0];
            tokens = tokens[1..];
        }

        var indicator = IndicatorLine.Read(_first, _second, tokens, hasSigns: true, isReliable);
        if (_projectRow < 0)
        {
            _early.Add((indicator, place));
            return;
        }

        Add(RowLevel.Indicator, indicator.Name, place, c => indicator[c]);
    }

    private static bool IsLevel(string text) =>
        IndicatorWords.IsSecond(text) || Folding.Fold(text).EndsWith("指标", StringComparison.Ordinal);

    // 单位, 项目, 预算数 and 年度目标, as far as they are printed; the budget tells which is which.
    private void ReadHead(List<string> head, Place place)
    {
        var budget = BudgetIn(head);
        if (budget < 0)
        {
            if (_projectRow >= 0 && (head.Count == 2 || (_isFirstOfPage && head.Count == 1)))
            {
                Continue(head);
            }
            else if (head.Count > 0)
            {
                Collect(head);
            }

            return;
        }

        var names = head[..budget];
        if (_cutUnit.Length > 0 && names.Count is 1 or 2)
        {
            names[0] = _cutUnit + names[0];
            if (names.Count == 2)
            {
                names[1] = _cutProject + names[1];
            }

            _cutUnit = _cutProject = "";
        }

        if (names.Count > 0 && UnitCode().Match(Folding.Unwrap(names[0])) is { Success: true } unit)
        {
            EnterUnit(unit, names[0], head[budget], place);
            names.RemoveAt(0);
        }

        if (names.Count == 0)
        {
            return;
        }

        var name = Folding.Unwrap(names[^1]);
        var printed = string.Concat(head.Skip(budget + 1).Select(Folding.Unwrap));
        if (name != _project)
        {
            _first = "";
            _project = name;
            _goal = printed;
            _projectRow = _rows.Count;
            AddProject(place, head[budget]);
            foreach (var (line, at) in _early)
            {
                Add(RowLevel.Indicator, line.Name, at, c => line[c]);
            }

            _early.Clear();
        }
    }

    // An amount with its decimals; where spreadsheets dropped them, the first number behind a name.
    private static int BudgetIn(List<string> head)
    {
        var amount = head.FindIndex(KeyedGrid.IsAmount);
        return amount >= 0 || head.Count < 2 || Figures.IsNumber(head[0])
            ? amount
            : head.FindIndex(1, Figures.IsNumber);
    }

    // A unit's name cut into lines: the pieces before the line with the budget.
    private void Collect(List<string> head)
    {
        if (UnitCode().IsMatch(Folding.Unwrap(head[0])))
        {
            _cutUnit = head[0];
            _cutProject = head.Count > 1 ? head[1] : "";
        }
        else if (_cutUnit.Length > 0 && head.Count == 1)
        {
            _cutUnit += head[0];
        }
    }

    private void EnterUnit(Match unit, string text, string budget, Place place)
    {
        var code = unit.Groups["code"].Value;
        if (code.Length == 3)
        {
            Add(
                RowLevel.Department,
                Folding.Unwrap(text),
                place,
                c =>
                    c == "单位名称" ? new Cell(Folding.Unwrap(text))
                    : c == "预算数" ? Figures.Read(budget)
                    : Cell.Blank
            );
            return;
        }

        if (code != _unit)
        {
            _unit = code;
            _unitText = Folding.Unwrap(text);
            _project = "";
            Add(
                RowLevel.Unit,
                unit.Groups["name"].Value,
                place,
                c => c == "单位名称" ? new Cell(_unitText) : Cell.Blank
            );
        }
    }

    // A page break cuts names and goals.
    private void Continue(List<string> rest)
    {
        var above = _rows[_projectRow];
        if (rest.Count == 2)
        {
            _project += Folding.Unwrap(rest[0]);
        }

        _goal += Folding.Unwrap(rest[^1]);
        var budget = above.Cells[FormShape.IndexOf(panel, "预算数")].Text;
        var later = _rows[(_projectRow + 1)..];
        _rows.RemoveRange(_projectRow, _rows.Count - _projectRow);
        AddProject(above.Place!, budget);
        var project = _rows[_projectRow].Project;
        _rows.AddRange(later.Select(r => r with { Project = project }));
    }

    private void AddProject(Place place, string budget)
    {
        var plain = ProjectCode().Match(_project) is { Success: true } code ? code.Groups["name"].Value : _project;
        Add(
            RowLevel.Project,
            plain,
            place,
            c =>
                c switch
                {
                    "项目名称" => new Cell(_project),
                    "预算数" => Figures.Read(budget),
                    "年度目标" => new Cell(_goal),
                    _ => Cell.Blank,
                },
            plain
        );
    }

    private void Add(RowLevel level, string name, Place place, Func<string, Cell> cell, string? project = null) =>
        _rows.Add(
            new Row
            {
                Level = level,
                Unit = level == RowLevel.Department ? null : _unit,
                Project =
                    project ?? (level == RowLevel.Indicator && _projectRow >= 0 ? _rows[_projectRow].Project : null),
                Name = name,
                Cells = [.. panel.Columns.Select(c => cell(c.Id))],
                Place = place,
            }
        );

    [GeneratedRegex(@"^(?<code>\d{3}|\d{6})-(?<name>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex UnitCode();

    [GeneratedRegex(@"^[0-9A-Z]{21}-(?<name>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ProjectCode();
}
