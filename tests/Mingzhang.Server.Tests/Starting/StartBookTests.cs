using Mingzhang.Books.Schema;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Tests.Adjustments;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Starting;

/// <summary>A book begins from what is known already.</summary>
public sealed class StartBookTests
{
    [Theory]
    [EachDatabase]
    public async Task Final_accounts_begin_with_the_approved_and_the_adjusted_budget(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var budget = await district.ApprovedAsync();
        var adjustment = await district.DraftAsync(
            budget,
            AdjustmentKind.Transfer,
            (Budgets.Survey, -100_00),
            (Budgets.Office, 60_00),
            (Budgets.Key("30231", "公用"), 40_00)
        );
        await district.SubmitAsync(adjustment);
        await district.ApproveAsync(adjustment);
        var final = await district.Runner.RunAsync(district["经办"], new StartFinalAct(budget, "hubei-final"));
        Assert.Equal(Stage.FinalDraft, (await district.FindAsync(final))!.At);
        var rows = await test.Store.ReadAsync(s => BookStore.RowsAsync(s, final));
        var cover = Assert.Single(rows, r => r.Sheet == "封面");
        Assert.Equal(("部门决算", "hubei-final", "2026"), (cover.Cell("类型"), cover.Cell("版式"), cover.Cell("年度")));
        Assert.Equal("12", Assert.Single(rows, r => r.Sheet == "单位").Cell("在职人数"));
        Assert.Equal("200.00", Assert.Single(rows, r => r.Sheet == "项目").Cell("全年预算数"));
        Assert.Equal("450.00", Compared(rows, "年初预算", "一般公共预算拨款", ""));
        Assert.Equal("450.00", Compared(rows, "全年预算", "一般公共预算拨款", "2130301"));
        Assert.Equal("0.00", Compared(rows, "年初预算", "公务用车运行维护费", ""));
        Assert.Equal("40.00", Compared(rows, "全年预算", "公务用车运行维护费", ""));
        Assert.Equal("150.00", Compared(rows, "年初预算", "机关运行经费", ""));
        List<StoredRow> lines = [.. rows.Where(r => r.Sheet == "支出")];
        Assert.Equal(4, lines.Count);
        Assert.All(lines, l => Assert.Equal("", l.Cell("金额")));
        var again = await Assert.ThrowsAsync<RefusedException>(() =>
            district.Runner.RunAsync(district["经办"], new StartFinalAct(budget, "hubei-final"))
        );
        Assert.Contains("已经有 2026 年的决算簿", again.Message, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Final_accounts_wait_for_the_approval_and_for_documents_on_their_way(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var draft = await district.BookAsync("139002");
        await Assert.ThrowsAsync<RefusedException>(() =>
            district.Runner.RunAsync(district["站经办"], new StartFinalAct(draft, "hubei-final"))
        );
        var budget = await district.ApprovedAsync();
        await district.SubmitAsync(await district.DraftAsync(budget, AdjustmentKind.Addition, (Budgets.Office, 1_00)));
        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            district.Runner.RunAsync(district["经办"], new StartFinalAct(budget, "hubei-final"))
        );
        Assert.Contains("2026-139001-001", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Next_years_budget_begins_with_this_years_lines_and_figures(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        await district.ApprovedAsync();
        await test.Store.WriteAsync(async session =>
        {
            foreach (var unit in (await UnitStore.TreeAsync(session, 2026)).All)
            {
                await UnitStore.PutAsync(session, unit with { Year = 2027 });
            }

            return 0;
        });
        var next = await district.Runner.RunAsync(district["经办"], new StartBudgetAct(2027, "139001"));
        Assert.Equal(
            (2027, Stage.FirstDraft),
            ((await district.FindAsync(next))!.Year, (await district.FindAsync(next))!.At)
        );
        var rows = await test.Store.ReadAsync(s => BookStore.RowsAsync(s, next));
        Assert.Equal("2027", Assert.Single(rows, r => r.Sheet == "封面").Cell("年度"));
        Assert.Equal("450.00", Compared(rows, "上年预算", "收支总额", ""));
        Assert.Equal("450.00", Compared(rows, "上年预算", "一般公共预算拨款", ""));
        Assert.Equal("50.00", Compared(rows, "上年预算", "公务接待费", ""));
        Assert.Equal(
            [Budgets.Office, Budgets.Reception, Budgets.Survey],
            rows.Where(r => r.Sheet == "支出").Select(r => LineKey.OfRow(r.Cells))
        );
        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            district.Runner.RunAsync(district["站经办"], new StartBudgetAct(2027, "139002"))
        );
        Assert.Contains("没有 2026 年已批复的预算", refusal.Message, StringComparison.Ordinal);
    }

    private static string Compared(IEnumerable<StoredRow> rows, string basis, string measure, string function) =>
        Assert
            .Single(
                rows.Where(r => r.Sheet == BookSchema.Comparatives.Name),
                r => r.Cell("口径") == basis && r.Cell("指标项") == measure && r.Cell("功能科目") == function
            )
            .Cell("金额");
}
