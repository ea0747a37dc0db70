using Mingzhang.Charts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>An invented unit's pack with one table of each shape: two panels, a wide header, indicators of projects, an empty table.</summary>
internal static class PackSamples
{
    public static Pack Complete() =>
        Pack(
            new Part(
                PartKind.Overview,
                "第一部分　概况",
                [
                    new HeadingBlock(1, "一、基本职能"),
                    new HeadingBlock(2, "（一）主要职能"),
                    new ParagraphBlock("保管全县档案，提供查阅服务。"),
                ]
            ),
            new Part(
                PartKind.Tables,
                "第二部分　预算表",
                [
                    new HeadingBlock(1, "一、部门收支总表（表1）"),
                    new TableBlock(Balance()),
                    new TableBlock(Expenditure()),
                    new TableBlock(Official()),
                    new TableBlock(Indicators()),
                    new TableBlock(Empty()),
                ]
            ),
            new Part(
                PartKind.Glossary,
                "第三部分　名词解释",
                [new ParagraphBlock("基本支出：保障机构正常运转的支出。")]
            )
        );

    /// <summary>表1: two panels side by side, the left one shorter.</summary>
    public static Table Balance() =>
        new()
        {
            Form = "1",
            Number = "表1",
            Title = "部门收支总表",
            Unit = MoneyUnit.WanYuan,
            Panels =
            [
                Panel(
                    "收入",
                    [
                        Column("项目", ColumnRole.Name, "收入", "项目"),
                        Column("预算数", ColumnRole.Amount, "收入", "预算数"),
                    ],
                    Row(
                        RowLevel.Line,
                        "一般公共预算拨款收入",
                        Text("一、一般公共预算拨款收入"),
                        Money(12_345_678.90m, Fact("收入", 2, 12_345_678.90m))
                    ),
                    Row(RowLevel.Line, "其他收入", Text("二、其他收入"), Cell.Blank),
                    Row(
                        RowLevel.Total,
                        "收入总计",
                        Text("收入总计"),
                        Money(12_345_678.90m, Fact("收入", 2, 12_345_678.90m))
                    )
                ),
                Panel(
                    "支出",
                    [
                        Column("项目", ColumnRole.Name, "支出", "项目"),
                        Column("预算数", ColumnRole.Amount, "支出", "预算数"),
                    ],
                    Row(
                        RowLevel.Line,
                        "一般公共服务支出",
                        Text("一、一般公共服务支出"),
                        Money(12_000_000m, Fact("支出", 2, 5_000_000m), Fact("支出", 3, 7_000_000m))
                    ),
                    Row(RowLevel.Line, "外交支出", Text("二、外交支出"), Cell.Blank),
                    Row(
                        RowLevel.Line,
                        "住房保障支出",
                        Text("三、住房保障支出"),
                        Money(345_678.90m, Fact("支出", 4, 345_678.90m))
                    ),
                    Row(
                        RowLevel.Total,
                        "支出总计",
                        Text("支出总计"),
                        Money(
                            12_345_678.90m,
                            Fact("支出", 2, 5_000_000m),
                            Fact("支出", 3, 7_000_000m),
                            Fact("支出", 4, 345_678.90m)
                        )
                    )
                ),
            ],
        };

    /// <summary>表1-2: merged heading of two and three levels, rows of several levels.</summary>
    public static Table Expenditure() =>
        new()
        {
            Form = "1-2",
            Number = "表1-2",
            Title = "部门支出总表",
            Unit = MoneyUnit.WanYuan,
            Panels =
            [
                FunctionalPanel(
                    [
                        Column("类", ColumnRole.Code, "项目", "科目编码", "类"),
                        Column("款", ColumnRole.Code, "项目", "科目编码", "款"),
                        Column("项", ColumnRole.Code, "项目", "科目编码", "项"),
                        Column("单位代码", ColumnRole.UnitCode, "项目", "单位代码"),
                        Column("名称", ColumnRole.Name, "项目", "单位名称（科目）"),
                        Column("合计", ColumnRole.Amount),
                        Column("基本支出", ColumnRole.Amount),
                        Column("项目支出", ColumnRole.Amount),
                    ],
                    Row(
                        RowLevel.Total,
                        "合计",
                        Text(""),
                        Text(""),
                        Text(""),
                        Text(""),
                        Text("合计"),
                        Money(12_345_678.90m),
                        Money(5_345_678.90m),
                        Money(7_000_000m)
                    ),
                    new Row
                    {
                        Level = RowLevel.Unit,
                        Unit = "101001",
                        Name = "清江县档案信息中心",
                        Cells =
                        [
                            Text(""),
                            Text(""),
                            Text(""),
                            Text("101001"),
                            Text("清江县档案信息中心"),
                            Money(12_345_678.90m),
                            Money(5_345_678.90m),
                            Money(7_000_000m),
                        ],
                    },
                    Item(
                        "101001",
                        "2012604",
                        "档案馆",
                        Text("201"),
                        Text("26"),
                        Text("04"),
                        Text("101001"),
                        Text("档案馆"),
                        Money(12_000_000m, Fact("支出", 2, 5_000_000m), Fact("支出", 3, 7_000_000m)),
                        Money(5_000_000m, Fact("支出", 2, 5_000_000m)),
                        Money(7_000_000m, Fact("支出", 3, 7_000_000m))
                    ),
                    Item(
                        "101001",
                        "2210201",
                        "住房公积金",
                        Text("221"),
                        Text("02"),
                        Text("01"),
                        Text("101001"),
                        Text("住房公积金"),
                        Money(345_678.90m, Fact("支出", 4, 345_678.90m)),
                        Money(345_678.90m, Fact("支出", 4, 345_678.90m)),
                        Cell.Blank
                    )
                ),
            ],
        };

    /// <summary>表3-3: three levels of amounts.</summary>
    public static Table Official() =>
        new()
        {
            Form = "3-3",
            Number = "表3-3",
            Title = "一般公共预算“三公”经费支出预算表",
            Unit = MoneyUnit.WanYuan,
            Panels =
            [
                Panel(
                    "",
                    [
                        Column("单位编码", ColumnRole.UnitCode),
                        Column("单位名称", ColumnRole.Name),
                        Column("合计", ColumnRole.Amount, "当年财政拨款预算安排", "合计"),
                        Column("出国", ColumnRole.Amount, "当年财政拨款预算安排", "因公出国（境）费用"),
                        Column("小计", ColumnRole.Amount, "当年财政拨款预算安排", "公务用车购置及运行费", "小计"),
                        Column(
                            "购置",
                            ColumnRole.Amount,
                            "当年财政拨款预算安排",
                            "公务用车购置及运行费",
                            "公务用车购置费"
                        ),
                        Column(
                            "运行",
                            ColumnRole.Amount,
                            "当年财政拨款预算安排",
                            "公务用车购置及运行费",
                            "公务用车运行费"
                        ),
                        Column("接待", ColumnRole.Amount, "当年财政拨款预算安排", "公务接待费"),
                    ],
                    new Row
                    {
                        Level = RowLevel.Unit,
                        Unit = "101001",
                        Name = "清江县档案信息中心",
                        Cells =
                        [
                            Text("101001"),
                            Text("清江县档案信息中心"),
                            Money(32_000m),
                            Cell.Blank,
                            Money(30_000m),
                            Cell.Blank,
                            Money(30_000m),
                            Money(2_000m),
                        ],
                    }
                ),
            ],
        };

    /// <summary>表6: projects merged beside their indicators.</summary>
    public static Table Indicators() =>
        new()
        {
            Form = "6",
            Number = "表6",
            Title = "部门预算项目支出绩效目标表（2023年度）",
            Unit = MoneyUnit.WanYuan,
            Panels =
            [
                Panel(
                    "",
                    [
                        Column("单位名称", ColumnRole.Name),
                        Column("项目名称", ColumnRole.Name),
                        Column("预算数", ColumnRole.Amount),
                        Column("年度目标", ColumnRole.Sentence),
                        Column("一级指标", ColumnRole.Term),
                        Column("二级指标", ColumnRole.Term),
                        Column("三级指标", ColumnRole.Term),
                        Column("指标性质", ColumnRole.Term),
                        Column("指标值", ColumnRole.Count),
                        Column("度量单位", ColumnRole.Term),
                        Column("权重", ColumnRole.Weight),
                    ],
                    Project(
                        "101001-01",
                        "馆藏档案数字化",
                        3,
                        Money(7_000_000m, Fact("支出", 3, 7_000_000m)),
                        "完成馆藏档案数字化并通过验收。"
                    ),
                    Indicator("101001-01", "产出指标", "数量指标", "数字化页数", "≥", Number("300"), "万页", "50"),
                    Indicator("101001-01", "产出指标", "质量指标", "验收合格率", "=", Number("100"), "%", "30"),
                    Indicator("101001-01", "满意度指标", "服务对象满意度", "查档者评价", "定性", Text("好"), "", "10")
                ),
            ],
        };

    /// <summary>表4: nothing but a blank total, with the note that says why.</summary>
    public static Table Empty() =>
        new()
        {
            Form = "4",
            Number = "表4",
            Title = "政府性基金支出预算表",
            Unit = MoneyUnit.WanYuan,
            Panels =
            [
                Panel(
                    "",
                    [Column("名称", ColumnRole.Name, "项目"), Column("合计", ColumnRole.Amount)],
                    Row(RowLevel.Total, "合计", Text("合计"), Cell.Blank)
                ),
            ],
            Notes = ["注：本单位没有政府性基金预算拨款安排的支出，本表无数据。"],
        };

    /// <summary>What only a reader meets: a repaired figure, an unreadable cell, places.</summary>
    public static Table Read() =>
        new()
        {
            Form = "9",
            Number = "",
            Title = "读入的表",
            Arrangement = PanelArrangement.Stacked,
            Panels =
            [
                Panel(
                    "上",
                    [
                        Column("名称", ColumnRole.Name),
                        Column("金额", ColumnRole.Amount),
                        Column("占比", ColumnRole.Percentage),
                    ],
                    new Row
                    {
                        Level = RowLevel.Elimination,
                        Name = "抵销",
                        Cells =
                        [
                            Text("抵销"),
                            new Cell("98. 92", new Figure(new PrintedNumber(98.92m, 2)) { Repaired = true }),
                            new Cell("97.1%", new Figure(new PrintedNumber(97.1m, 1))),
                        ],
                        Place = new Place
                        {
                            Table = "9",
                            Page = 3,
                            Line = 12,
                            Box = [1.5m, 2m, 30.25m, 40m],
                            Text = "抵销\t98. 92",
                        },
                    },
                    Row(
                        RowLevel.Subtotal,
                        "小计",
                        Text("小计"),
                        new Cell("9B.92") { IsUnreadable = true },
                        new Cell("12", new Figure(new PrintedNumber(12m, 0))) { IsUnreadable = true }
                    )
                ),
                Panel("下", [Column("名称", ColumnRole.Name)]),
            ],
        };

    /// <summary>A sentence with an amount of 表1 and a share worked out from it, and a chart, before the tables they speak of.</summary>
    public static Pack Narrated()
    {
        var amount = Balance().Panels[0].Rows[0].Cells[1].Figure!;
        const string text = "收入1,234.57万元，占97.2%。";
        return Pack(
            new Part(
                PartKind.Narrative,
                "第一部分　情况说明",
                [
                    new ParagraphBlock(text)
                    {
                        Figures =
                        [
                            new TextFigure(2, 8, amount, [new FigureAddress(0, 0, 0, 1)]),
                            new TextFigure(
                                14,
                                4,
                                new Figure(new PrintedNumber(97.2m, 1)),
                                [new FigureAddress(0, 0, 0, 1), new FigureAddress(0, 1, 3, 1)]
                            ),
                        ],
                    },
                    new ChartBlock(
                        new Chart
                        {
                            Id = "收入结构",
                            Title = "收入结构图",
                            Kind = ChartKind.Pie,
                            Unit = MoneyUnit.WanYuan,
                            Categories = ["一般公共预算拨款收入", "其他收入"],
                            Series = [new ChartSeries("2023年", [amount, null])],
                        }
                    ),
                ]
            ),
            new Part(PartKind.Tables, "第二部分　预算表", [new TableBlock(Balance())])
        );
    }

    private static Row Project(string code, string name, int spans, Cell budget, string goal) =>
        new()
        {
            Level = RowLevel.Project,
            Unit = "101001",
            Project = code,
            Name = name,
            Spans = spans,
            Cells = [Text("清江县档案信息中心"), Text(name), budget, Text(goal), .. Enumerable.Repeat(Cell.Blank, 7)],
        };

    private static Row Indicator(
        string project,
        string first,
        string second,
        string third,
        string sign,
        Cell value,
        string measure,
        string weight
    ) =>
        new()
        {
            Level = RowLevel.Indicator,
            Unit = "101001",
            Project = project,
            Name = third,
            Cells =
            [
                Cell.Blank,
                Cell.Blank,
                Cell.Blank,
                Cell.Blank,
                Text(first),
                Text(second),
                Text(third),
                Text(sign),
                value,
                Text(measure),
                Number(weight),
            ],
        };

    /// <summary>A pack with one text in every place that a text can have.</summary>
    public static Pack Everywhere(string text) =>
        new()
        {
            Identity = Identity with { Name = text, Code = text, Profile = text, Layout = text },
            Title = text,
            Parts =
            [
                new Part(
                    PartKind.Tables,
                    text,
                    [
                        new HeadingBlock(1, text),
                        new ParagraphBlock(text),
                        new TableBlock(
                            new Table
                            {
                                Form = text,
                                Number = text,
                                Title = text,
                                Notes = [text],
                                Arrangement = PanelArrangement.Stacked,
                                Panels =
                                [
                                    Panel(
                                        text,
                                        [Column(text, ColumnRole.Name, text, text)],
                                        Row(RowLevel.Line, text, Text(text))
                                    ),
                                    Panel(
                                        text + "2",
                                        [Column(text, ColumnRole.Amount, text)],
                                        Row(RowLevel.Line, text, new Cell(text, Number("1").Figure))
                                    ),
                                ],
                            }
                        ),
                    ]
                ),
            ],
        };
}
