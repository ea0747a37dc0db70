using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Register;

namespace Mingzhang.Tests.Rules.Evaluation;

// Work is counted in cells read and index lookups, not in seconds.
public sealed class LinearityTests
{
    private static readonly string[] Rules =
    [
        "id: L-1\neach: u in 表1-2[level 单位]\nleft: u.合计\nright: sum 表1-2[level 项, 单位 = u].合计",
        "id: L-2\neach: i in 表1-2[level 项]\ncolumns: 表1-2\nleft: i.*\nright: 表1-2[i].*",
        "id: L-3\neach: 类 in 表1.支出[level 行]\nleft: 类.预算数\nright: sum 表1-2[科目 under 类, level 项].合计",
        "id: L-4\neach: i in 表3[level 项]\nleft: i.合计\nright: sum 表1-2[level 项, 科目 = i].合计",
        // Every item asks for the sum over its whole account, and for the sum over the whole table.
        "id: L-5\neach: i in 表1-2[level 项]\nleft: i.合计\nop: <=\nright: sum 表1-2[level 项, 科目 = i].合计",
        "id: L-6\neach: i in 表1-2[level 项]\nleft: i.合计\nop: <=\nright: sum 表1-2[level 项].合计",
        "id: L-7\neach:\n    - u in 表1-2[level 单位]\n    - i in 表1-2[level 项, 单位 = u]\nleft: i.合计\nright: i.基本支出 + i.项目支出",
        "id: L-9\nleft: 表1-2[level 合计].合计\nright: sum 表1-2[level 单位].合计",
        "id: L-8\neach: i in 表1-2[level 项]\nleft: i.科目\nop: in\nright: 表3[level 项].科目",
    ];

    [Fact]
    public void Work_grows_with_the_rows_and_not_with_their_square()
    {
        var small = Work(units: 100);
        var large = Work(units: 1_000);

        Assert.True(small.Rows * 9 < large.Rows, $"{small.Rows} rows and {large.Rows} rows");
        Assert.True(large.Reads <= 10.5m * small.Reads, $"{small.Reads} cells read, then {large.Reads}");
        Assert.True(large.Probes <= 10.5m * small.Probes, $"{small.Probes} lookups, then {large.Probes}");
    }

    [Fact]
    public void An_application_that_holds_allocates_next_to_nothing()
    {
        // The same rules under other ids share the indexes; what they allocate more is what applications allocate.
        var pack = Department(units: 500);
        var (once, applications) = Allocated(Register(Rules), pack);
        var (twice, more) = Allocated(
            Register([.. Rules, .. Rules.Select(r => r.Replace("id: L", "id: M", StringComparison.Ordinal))]),
            pack
        );

        Assert.True(applications > 30_000, $"{applications} applications");
        Assert.Equal(2 * applications, more);
        Assert.True(twice - once < 8 * applications, $"{twice - once} bytes for {applications} applications");
    }

    [Fact]
    public void A_large_department_is_silent_and_wholly_guarded()
    {
        var report = RuleChecker.Check(Register(Rules), Department(units: 200));
        Assert.Empty(report.Findings);
        Assert.All(report.Rules.Where(r => r.Rule.StartsWith('L')), r => Assert.Equal(RuleState.Passed, r.State));
        Assert.Equal(0, report.Coverage.Unguarded.Count(p => p.Table == "1-2" && p.Column == "合计"));
    }

    private static (long Rows, long Reads, long Probes) Work(int units)
    {
        var pack = Department(units);
        var data = new PackData(pack, null);
        RuleChecker.Check(Register(Rules), data);
        return (pack.Tables.Sum(t => t.Panels.Sum(p => (long)p.Rows.Count)), data.Reads, data.Probes);
    }

    private static (long Bytes, long Applications) Allocated(RuleRegister register, Pack pack)
    {
        RuleChecker.Check(register, pack);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = RuleChecker.Check(register, pack);
        return (
            GC.GetAllocatedBytesForCurrentThread() - before,
            report.Rules.Where(r => !r.Rule.StartsWith("MZ", StringComparison.Ordinal)).Sum(r => (long)r.Applied)
        );
    }

    private static RuleRegister Register(IEnumerable<string> rules) =>
        RuleRegister.Load(rules.Select(r => new RuleFile("r.yaml", TestRules.Yaml(r))), TestForms.Catalog);

    // Each unit has ten accounts of 2.00 (1.50 + 0.50); the accounts are the same in all units.
    private static Pack Department(int units)
    {
        const int accounts = 10;
        string[] codes = [.. Enumerable.Range(0, accounts).Select(i => $"2080{i:000}")];
        var items = Enumerable
            .Range(1, units)
            .SelectMany(u =>
                codes
                    .Select(c => Row("1-2", RowLevel.Item, $"1{u:00000}", c, 2m, 1.5m, 0.5m))
                    .Prepend(Row("1-2", RowLevel.Unit, $"1{u:00000}", null, 20m, 15m, 5m))
            );
        Table[] tables =
        [
            Table("1", "支出", [Row("1", RowLevel.Line, null, "208", 20m * units)]),
            Table("1-2", "", [Row("1-2", RowLevel.Total, null, null, 20m * units, 15m * units, 5m * units), .. items]),
            Table("3", "", [.. codes.Select(c => Row("3", RowLevel.Item, null, c, 20_000m * units))]),
        ];
        return new Pack
        {
            Identity = new PackIdentity("例", "例", PackKind.Budget, 2024, PackScope.Department, "100", "例局"),
            Title = "例",
            Parts = [new Part(PartKind.Tables, "表", [.. tables.Select(t => new TableBlock(t))])],
        };
    }

    private static Table Table(string form, string panel, Row[] rows)
    {
        var shape = TestForms.Catalog.Find("表" + form)!;
        return new Table
        {
            Form = form,
            Number = form,
            Title = form,
            Unit = shape.Unit,
            Panels =
            [
                .. shape.Panels.Select(p => new Panel
                {
                    Id = p.Id,
                    Columns = p.Columns,
                    Rows = p.Id == panel ? rows : [],
                }),
            ],
        };
    }

    private static Row Row(string form, RowLevel level, string? unit, string? code, params decimal[] amounts)
    {
        var width = form == "1" ? 1 : 3;
        var cells = Enumerable
            .Range(0, width)
            .Select(i => i < amounts.Length ? new Cell("x", new Figure(new PrintedNumber(amounts[i], 2))) : Cell.Blank);
        return new Row
        {
            Level = level,
            Unit = unit,
            Code = code,
            Name = code ?? unit ?? "合计",
            Cells = [new Cell(code ?? ""), .. cells],
        };
    }
}
