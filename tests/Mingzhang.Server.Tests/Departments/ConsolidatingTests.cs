using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Departments;

public sealed class ConsolidatingTests
{
    [Theory]
    [EachDatabase]
    public async Task The_departments_book_holds_every_line_of_its_units_and_what_it_wrote_itself(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        var made = await bureau.ConsolidateAsync();
        await bureau.AddRowAsync(made.Book, "文字", "", "基本职能", "主管全区水务。");
        await bureau.AddRowAsync(made.Book, "对比数", "", "上年预算", "机关运行经费", "", "1.00");
        await bureau.AddRowAsync(made.Book, "对比数", "", "上年预算", "离退休经费", "", "2.00");
        var again = await bureau.ConsolidateAsync();
        Assert.Equal(made.Book, again.Book);

        var state = await bureau.StateAsync();
        Assert.Equal((Stage.FirstDraft, 3), (state.Book!.At, state.Book.Version));
        var lines = await bureau.RowsAsync(made.Book, "支出");
        var units = (await bureau.RowsAsync(bureau.First, "支出")).Concat(
            await bureau.RowsAsync(bureau.Second, "支出")
        );
        Assert.Equal(units.Select(r => string.Join('|', r.Cells)), lines.Select(r => string.Join('|', r.Cells)));
        Assert.Contains(await bureau.RowsAsync(made.Book, "文字"), r => r.Cells[2] == "主管全区水务。");

        // The units' sum takes the place of the department's own figure; a figure that no unit gives stays.
        var wholes = (await bureau.RowsAsync(made.Book, "对比数")).Where(r => r.Cells[0].Length == 0).ToList();
        Assert.NotEqual("1.00", Assert.Single(wholes, r => r.Cells[2] == "机关运行经费").Cells[4]);
        Assert.Equal("2.00", Assert.Single(wholes, r => r.Cells[2] == "离退休经费").Cells[4]);
        var entry = await bureau.LastAsync();
        Assert.Equal(("汇总", "2026 年 139 预算"), (entry.Act, entry.Subject));
        Assert.Contains("2 本单位簿", entry.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task A_row_that_stays_what_it_was_keeps_its_id_and_its_comment(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        var made = await bureau.ConsolidateAsync();
        var before = (await bureau.RowsAsync(made.Book)).ToDictionary(r => r.Id);
        string[] line = ["139002", "2130301", "30101", "一般公共预算", "人员", "", "当年", "", "100.00", ""];
        await bureau.AddRowAsync(bureau.Second, "支出", line);
        Assert.Equal(1, (await bureau.ConsolidateAsync()).Changed);
        var after = await bureau.RowsAsync(made.Book);
        Assert.Equal(before.Count + 1, after.Count);
        Assert.All(before.Keys, id => Assert.Contains(after, r => r.Id == id));
    }

    [Theory]
    [EachDatabase]
    public async Task Without_a_unit_there_is_no_consolidation_unless_one_asks_to_go_on_and_the_log_says_so(
        string database
    )
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        await bureau.District.MoveAsync("主管", bureau.Second, Stage.FirstDraft, "人员数不对");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => bureau.ConsolidateAsync());
        Assert.Contains("139002 示例区水利站（一上编制）", refused.Message, StringComparison.Ordinal);
        Assert.Null((await bureau.StateAsync()).Book);
        Assert.Equal("拒绝：汇总", (await bureau.LastAsync()).Act);

        var made = await bureau.ConsolidateAsync(withoutMissing: true);
        Assert.All(await bureau.RowsAsync(made.Book, "支出"), r => Assert.Equal("139001", r.Cells[0]));
        Assert.Contains("没有汇总：139002 示例区水利站", (await bureau.LastAsync()).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Flows_whose_sides_differ_are_told_with_the_row_and_nothing_is_written(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        string[] paid = ["139001", "2130301", "", "一般公共预算", "对附属单位补助", "", "当年", "139002", "300.00", ""];
        var row = await bureau.AddRowAsync(bureau.First, "支出", paid);
        var refused = await Assert.ThrowsAsync<NotOneBookException>(() => bureau.ConsolidateAsync());
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(row, problem.Row!.Id);
        Assert.Contains("300", problem.Message, StringComparison.Ordinal);
        Assert.Null((await bureau.StateAsync()).Book);

        string[] received = ["139002", "上级补助收入", "2130301", "当年", "139001", "300.00", ""];
        await bureau.AddRowAsync(bureau.Second, "收入", received);
        var made = await bureau.ConsolidateAsync();
        Assert.Contains("抵销 1 笔", (await bureau.LastAsync()).Detail, StringComparison.Ordinal);
        Assert.Contains(
            await bureau.RowsAsync(made.Book, "支出"),
            r => r.Cells[0] == "抵销" && r.Cells[8] == "-300.00"
        );
    }

    [Theory]
    [EachDatabase]
    public async Task A_cell_that_is_no_amount_keeps_its_unit_out_and_is_named(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        var row = await bureau.AddRowAsync(
            bureau.Second,
            "支出",
            "139002",
            "2130301",
            "30101",
            "一般公共预算",
            "人员",
            "",
            "当年",
            "",
            "一百",
            ""
        );
        var refused = await Assert.ThrowsAsync<NotOneBookException>(() => bureau.ConsolidateAsync());
        Assert.Contains(
            refused.Problems,
            p => p.Row?.Id == row && p.Place.Contains("示例区水利站 支出", StringComparison.Ordinal)
        );
    }

    [Theory]
    [EachDatabase]
    public async Task Only_the_departments_own_people_consolidate_and_only_what_they_have_seen(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        foreach (var login in new[] { "经办", "站长", "主管", "预算科", "审计", "档案经办" })
        {
            await Assert.ThrowsAsync<RefusedException>(() => bureau.ConsolidateAsync(login));
        }

        var hidden = await Assert.ThrowsAsync<RefusedException>(() => bureau.ConsolidateAsync("档案经办"));
        Assert.Equal("没有这个部门，或者您无权看它。", hidden.Message);
        var made = await bureau.ConsolidateAsync();
        var stale = await Assert.ThrowsAsync<RefusedException>(() =>
            bureau.ConsolidateAsync(bureau.District["局财务"], version: 1)
        );
        Assert.Contains("页面旧了", stale.Message, StringComparison.Ordinal);
        await bureau.District.MoveAsync("局财务", made.Book, Stage.FirstSubmitted);
        var locked = await Assert.ThrowsAsync<RefusedException>(() => bureau.ConsolidateAsync());
        Assert.Contains("一上待审", locked.Message, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Who_consolidated_does_not_judge_the_departments_book(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        var made = await bureau.ConsolidateAsync();
        var isPreparer = await bureau.District.Store.ReadAsync(s =>
            BookStore.Preparers.HasAsync(s, made.Book, bureau.District["局财务"].Id)
        );
        Assert.True(isPreparer);
    }
}
