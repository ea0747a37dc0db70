using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Places;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Reads a form sheet whose blocks stand one below the other (整体支出绩效目标表): label words tell which block a row belongs to.
/// </summary>
internal sealed class GoalSheetReader(FormDefinition form, bool isReliable)
{
    private static readonly string[] Labels =
    [
        "年度主要任务",
        "年度绩效指标",
        "绩效指标",
        "整体支出预算",
        "年度部门整体支出预算",
    ];

    private readonly Dictionary<string, List<Row>> _rows = form.Panels.ToDictionary(p => p.Id, _ => new List<Row>());
    private List<int> _budgetColumns = [];
    private string _block = "";
    private string _first = "";
    private string _second = "";

    /// <summary>Reads the panels.</summary>
    public IReadOnlyList<Panel> Read(IReadOnlyList<GridLine> lines, Func<string, string> field)
    {
        foreach (var line in lines.Where(l => !l.IsEmpty))
        {
            Read(line);
        }

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
        var tokens = line.Filled.Select(c => c.Text).ToList();
        var place = line.Place;
        var folded = tokens.ConvertAll(Folding.Fold);
        if (folded[0] is "部门名称" or "部门预算编码" or "单位名称" or "部门(单位)名称")
        {
            var content = tokens.Count > 1 ? Folding.Unwrap(tokens[1]) : "";
            Add("部门", RowLevel.Department, content, place, (_, i) => new Cell(i == 0 ? folded[0] : content));
        }
        else if (folded[0] == "年度总体目标")
        {
            var goal = string.Concat(tokens.Skip(1).Select(Folding.Unwrap));
            Add("目标", RowLevel.Line, "年度总体目标", place, (_, i) => new Cell(i == 0 ? "年度总体目标" : goal));
            _block = "目标";
        }
        else if (folded is [_, "年度总体目标"])
        {
            // The heading of the block, no task.
            _block = "目标";
        }
        else if (folded.Exists(t => t is "任务名称"))
        {
            _block = "任务";
        }
        else if (folded.Exists(t => t is "资金总额"))
        {
            _block = "预算";
            _budgetColumns =
            [
                .. line
                    .Filled.Where(c => Folding.Fold(c.Text) is "资金总额" or "财政拨款" or "其他资金")
                    .Select(c => c.Column),
            ];
        }
        else if (folded.Exists(t => t is "一级指标" or "三级指标"))
        {
            _block = "指标";
        }
        else if (!folded.Exists(t => t is "总额" or "财政拨款"))
        {
            ReadBody([.. tokens.Where(t => !Labels.Contains(Folding.Fold(t)))], line);
        }
    }

    private void ReadBody(List<string> tokens, GridLine line)
    {
        var place = line.Place;
        if (tokens.Count == 0)
        {
            return;
        }

        switch (_block)
        {
            case "任务":
                ReadTask(tokens, place);
                break;
            case "预算" when tokens.Exists(KeyedGrid.IsAmount) || tokens.TrueForAll(Figures.IsNumber):
                ReadBudget(tokens, line);
                break;
            case "指标":
                ReadIndicator(tokens, place);
                break;
        }
    }

    // All three amounts stand in order; of fewer, each stands under its heading.
    private void ReadBudget(List<string> tokens, GridLine line)
    {
        var amounts = tokens.Where(Figures.IsNumber).ToList();
        if (amounts.Count < _budgetColumns.Count)
        {
            amounts = _budgetColumns.ConvertAll(c => line[c]);
        }

        const string Name = "年度部门整体支出预算";
        Add(
            "预算",
            RowLevel.Total,
            Name,
            line.Place,
            (c, i) => c.Role == ColumnRole.Amount ? At(amounts, i - 1) : new Cell(Name)
        );
    }

    private void ReadTask(List<string> tokens, Place place)
    {
        var name = Folding.Unwrap(tokens[0]);
        var texts = tokens.Skip(1).Where(t => !Figures.IsNumber(t)).ToList();
        var amounts = tokens.Skip(1).Where(Figures.IsNumber).ToList();
        var level = Folding.Fold(name) is "金额合计" or "合计" ? RowLevel.Total : RowLevel.Task;
        if (texts.Count == 0 && level == RowLevel.Task && amounts.Count == 0)
        {
            return;
        }

        Add(
            "任务",
            level,
            name,
            place,
            (c, i) =>
                c.Role == ColumnRole.Amount
                    ? At(amounts, i - 2)
                    : new Cell(i == 0 ? name : string.Concat(texts.Select(Folding.Unwrap)))
        );
    }

    private void ReadIndicator(List<string> tokens, Place place)
    {
        var at = 0;
        if (tokens.Count > 2 && IndicatorWords.IsFirst(tokens[0]))
        {
            _first = tokens[at++];
            _second = "";
        }

        if (at < tokens.Count - 1 && IndicatorWords.IsSecond(tokens[at]))
        {
            _second = tokens[at++];
            _first = _first.Length > 0 ? _first : IndicatorWords.FirstOf(_second);
        }

        var panel = form.Panels.First(p => p.Id == "指标");
        var indicator = IndicatorLine.Read(
            _first,
            _second,
            tokens[at..],
            FormShape.IndexOf(panel, "指标性质") >= 0,
            isReliable
        );
        if (_first.Length > 0 && indicator.Name.Length > 0)
        {
            Add("指标", RowLevel.Indicator, indicator.Name, place, (c, _) => indicator[c.Id]);
        }
    }

    private static Cell At(List<string> amounts, int index) =>
        index >= 0 && index < amounts.Count ? Figures.Read(amounts[index]) : Cell.Blank;

    private void Add(string block, RowLevel level, string name, Place place, Func<ColumnDefinition, int, Cell> cell)
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
                Name = name,
                Cells = [.. columns.Select((c, i) => cell(c, i))],
                Place = place,
            }
        );
    }
}
