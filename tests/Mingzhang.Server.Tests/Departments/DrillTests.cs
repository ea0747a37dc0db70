using Mingzhang.Documents.Profiles;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Server.Books;
using Mingzhang.Server.Departments;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Tests.Departments;

public sealed class DrillTests
{
    [Theory]
    [InlineData("0.0.3.2", true)]
    [InlineData("0.0.3", false)]
    [InlineData("0.0.-3.2", false)]
    [InlineData("0.0.3.99999999999", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_of_a_figure_is_read_or_refused(string? text, bool isGood)
    {
        Assert.Equal(isGood, Drill.Parse(text) is not null);
        Assert.True(!isGood || Drill.TextOf(Drill.Parse(text)!.Value) == text);
    }

    [Fact]
    public async Task Every_figure_goes_down_to_rows_of_the_units_that_add_up_to_it()
    {
        await using var test = await TestStore.NewAsync("sqlite");
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        var (pack, stored) = await CompileAsync(bureau);
        var units = new Dictionary<string, IReadOnlyList<StoredRow>>(StringComparer.Ordinal)
        {
            ["139001"] = await bureau.RowsAsync(bureau.First),
            ["139002"] = await bureau.RowsAsync(bureau.Second),
        };
        var figures = Figures(pack).ToList();
        Assert.True(figures.Count > 50, $"{figures.Count} figures have facts");
        foreach (var (at, figure) in figures)
        {
            var drilled = Drill.Into(pack, stored, units, at)!;
            Assert.Equal(figure.Exact, drilled.Units.Aggregate(Amount.Zero, (sum, u) => sum + u.Sum));
            foreach (var unit in drilled.Units.Where(u => u.Unit.Length > 0))
            {
                Assert.All(unit.Lines, l => Assert.Equal(unit.Unit, l.UnitRow!.Cells[0]));
                Assert.Equal(unit.Lines.Count, unit.Lines.DistinctBy(l => l.UnitRow!.Id).Count());
            }
        }
    }

    [Fact]
    public async Task Where_a_unit_has_changed_its_row_since_the_line_says_that_there_is_none()
    {
        await using var test = await TestStore.NewAsync("sqlite");
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        var (pack, stored) = await CompileAsync(bureau);
        var (at, _) = Figures(pack).First();
        var drilled = Drill.Into(
            pack,
            stored,
            new Dictionary<string, IReadOnlyList<StoredRow>>(StringComparer.Ordinal) { ["139001"] = [] },
            at
        )!;
        Assert.All(drilled.Units.SelectMany(u => u.Lines), l => Assert.Null(l.UnitRow));
        Assert.Null(
            Drill.Into(pack, stored, new Dictionary<string, IReadOnlyList<StoredRow>>(), new FigureAddress(99, 0, 0, 0))
        );
    }

    [Fact]
    public async Task A_unit_and_its_block_agree_after_a_consolidation_and_each_difference_is_told_from_both_sides()
    {
        await using var test = await TestStore.NewAsync("sqlite");
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        var made = await bureau.ConsolidateAsync();
        Assert.Empty((await BlockAsync(bureau, made.Book)).Differences);

        string[] more = ["139002", "2130399", "30299", "一般公共预算", "公用", "", "当年", "", "12.34", ""];
        await bureau.AddRowAsync(bureau.Second, "支出", more);
        await bureau.AddRowAsync(made.Book, "收入", "139002", "其他收入", "2130399", "当年", "", "5.00", "");
        var block = await BlockAsync(bureau, made.Book);
        Assert.Equal(
            [("收入", null, "5.00", "5.00"), ("支出", "12.34", null, "-12.34")],
            block.Differences.Select(d => (d.Sheet, d.Own?.ToString(), d.Block?.ToString(), d.Difference.ToString()))
        );
        Assert.Equal(
            new Amount(1234),
            block.Totals.Where(t => t.Sheet == "支出").Select(t => t.Own - t.Block).Single()
        );
    }

    [Fact]
    public async Task The_departments_pack_agrees_with_its_units_packs_until_one_of_them_changes()
    {
        await using var test = await TestStore.NewAsync("sqlite");
        var bureau = await WaterBureau.InAsync(await District.InAsync(test), sample: "dachuan-2024", layout: "2024");
        var desk = DeskOf(bureau);
        await bureau.ConsolidateAsync();
        var agreed = await PackComparison.ReadAsync(desk, await bureau.StateAsync(), default);
        Assert.Equal((true, 2), (agreed.IsCompiled, agreed.Compared.Count));
        Assert.True(agreed.Held > 100, $"{agreed.Held} figures were held against each other");
        Assert.Empty(agreed.Findings);

        string[] more = ["139002", "2080112", "30299", "一般公共预算", "公用", "", "当年", "", "50000.00", ""];
        await bureau.AddRowAsync(bureau.Second, "支出", more);
        var differing = await PackComparison.ReadAsync(desk, await bureau.StateAsync(), default);
        Assert.Contains(differing.Findings, f => f is { Rule: "MZ-A-001", Difference: "-5" });
        await bureau.AddRowAsync(bureau.Second, "支出", [.. more[..8], "五千", ""]);
        var broken = await PackComparison.ReadAsync(desk, await bureau.StateAsync(), default);
        Assert.Equal("139002", Assert.Single(broken.Defective).Unit.Unit.Code);
    }

    [Fact]
    public async Task Where_the_tables_print_no_units_the_comparison_says_that_nothing_was_held()
    {
        await using var test = await TestStore.NewAsync("sqlite");
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        await bureau.ConsolidateAsync();
        var found = await PackComparison.ReadAsync(DeskOf(bureau), await bureau.StateAsync(), default);
        Assert.Equal((2, 0), (found.Compared.Count, found.Held));
        Assert.All(found.Outcomes, o => Assert.NotEqual(RuleState.Passed, o.State));
    }

    private static BookDesk DeskOf(WaterBureau bureau) =>
        new(bureau.District.Store, ProfileStore.Open(Path.Combine(AppContext.BaseDirectory, "profiles")));

    private static async Task<UnitBlock> BlockAsync(WaterBureau bureau, long department)
    {
        var unit = (await bureau.StateAsync()).Units.Single(u => u.Unit.Code == "139002");
        return BlockDifferences.Of(
            unit.Unit,
            unit.Book!,
            await bureau.RowsAsync(bureau.Second),
            await bureau.RowsAsync(department)
        );
    }

    private static async Task<(Pack Pack, StoredBook Stored)> CompileAsync(WaterBureau bureau)
    {
        var made = await bureau.ConsolidateAsync();
        var (stored, found) = await DeskOf(bureau).CompileAsync(made.Book);
        return (found.Pack!, stored);
    }

    private static IEnumerable<(FigureAddress At, Figure Figure)> Figures(Pack pack) =>
        from table in pack.Tables.Select((t, i) => (Table: t, Index: i))
        from panel in table.Table.Panels.Select((p, i) => (Panel: p, Index: i))
        from row in panel.Panel.Rows.Select((r, i) => (Row: r, Index: i))
        from cell in row.Row.Cells.Select((c, i) => (Cell: c, Index: i))
        where cell.Cell.Figure is { Facts: not null, Exact: not null }
        select (new FigureAddress(table.Index, panel.Index, row.Index, cell.Index), cell.Cell.Figure);
}
