using Mingzhang.Auditing;
using Mingzhang.Auditing.Names;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Auditing.Names;

public sealed class UnitAuditTests
{
    [Fact]
    public void The_units_of_the_tables_stand_in_the_list_of_the_overview()
    {
        var bench = new AuditBench();
        bench
            .Part(PartKind.Overview, "概况", "#二、部门单位构成", "下属单位2个：绿水区档案服务中心、修志局。")
            .Blocks(
                PartKind.Tables,
                "表",
                bench.BlockOf(
                    TableOf(
                        (null, "青山市绿水区档案馆本级"),
                        ("101001", "青山市绿水区档案馆"),
                        ("101002", "青山市绿水区档案服务中心"),
                        ("101003", "青山市绿水区修志编鉴局")
                    )
                )
            );
        Assert.Equal(
            [
                "MZ-C-022@3: 部门的汇总数写在“青山市绿水区档案馆本级”名下",
                "MZ-C-023@2,3: 各表的单位“青山市绿水区修志编鉴局”在概况的单位构成中没有写到，或者写的是简称",
            ],
            bench.Messages(new UnitAudit())
        );
    }

    [Fact]
    public void Spellings_of_the_bodys_own_name_are_reported_once_with_all_of_them()
    {
        var bench = new AuditBench();
        bench
            .Part(PartKind.Other, "封面和目录", "绿水区文史和档案中心2024年部门预算", "目录")
            .Part(
                PartKind.Tables,
                "表",
                "部门：绿水区文史资料和档案管理中心",
                "部门：绿水区文史资料和档案管理中心（部门）",
                "部门：绿水区文史资料和档案管"
            );
        Assert.Equal(
            ["MZ-C-024@3,4,1: 单位名称写法不一：“绿水区文史资料和档案管理中心”、“绿水区文史和档案中心”"],
            bench.Messages(new BodyNameAudit())
        );
    }

    [Fact]
    public void A_place_in_front_is_worth_a_notice_only()
    {
        var finding = Assert.Single(
            new AuditBench()
                .Part(PartKind.Other, "封面和目录", "绿水区文史和档案中心2024年部门预算")
                .Part(PartKind.Tables, "表", "部门：青山市绿水区文史和档案中心")
                .Run(new BodyNameAudit())
        );
        Assert.Equal(Findings.Severity.Notice, finding.Severity);
    }

    private static Table TableOf(params (string? Code, string Name)[] units) =>
        new()
        {
            Form = "1-2",
            Number = "表1-2",
            Title = "部门支出总表",
            Panels =
            [
                new Panel
                {
                    Id = "",
                    Columns = [new Column("名称", ["名称"], ColumnRole.Name)],
                    Rows =
                    [
                        .. units.Select(u => new Row
                        {
                            Level = u.Code is null ? RowLevel.Department : RowLevel.Unit,
                            Unit = u.Code,
                            Name = u.Name,
                            Cells = [new Cell(u.Name)],
                        }),
                    ],
                },
            ],
        };
}
