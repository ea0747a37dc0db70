using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Log;
using Mingzhang.Server.Security;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Today;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Adjustments;

/// <summary>An adjustment goes its way: written, submitted, approved by somebody else.</summary>
public sealed class AdjustmentActsTests
{
    [Theory]
    [EachDatabase]
    public async Task Money_is_moved_between_lines_when_another_person_approves(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.ApprovedAsync();
        var id = await district.DraftAsync(
            book,
            AdjustmentKind.Transfer,
            (Budgets.Reception, -20_00),
            (Budgets.Office, 20_00)
        );
        await district.SubmitAsync(id);
        await district.ApproveAsync(id);
        var document = await district.AdjustmentAsync(id);
        Assert.Equal((AdjustmentState.Approved, "2026-139001-001"), (document.State, document.Label));
        Assert.Equal([120_00L, 30_00L, 300_00L], await AdjustedAsync(district, book));
        var log = await test.Store.ReadAsync(s => ActLog.LatestAsync(s, 1));
        Assert.Equal("批准调整单", Assert.Single(log).Act);
    }

    [Theory]
    [EachDatabase]
    public async Task What_does_not_fit_its_kind_is_refused_at_submission(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.ApprovedAsync();
        var uneven = await district.DraftAsync(
            book,
            AdjustmentKind.Transfer,
            (Budgets.Reception, -20_00),
            (Budgets.Office, 19_99)
        );
        await RefusedAsync("差 -0.01 元", () => district.SubmitAsync(uneven));
        var tooMuch = await district.DraftAsync(
            book,
            AdjustmentKind.Transfer,
            (Budgets.Reception, -50_01),
            (Budgets.Office, 50_01)
        );
        await RefusedAsync("会成为 -0.01 元", () => district.SubmitAsync(tooMuch));
        var carried = await district.DraftAsync(book, AdjustmentKind.CarryOver, (Budgets.Office, 5_00));
        await RefusedAsync("上年结转", () => district.SubmitAsync(carried));
        var added = await district.DraftAsync(book, AdjustmentKind.Addition, (Budgets.Office, -5_00));
        await RefusedAsync("都是增加", () => district.SubmitAsync(added));
        var empty = await district.DraftAsync(book, AdjustmentKind.Addition);
        await RefusedAsync("还没有一行", () => district.SubmitAsync(empty));
        var unknown = await district.DraftAsync(
            book,
            AdjustmentKind.Addition,
            (Budgets.Key("30227", "项目", "139001-77"), 5_00)
        );
        await RefusedAsync("139001-77", () => district.SubmitAsync(unknown));
    }

    [Theory]
    [EachDatabase]
    public async Task Today_tells_whom_a_document_waits_for_and_never_that_an_approved_budget_could_be_taken_back(
        string database
    )
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.ApprovedAsync();
        Assert.Empty(await TasksAsync("预算科"));
        var id = await district.DraftAsync(
            book,
            AdjustmentKind.Transfer,
            (Budgets.Reception, -20_00),
            (Budgets.Office, 20_00)
        );
        Assert.Equal($"/adjustment/{id} 编调整单", Assert.Single(await TasksAsync("经办")));
        Assert.Empty(await TasksAsync("预算科"));
        await district.SubmitAsync(id);
        Assert.Equal($"/adjustment/{id} 批准调整单 退回", Assert.Single(await TasksAsync("预算科")));
        await district.ApproveAsync(id);
        Assert.Empty(await TasksAsync("预算科"));

        // Of the unit whose budget it is: others have their own to begin.
        async Task<IEnumerable<string>> TasksAsync(string login) =>
            (await district.Store.ReadAsync(s => TodayReader.ReadAsync(s, district[login], test.Clock.GetUtcNow())))
                .Tasks.Where(t => t.Unit.Code == "139001" && t.Acts is not ["开始编"])
                .Select(t => $"{t.Link} {string.Join(' ', t.Acts)}");
    }

    [Theory]
    [EachDatabase]
    public async Task Two_documents_do_not_take_the_same_money(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.ApprovedAsync();
        var first = await district.DraftAsync(book, AdjustmentKind.Reduction, (Budgets.Reception, -30_00));
        var second = await district.DraftAsync(book, AdjustmentKind.Reduction, (Budgets.Reception, -30_00));
        await district.SubmitAsync(first);
        await district.SubmitAsync(second);
        await district.ApproveAsync(first);
        await RefusedAsync("会成为 -10.00 元", () => district.ApproveAsync(second));
    }

    [Theory]
    [EachDatabase]
    public async Task Who_wrote_or_submitted_it_does_not_approve_it(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        await district.AddAsync("兼任", Role.UnitHead, "139001");
        var both = district["兼任"] with { Grants = [new(Role.UnitHead, "139001"), new(Role.BudgetOffice, "*")] };
        var book = await district.ApprovedAsync();
        var id = await district.DraftAsync(book, AdjustmentKind.Addition, (Budgets.Office, 5_00));
        await district.Runner.RunAsync(both, new SubmitAdjustmentAct(id, await district.VersionAsync(id)));
        var version = await district.VersionAsync(id);
        await RefusedAsync("您编报过", () => district.Runner.RunAsync(both, new ApproveAdjustmentAct(id, version)));
        await RefusedAsync("的权限", () => district.ApproveAsync(id, "负责人"));
    }

    [Theory]
    [EachDatabase]
    public async Task Returned_with_a_reason_it_is_mended_and_locked_once_approved(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.ApprovedAsync();
        var id = await district.DraftAsync(book, AdjustmentKind.Addition, (Budgets.Office, 5_00));
        await district.SubmitAsync(id);
        var version = await district.VersionAsync(id);
        await RefusedAsync(
            "原因",
            () => district.Runner.RunAsync(district["预算科"], new ReturnAdjustmentAct(id, version, " "))
        );
        await district.Runner.RunAsync(district["预算科"], new ReturnAdjustmentAct(id, version, "请附文号"));
        Assert.Equal("请附文号", (await district.AdjustmentAsync(id)).Decision);
        await district.SubmitAsync(id);
        await district.ApproveAsync(id);
        version = await district.VersionAsync(id);
        await RefusedAsync(
            "已批准",
            () =>
                district.Runner.RunAsync(
                    district["经办"],
                    new AddAdjustmentLineAct(id, version, new AdjustmentLine(Budgets.Reception, 1))
                )
        );
        await RefusedAsync(
            "已批准",
            () => district.Runner.RunAsync(district["经办"], new VoidAdjustmentAct(id, version))
        );
    }

    [Theory]
    [EachDatabase]
    public async Task Only_an_approved_budget_is_adjusted_and_only_by_its_own_unit(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var draft = await district.BookAsync("139002");
        await district.AddAsync("站另一人", Role.Preparer, "139002");
        var head = new AdjustmentHead(AdjustmentKind.Addition, new DateOnly(2026, 6, 1), "追加", "需要");
        await RefusedAsync(
            "批复之后",
            () => district.Runner.RunAsync(district["站另一人"], new NewAdjustmentAct(draft, head))
        );
        var book = await district.ApprovedAsync(Stage.Published);
        await RefusedAsync(
            "没有这本簿",
            () => district.Runner.RunAsync(district["站另一人"], new NewAdjustmentAct(book, head))
        );
        var id = await district.DraftAsync(book, AdjustmentKind.Addition, (Budgets.Office, 5_00));
        var version = await district.VersionAsync(id);
        await RefusedAsync(
            "没有这张调整单",
            () => district.Runner.RunAsync(district["站另一人"], new VoidAdjustmentAct(id, version))
        );
        var foreign = await district.DraftAsync(book, AdjustmentKind.Addition, (LineKeyOf("140001"), 5_00));
        await RefusedAsync("不在示例区水务局之下", () => district.SubmitAsync(foreign));
        await RefusedAsync(
            "2026 年之内",
            () =>
                district.Runner.RunAsync(
                    district["经办"],
                    new NewAdjustmentAct(book, head with { Dated = new DateOnly(2027, 1, 1) })
                )
        );
    }

    private static Books.LineKey LineKeyOf(string unit) =>
        Books.LineKey.Of([unit, "2130301", "30201", "一般公共预算", "公用", "", "当年", ""]);

    private static async Task RefusedAsync(string expected, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(act);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<long>> AdjustedAsync(District district, long book) =>
        await district.Store.ReadAsync(async session =>
        {
            var entry = (await Books.BookStore.FindAsync(session, book))!;
            var tree = await Mingzhang.Server.Units.UnitStore.TreeAsync(session, District.Year);
            var budget = await ApprovedBudget.ReadAsync(session, tree, entry);
            return budget.AsOf(new DateOnly(2026, 12, 31)).Select(l => l.Adjusted);
        });
}
