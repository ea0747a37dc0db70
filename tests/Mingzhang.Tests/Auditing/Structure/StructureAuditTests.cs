using Mingzhang.Auditing;
using Mingzhang.Auditing.Structure;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Auditing.Structure;

public sealed class StructureAuditTests
{
    private static readonly string[] Front =
    [
        "青山市绿水区档案馆2024年部门预算",
        "目录",
        "第一部分 概况",
        "#一、主要职能",
        "#二、部门预算单位构成",
        "第二部分 部门预算表",
        "#一、部门收支总表（表1）",
        "#二、部门收入总表（表1-1）...... 5",
        "#三、政府性基金预算支出表",
    ];

    [Fact]
    public void Contents_and_body_agree_or_the_difference_is_reported()
    {
        var bench = new AuditBench();
        bench
            .Part(PartKind.Other, "封面和目录", Front)
            .Part(PartKind.Overview, "第一部分　概况", "#一、主要职能", "管理档案。", "#二、部门单位构成", "一个单位。")
            .Blocks(
                PartKind.Tables,
                "第二部分　部门预算表",
                bench.BlockOf("#一、部门收支总表（表1）"),
                bench.BlockOf(TableOf("1", "部门收支总表", 1m)),
                bench.BlockOf(TableOf("4", "政府性基金支出预算表", 1m))
            );

        Assert.Equal(
            [
                "MZ-S-001@8: 目录列有“部门收入总表”，正文没有这张表",
                "MZ-S-003@9,16: 目录写作“政府性基金预算支出表”，正文写作“政府性基金支出预算表”",
                "MZ-S-003@5,12: 目录写作“部门预算单位构成”，正文写作“部门单位构成”",
            ],
            bench.Messages(new ContentsAudit())
        );
    }

    [Fact]
    public void A_title_that_stands_without_a_grid_is_not_a_missing_table()
    {
        var bench = new AuditBench();
        bench
            .Part(PartKind.Other, "封面和目录", Front)
            .Part(
                PartKind.Tables,
                "第二部分　部门预算表",
                "#一、部门收支总表",
                "#二、部门收入总表",
                "#三、政府性基金预算支出表"
            );
        Assert.All(
            bench.Run(new ContentsAudit()).Where(f => f.Rule == "MZ-S-001"),
            f => Assert.Equal(Findings.Severity.Notice, f.Severity)
        );
    }

    [Theory]
    [InlineData(null, null, "MZ-S-005")]
    [InlineData("空表说明：本单位2024年没有政府性基金预算，本表无数据。", null, null)]
    [InlineData("我单位无此项支出。", null, null)]
    [InlineData(null, "1.00", null)]
    [InlineData("注：本表无数据。", "1.00", "MZ-S-006")]
    [InlineData("注：如本表无数据，请注明。", "1.00", null)]
    public void An_empty_table_says_why_and_a_filled_one_does_not(string? note, string? amount, string? rule)
    {
        var bench = new AuditBench();
        var table = TableOf(
            "4",
            "政府性基金预算支出表",
            amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
            note is null ? [] : [note]
        );
        bench.Blocks(PartKind.Tables, "表", bench.BlockOf(table));
        Assert.Equal(rule is null ? [] : [rule], bench.Run(new EmptyTableAudit()).Select(f => f.Rule));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(8, 3)]
    public void A_form_that_nobody_has_filled_in_is_not_asked_why_its_tables_are_empty(int? amount, int findings)
    {
        var bench = new AuditBench();
        bench.Blocks(
            PartKind.Tables,
            "表",
            bench.BlockOf(TableOf("1", "收支总表", amount)),
            bench.BlockOf(TableOf("2", "财政拨款收支总表", null)),
            bench.BlockOf(TableOf("4", "政府性基金支出表", null)),
            bench.BlockOf(TableOf("5", "国有资本经营支出表", null))
        );
        Assert.Equal(findings, bench.Run(new EmptyTableAudit()).Count);
    }

    [Fact]
    public void A_note_that_stands_below_as_a_paragraph_is_a_note()
    {
        var bench = new AuditBench();
        bench.Blocks(
            PartKind.Tables,
            "表",
            bench.BlockOf(TableOf("4", "政府性基金预算支出表", null)),
            bench.BlockOf("本单位没有政府性基金预算拨款安排的支出。")
        );
        Assert.Empty(bench.Run(new EmptyTableAudit()));
    }

    [Fact]
    public void The_section_of_the_three_publics_speaks_of_each_and_of_the_year_before() =>
        Assert.Equal(
            [
                "MZ-S-007@1: 全文没有说到预算绩效",
                "MZ-S-008@2,3: “三公”经费的说明没有说到：因公出国（境）费、与上年的比较",
            ],
            new AuditBench()
                .Part(
                    PartKind.Narrative,
                    "情况说明",
                    "#一、收支情况",
                    "#二、“三公”经费安排情况",
                    "公务接待费1万元，公务用车运行维护费2万元。",
                    "#三、其他",
                    "机关运行经费5万元。",
                    "政府采购1万元。",
                    "国有资产占有情况：共有车辆1辆。",
                    "收入10万元。",
                    "支出10万元。",
                    "基本支出8万元。",
                    "项目支出2万元。",
                    "名词解释见后。"
                )
                .Messages(new TopicAudit())
        );

    [Fact]
    public void A_number_that_two_headings_or_two_lines_share_is_reported()
    {
        var bench = new AuditBench();
        bench
            .Part(PartKind.Narrative, "情况说明", "#一、甲", "#二、乙", "#二、丙", "#四、丁")
            .Blocks(
                PartKind.Tables,
                "表",
                bench.BlockOf(TableOf("1", "部门收支总表", 1m, [], "三十一、往来支出", "三十一、结余分配", "一、收入"))
            );
        Assert.Equal(["MZ-S-009", "MZ-S-010"], bench.Run(new NumberingAudit()).Select(f => f.Rule));
    }

    [Theory]
    [InlineData("九、财政拨款“三公”经费支出决算表 8", "财政拨款三公经费支出决算表")]
    [InlineData("部门收支总表（公开表1）", "部门收支总表")]
    [InlineData("2. 2024年预算单位收入预算总表", "预算单位收入预算总表")]
    [InlineData("部门整体支出绩效目标表（2024年度）", "部门整体支出绩效目标表")]
    [InlineData("六、基本支出决算情况说明 ... 13", "基本支出决算情况说明")]
    public void A_title_is_compared_without_number_year_and_page(string title, string bare) =>
        Assert.Equal(bare, Titles.Bare(title));

    private static Table TableOf(
        string form,
        string title,
        decimal? amount,
        string[]? notes = null,
        params string[] names
    ) =>
        new()
        {
            Form = form,
            Number = "",
            Title = title,
            Notes = notes ?? [],
            Panels =
            [
                new Panel
                {
                    Id = "",
                    Columns =
                    [
                        new Column("项目", ["项目"], ColumnRole.Name),
                        new Column("预算数", ["预算数"], ColumnRole.Amount),
                    ],
                    Rows = [.. (names.Length == 0 ? ["合计"] : names).Select(n => RowOf(n, amount))],
                },
            ],
        };

    private static Row RowOf(string name, decimal? amount) =>
        new()
        {
            Level = RowLevel.Line,
            Name = name,
            Cells =
            [
                new Cell(name),
                amount is { } known ? new Cell($"{known}", new Figure(new PrintedNumber(known, 2))) : Cell.Blank,
            ],
        };
}
