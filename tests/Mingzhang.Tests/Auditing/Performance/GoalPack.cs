using Mingzhang.Auditing;
using Mingzhang.Auditing.Performance;
using Mingzhang.Checks;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Profiles;

namespace Mingzhang.Tests.Auditing.Performance;

/// <summary>
/// Packs of performance tables written as text, one row a line, and what the audit says of them. “单位|code|name”;
/// “项目|name|budget|goal”; “指标|一级|二级|三级|性质|值|单位|权重|方向” of the project above, or of the whole before any project;
/// “任务|name|总额”; “总体|goal”. A row stands in the line in which it is written, from 1.
/// </summary>
internal static class GoalPack
{
    private static readonly Lazy<CheckCatalog> Catalog = new(() =>
        CheckCatalogReader.Read(("checks.yaml", File.ReadAllText(Repository.PathOf("profiles", "checks.yaml"))))
    );

    private static readonly string[] ProjectColumns =
    [
        "单位名称",
        "项目名称",
        "预算数",
        "年度目标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "权重",
        "指标方向性",
    ];

    private static readonly string[] WholeColumns = [.. ProjectColumns[4..11]];

    /// <summary>The findings over tables written as text, and over some more tables.</summary>
    public static IReadOnlyList<Finding> Check(string text, params Table[] more)
    {
        var projects = new List<Row>();
        var whole = new List<Row>();
        var tasks = new List<Row>();
        var goals = new List<Row>();
        string? project = null;
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var words = line.Trim().Split('|');
            var place = new Place { Line = index + 1 };
            switch (words[0])
            {
                case "单位":
                    projects.Add(RowOf(RowLevel.Unit, words[2], ProjectColumns, place, (0, words[2])));
                    break;
                case "项目":
                    project = words[1];
                    projects.Add(
                        RowOf(RowLevel.Project, project, ProjectColumns, place, (1, project), (2, words[2]), (3, At(3)))
                    );
                    break;
                case "指标" when project is not null:
                    projects.Add(
                        RowOf(
                            RowLevel.Indicator,
                            words[3],
                            ProjectColumns,
                            place,
                            [.. words.Skip(1).Select((w, i) => (i + 4, w))]
                        )
                    );
                    break;
                case "指标":
                    whole.Add(
                        RowOf(
                            RowLevel.Indicator,
                            words[3],
                            WholeColumns,
                            place,
                            [.. words.Skip(1).Take(7).Select((w, i) => (i, w))]
                        )
                    );
                    break;
                case "任务":
                    tasks.Add(RowOf(RowLevel.Task, words[1], ["任务名称", "总额"], place, (0, words[1]), (1, At(2))));
                    break;
                case "总体":
                    goals.Add(RowOf(RowLevel.Line, "年度总体目标", ["年度总体目标"], place, (0, words[1])));
                    break;
            }

            string At(int i) => i < words.Length ? words[i] : "";
        }

        return Check([
            TableOf("6", Panel("", ProjectColumns, projects)),
            TableOf(
                "7",
                Panel("任务", ["任务名称", "总额"], tasks),
                Panel("目标", ["年度总体目标"], goals),
                Panel("指标", WholeColumns, whole)
            ),
            .. more,
        ]);
    }

    /// <summary>The findings over tables.</summary>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<Table> tables, params string[] paragraphs)
    {
        var pack = new Pack
        {
            Identity = new PackIdentity("例", "例", PackKind.Budget, 2024, PackScope.Department, "100", "例局"),
            Title = "例",
            Parts =
            [
                new Part(PartKind.Narrative, "第二部分", [.. paragraphs.Select(p => new ParagraphBlock(p))]),
                new Part(PartKind.Tables, "第三部分 表", [.. tables.Select(t => new TableBlock(t))]),
            ],
        };
        var sink = new FindingSink(Catalog.Value);
        PerformanceAudit.Run(pack, sink);
        return sink.Findings;
    }

    /// <summary>A table of panels.</summary>
    public static Table TableOf(string form, params Panel[] panels) =>
        new()
        {
            Form = form,
            Number = $"表{form}",
            Title = $"表{form}",
            Unit = MoneyUnit.WanYuan,
            Panels = panels,
        };

    /// <summary>A panel whose roles follow from the names of its columns.</summary>
    public static Panel Panel(string id, IReadOnlyList<string> columns, IReadOnlyList<Row> rows) =>
        new()
        {
            Id = id,
            Columns = [.. columns.Select(c => new Column(c, [c], Role(c)))],
            Rows = rows,
        };

    /// <summary>A row with some of its cells.</summary>
    public static Row RowOf(
        RowLevel level,
        string name,
        IReadOnlyList<string> columns,
        Place place,
        params (int Column, string Text)[] cells
    ) =>
        new()
        {
            Level = level,
            Name = name,
            Place = place,
            Cells = [.. columns.Select((c, i) => CellOf(Role(c), Array.Find(cells, t => t.Column == i).Text ?? ""))],
        };

    private static Cell CellOf(ColumnRole role, string text) =>
        role is ColumnRole.Term ? new Cell(text)
        : text == "?" ? new Cell("") { IsUnreadable = true }
        : PrintedNumber.TryParse(text.TrimEnd('%'), out var number) ? new Cell(text, new Figure(number))
        : new Cell(text);

    private static ColumnRole Role(string column) =>
        column is "预算数" or "总额" or "执行数" or "金额" ? ColumnRole.Amount
        : column is "权重" or "分值" or "得分" ? ColumnRole.Weight
        : ColumnRole.Term;
}
