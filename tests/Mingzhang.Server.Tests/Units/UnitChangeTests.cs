using Mingzhang.Server.Acts;
using Mingzhang.Server.Tests.Adjustments;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Tests.Units;

/// <summary>A new year's tree: copied, merged, split and transferred, while last year stays as it was.</summary>
public sealed class UnitChangeTests
{
    private const int Next = District.Year + 1;

    [Theory]
    [EachDatabase]
    public async Task Merged_units_are_found_last_year_under_their_old_codes(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await CopiedAsync(test);
        await district.Runner.RunAsync(district["管理员"], new MergeUnitsAct(Next, ["139002"], "139001"));
        Assert.Equal(["139001", "139002"], await PredecessorsAsync(test, "139001"));
        Assert.Equal(["140001"], await PredecessorsAsync(test, "140001"));
        Assert.Null((await TreeAsync(test, Next)).Find("139002"));
        Assert.NotNull((await TreeAsync(test, District.Year)).Find("139002"));
    }

    [Theory]
    [EachDatabase]
    public async Task A_budget_begins_from_all_that_was_merged_and_under_the_new_code(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await CopiedAsync(test);
        await district.ApprovedAsync();
        await district.Runner.RunAsync(district["管理员"], new TransferUnitAct(Next, "139001", "140", "140002"));
        await district.Runner.RunAsync(district["管理员"], new MergeUnitsAct(Next, ["140001"], "140002"));
        await district.AddAsync("新经办", Mingzhang.Server.Security.Role.Preparer, "140002");
        var book = await district.Runner.RunAsync(district["新经办"], new StartBudgetAct(Next, "140002"));
        var rows = await test.Store.ReadAsync(s => Books.BookStore.RowsAsync(s, book));
        Assert.All(rows.Where(r => r.Sheet == "支出"), r => Assert.Equal("140002", r.Cells[0]));
        Assert.Equal(3, rows.Count(r => r.Sheet == "支出"));
    }

    [Theory]
    [EachDatabase]
    public async Task Split_transferred_renamed_new_and_closed_units_are_followed(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await CopiedAsync(test);
        var admin = district["管理员"];
        await district.Runner.RunAsync(admin, new SplitUnitAct(Next, "139001", "139003", "示例区河道所"));
        await district.Runner.RunAsync(admin, new TransferUnitAct(Next, "139002", "140", "140002"));
        await district.Runner.RunAsync(admin, new PutUnitAct(Next, "140001", "示例区档案馆", null, IsNew: false));
        await district.Runner.RunAsync(admin, new PutUnitAct(Next, "140009", "示例区方志室", "140", IsNew: true));
        Assert.Equal(["139001"], await PredecessorsAsync(test, "139003"));
        Assert.Equal(["139001"], await PredecessorsAsync(test, "139001"));
        Assert.Equal(["139002"], await PredecessorsAsync(test, "140002"));
        Assert.Equal(["140001"], await PredecessorsAsync(test, "140001"));
        Assert.Empty(await PredecessorsAsync(test, "140009"));
        var changes = await test.Store.ReadAsync(s => UnitHistory.OfYearAsync(s, Next));
        var successors = UnitHistory.Successors(changes);
        Assert.Equal(["139001", "139003"], Assert.Single(UnitHistory.Splits(changes)).Value);
        Assert.Equal([("139002", "140002")], successors.Select(s => (s.Key, s.Value)));
        Assert.Equal("示例区档案局", (await TreeAsync(test, District.Year)).Find("140001")!.Name);
        await district.Runner.RunAsync(admin, new CloseUnitAct(Next, "139003"));
        Assert.Null((await TreeAsync(test, Next)).Find("139003"));
    }

    [Theory]
    [EachDatabase]
    public async Task What_has_a_book_or_units_below_it_is_not_taken_out_and_a_tree_is_not_copied_over(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await CopiedAsync(test);
        var admin = district["管理员"];
        await district.ApprovedAsync();
        await district.Runner.RunAsync(district["经办"], new StartBudgetAct(Next, "139001"));
        await RefusedAsync(
            "预算簿",
            () => district.Runner.RunAsync(admin, new MergeUnitsAct(Next, ["139001"], "139002"))
        );
        await RefusedAsync(
            "预算簿",
            () => district.Runner.RunAsync(admin, new TransferUnitAct(Next, "139001", "140", "140005"))
        );
        await RefusedAsync("之下还有", () => district.Runner.RunAsync(admin, new CloseUnitAct(Next, "139")));
        await RefusedAsync("已经有单位树", () => district.Runner.RunAsync(admin, new CopyTreeAct(Next)));
        await RefusedAsync("没有单位树", () => district.Runner.RunAsync(admin, new CopyTreeAct(Next + 5)));
        await RefusedAsync(
            "以 140 开头",
            () => district.Runner.RunAsync(admin, new TransferUnitAct(Next, "139002", "140", "139008"))
        );
        await RefusedAsync(
            "的权限",
            () => district.Runner.RunAsync(district["主管"], new CloseUnitAct(Next, "139002"))
        );
        Assert.NotNull((await TreeAsync(test, Next)).Find("139001"));
        Assert.Equal("139", (await TreeAsync(test, Next)).Find("139001")!.Parent);
    }

    [Theory]
    [EachDatabase]
    public async Task A_table_is_imported_as_a_whole_and_only_over_the_tree_that_was_seen(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await CopiedAsync(test);
        var admin = district["管理员"];
        var tree = await TreeAsync(test, Next);
        var seen = TreeChange.Fingerprint(tree);
        UnitRecord[] units =
        [
            .. tree.All.Where(u => u.Code != "140001"),
            new UnitRecord
            {
                Year = Next,
                Code = "140003",
                Name = "示例区档案馆",
                Parent = "140",
            },
        ];
        await district.BookOfAsync(Next, "140001");
        await RefusedAsync("预算簿", () => district.Runner.RunAsync(admin, new ImportUnitsAct(Next, units, seen)));
        await test.Store.WriteAsync(s => s.ChangeAsync("DELETE FROM book"));
        Assert.Equal(2, await district.Runner.RunAsync(admin, new ImportUnitsAct(Next, units, seen)));
        Assert.Empty(await PredecessorsAsync(test, "140003"));
        await RefusedAsync("比较之后", () => district.Runner.RunAsync(admin, new ImportUnitsAct(Next, units, seen)));
    }

    private static async Task<District> CopiedAsync(TestStore test)
    {
        var district = await District.InAsync(test);
        Assert.Equal(6, await district.Runner.RunAsync(district["管理员"], new CopyTreeAct(Next)));
        return district;
    }

    private static Task<IReadOnlyList<string>> PredecessorsAsync(TestStore test, string code) =>
        test.Store.ReadAsync(s => UnitHistory.PredecessorsAsync(s, Next, code));

    private static Task<UnitTree> TreeAsync(TestStore test, int year) =>
        test.Store.ReadAsync(s => UnitStore.TreeAsync(s, year));

    private static async Task RefusedAsync(string expected, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(act);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }
}
