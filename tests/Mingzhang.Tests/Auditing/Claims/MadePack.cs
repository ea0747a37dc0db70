using Mingzhang.Accounts;
using Mingzhang.Auditing;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Profiles;

namespace Mingzhang.Tests.Auditing.Claims;

/// <summary>A made-up budget of 青山县档案馆 for 2024, small enough to be read at a glance, with the text of a test.</summary>
internal sealed class MadePack
{
    private static readonly Lazy<Profile> Profile = new(() =>
        ProfileReader.Read(
            "sichuan-budget",
            Texts(Repository.PathOf("profiles", "sichuan-budget"), SearchOption.AllDirectories),
            Texts(Repository.PathOf("profiles"), SearchOption.TopDirectoryOnly)
        )
    );

    private readonly List<Block> _text = [];
    private readonly List<Block> _tables = [];

    public MadePack()
    {
        Add(
            "1",
            "部门收支总表",
            [
                Panel(
                    "收入",
                    null,
                    ["预算数"],
                    [
                        (RowLevel.Line, null, "一般公共预算拨款收入", ["120.50"]),
                        (RowLevel.Total, null, "收入总计", ["120.50"]),
                    ]
                ),
                Panel(
                    "支出",
                    AccountSystem.Functional,
                    ["预算数"],
                    [
                        (RowLevel.Line, "201", "一般公共服务支出", ["100.00"]),
                        (RowLevel.Line, "208", "社会保障和就业支出", ["20.50"]),
                        (RowLevel.Total, null, "支出总计", ["120.50"]),
                    ]
                ),
            ]
        );
        Add(
            "1-2",
            "部门支出总表",
            [
                Panel(
                    "",
                    AccountSystem.Functional,
                    ["合计", "基本支出", "项目支出"],
                    [
                        (RowLevel.Total, null, "合计", ["120.50", "110.50", "10.00"]),
                        (RowLevel.Item, "2012601", "行政运行", ["90.00", "80.00", "10.00"]),
                        (RowLevel.Item, "2012604", "档案馆", ["10.00", "10.00", ""]),
                        (RowLevel.Item, "2080505", "机关事业单位基本养老保险缴费支出", ["20.50", "20.50", ""]),
                    ]
                ),
            ]
        );
        Add(
            "3",
            "一般公共预算支出预算表",
            [
                Panel(
                    "",
                    AccountSystem.Functional,
                    ["合计", "当年财政拨款安排"],
                    [
                        (RowLevel.Total, null, "合计", ["120.50", "120.50"]),
                        (RowLevel.Item, "2012601", "行政运行", ["90.00", "90.00"]),
                        (RowLevel.Item, "2012604", "档案馆", ["10.00", "10.00"]),
                        (RowLevel.Item, "2080505", "机关事业单位基本养老保险缴费支出", ["20.50", "20.50"]),
                    ]
                ),
            ]
        );
        Add(
            "3-1",
            "一般公共预算基本支出预算表",
            [
                Panel(
                    "",
                    AccountSystem.DepartmentEconomic,
                    ["合计", "人员经费", "公用经费"],
                    [
                        (RowLevel.Total, null, "合计", ["110.50", "100.00", "10.50"]),
                        (RowLevel.Class, "301", "工资福利支出", ["100.00", "100.00", ""]),
                        (RowLevel.Category, "30101", "基本工资", ["60.00", "60.00", ""]),
                        (RowLevel.Category, "30102", "津贴补贴", ["15.47", "15.47", ""]),
                        (RowLevel.Category, "30108", "机关事业单位基本养老保险缴费", ["20.50", "20.50", ""]),
                        (RowLevel.Category, "30110", "职工基本医疗保险缴费", ["4.03", "4.03", ""]),
                        (RowLevel.Class, "302", "商品和服务支出", ["10.50", "", "10.50"]),
                        (RowLevel.Category, "30201", "办公费", ["10.50", "", "10.50"]),
                    ]
                ),
            ]
        );
    }

    /// <summary>Begins a section.</summary>
    public MadePack Section(string heading, int depth = 1)
    {
        _text.Add(new HeadingBlock(depth, heading));
        return this;
    }

    /// <summary>Adds a paragraph; its line is its number among all blocks.</summary>
    public MadePack Says(string text)
    {
        _text.Add(new ParagraphBlock(text) { Place = new Place { Line = _text.Count + 1 } });
        return this;
    }

    /// <summary>What the check of the text finds, above notices unless asked for.</summary>
    public IReadOnlyList<Finding> Findings(bool withNotices = false) =>
        [
            .. PackAudit
                .Check(new AuditRequest(Profile.Value, Build()))
                .Findings.Where(f => f.Rule.StartsWith("MZ-N-", StringComparison.Ordinal))
                .Where(f => withNotices || f.Severity > Severity.Notice),
        ];

    /// <summary>What became of the numbers of the text.</summary>
    public NarrativeCoverage? Coverage() => PackAudit.Check(new AuditRequest(Profile.Value, Build())).Narrative;

    private Pack Build() =>
        new()
        {
            Identity = new PackIdentity(
                "sichuan-budget",
                "2024",
                PackKind.Budget,
                2024,
                PackScope.Unit,
                "139001",
                "青山县档案馆"
            ),
            Title = "青山县档案馆2024年单位预算",
            Parts =
            [
                new Part(PartKind.Narrative, "第二部分 2024年单位预算情况说明", _text),
                new Part(PartKind.Tables, "第三部分 2024年单位预算表", _tables),
            ],
        };

    private void Add(string form, string title, Panel[] panels) =>
        _tables.Add(
            new TableBlock(
                new Table
                {
                    Form = form,
                    Number = "表" + form,
                    Title = title,
                    Unit = MoneyUnit.WanYuan,
                    Panels = panels,
                }
            )
        );

    private static Panel Panel(
        string id,
        AccountSystem? accounts,
        string[] columns,
        (RowLevel Level, string? Code, string Name, string[] Cells)[] rows
    ) =>
        new()
        {
            Id = id,
            Accounts = accounts,
            Columns = [.. columns.Select(c => new Column(c, [c], ColumnRole.Amount))],
            Rows =
            [
                .. rows.Select(r => new Row
                {
                    Level = r.Level,
                    Code = r.Code,
                    Name = r.Name,
                    Cells = [.. r.Cells.Select(Cell)],
                }),
            ],
        };

    private static Cell Cell(string text) =>
        PrintedNumber.TryParse(text, out var number) ? new Cell(text, new Figure(number)) : Mingzhang.Forms.Cell.Blank;

    private static Dictionary<string, string> Texts(string folder, SearchOption option) =>
        Directory
            .GetFiles(folder, "*.yaml", option)
            .ToDictionary(
                f => Path.GetRelativePath(folder, f).Replace('\\', '/'),
                File.ReadAllText,
                StringComparer.Ordinal
            );
}
