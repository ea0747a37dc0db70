using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Tests.Adjustments;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Acts;

/// <summary>A book goes its way: two up, two down.</summary>
public sealed class MovingTests
{
    [Theory]
    [EachDatabase]
    public async Task A_unit_goes_from_its_first_draft_to_the_approval(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001");
        await district.MoveAsync("负责人", book, Stage.FirstSubmitted);
        await district.MoveAsync("主管", book, Stage.FirstReviewed);
        await district.MoveAsync("预算科", book, Stage.SecondDraft);
        await district.MoveAsync("负责人", book, Stage.SecondSubmitted);
        await district.MoveAsync("主管", book, Stage.SecondReviewed);
        await district.MoveAsync("业务科", book, Stage.FinanceReviewed);
        Assert.Equal("已批复", (await district.MoveAsync("预算科", book, Stage.Approved)).Stage);
    }

    [Theory]
    [EachDatabase]
    public async Task A_parent_moves_only_when_its_children_have(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var department = await district.BookAsync("139");
        await district.BookAsync("139001", Stage.FirstSubmitted);
        var late = await district.BookAsync("139002");
        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            district.MoveAsync("局财务", department, Stage.FirstSubmitted)
        );
        Assert.Contains("示例区水利站（一上编制）", refusal.Message, StringComparison.Ordinal);
        await district.MoveAsync("站长", late, Stage.FirstSubmitted);
        await district.MoveAsync("局财务", department, Stage.FirstSubmitted);
    }

    [Theory]
    [EachDatabase]
    public async Task More_than_the_ceiling_is_refused_at_the_second_submission(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001", Stage.SecondDraft);
        string[] line = ["139001", "2130301", "30101", "一般公共预算", "人员", "", "当年", "", "100000.01"];
        await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", line));
        await district.Runner.RunAsync(
            district["预算科"],
            new SetCeilingsAct(
                District.Year,
                [
                    new UnitCeilings(
                        "139001",
                        new Dictionary<string, long?>(StringComparer.Ordinal) { ["人员"] = 10_000_000 }
                    ),
                ]
            )
        );
        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            district.MoveAsync("负责人", book, Stage.SecondSubmitted)
        );
        Assert.Contains("超 0.01 元", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task A_return_needs_a_reason_and_a_stale_page_does_nothing(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001", Stage.FirstSubmitted);
        await Assert.ThrowsAsync<RefusedException>(() => district.MoveAsync("主管", book, Stage.FirstDraft));
        var seen = (await district.FindAsync(book))!.Version;
        await district.MoveAsync("主管", book, Stage.FirstDraft, "公务接待费请压减");
        await Assert.ThrowsAsync<RefusedException>(() =>
            district.Runner.RunAsync(district["主管"], new MoveBookAct(book, seen, Stage.FirstReviewed))
        );
        Assert.Equal("一上编制", (await district.FindAsync(book))!.Stage);
    }

    [Theory]
    [EachDatabase]
    public async Task What_was_not_checked_as_it_stands_is_not_submitted(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001");
        var entry = (await district.FindAsync(book))!;
        await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", []));
        BookVerdict?[] verdicts = [null, new BookVerdict(entry.Edition, true, [])];
        foreach (var verdict in verdicts)
        {
            var act = new MoveBookAct(book, entry.Version, Stage.FirstSubmitted, "", verdict);
            var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
                district.Runner.RunAsync(district["负责人"], act)
            );
            Assert.Contains("再提交一次", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Stage.FirstDraft, Stage.FirstSubmitted, true, true)]
    [InlineData(Stage.FirstDraft, Stage.FirstSubmitted, false, false)]
    [InlineData(Stage.SecondDraft, Stage.SecondSubmitted, true, false)]
    [InlineData(Stage.FinalDraft, Stage.FinalSubmitted, true, false)]
    public async Task Cells_must_be_readable_at_first_and_all_must_be_right_before_the_approval(
        Stage from,
        Stage to,
        bool isSound,
        bool isTaken
    )
    {
        await using var test = await TestStore.NewAsync("sqlite");
        var district = await District.InAsync(test);
        var book = await district.BookAsync(
            "139001",
            from,
            from == Stage.FinalDraft ? Books.BookEntry.Final : Books.BookEntry.Budget
        );
        var entry = (await district.FindAsync(book))!;
        var act = new MoveBookAct(book, entry.Version, to, "", new BookVerdict(entry.Edition, isSound, ["表1 不平"]));
        if (isTaken)
        {
            Assert.Equal(to, (await district.Runner.RunAsync(district["负责人"], act)).At);
            return;
        }

        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            district.Runner.RunAsync(district["负责人"], act)
        );
        Assert.Contains("有 1 处错误，改正之前不能提交：表1 不平", refusal.Message, StringComparison.Ordinal);
        Assert.Equal($"/book/{book}/check", refusal.Next!.Value.Address);
    }

    [Theory]
    [EachDatabase]
    public async Task An_approved_budget_is_corrected_until_something_is_built_on_it(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.ApprovedAsync();
        var parent = await district.BookAsync("139", Stage.Approved);
        await RefusedAsync("请先退回上级", () => district.MoveAsync("预算科", book, Stage.SecondDraft, "科目用错"));
        await RefusedAsync("写明原因", () => district.MoveAsync("预算科", parent, Stage.SecondDraft));
        await RefusedAsync("由预算科来做", () => district.MoveAsync("业务科", parent, Stage.SecondDraft, "错"));
        await district.MoveAsync("预算科", parent, Stage.SecondDraft, "科目用错");
        var document = await district.DraftAsync(book, AdjustmentKind.Addition, (Budgets.Office, 1_00));
        await district.SubmitAsync(document);
        await RefusedAsync("请编调整单", () => district.MoveAsync("预算科", book, Stage.SecondDraft, "科目用错"));
        await district.Runner.RunAsync(
            district["预算科"],
            new ReturnAdjustmentAct(document, await district.VersionAsync(document), "先更正批复")
        );
        Assert.Equal("二上编制", (await district.MoveAsync("预算科", book, Stage.SecondDraft, "科目用错")).Stage);
        await RefusedAsync("批复之后", () => district.SubmitAsync(document));
    }

    [Theory]
    [EachDatabase]
    public async Task A_budget_with_final_accounts_is_not_corrected_but_the_final_accounts_are(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.ApprovedAsync();
        var final = await district.Runner.RunAsync(district["经办"], new StartFinalAct(book, "hubei-final"));
        await RefusedAsync("编决算", () => district.MoveAsync("预算科", book, Stage.SecondDraft, "错"));
        await district.MoveAsync("负责人", final, Stage.FinalSubmitted);
        await district.MoveAsync("主管", final, Stage.FinalReviewed);
        await district.MoveAsync("业务科", final, Stage.FinalFinanceReviewed);
        await district.MoveAsync("预算科", final, Stage.FinalApproved);
        Assert.Equal("决算编报", (await district.MoveAsync("预算科", final, Stage.FinalDraft, "年末结转错")).Stage);
    }

    [Theory]
    [EachDatabase]
    public async Task Whatever_people_try_a_parent_is_never_ahead_of_its_children(string database)
    {
        const int seed = 20260106;
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var parent = await district.BookAsync("139");
        long[] children = [await district.BookAsync("139001"), await district.BookAsync("139002")];
        long[] all = [parent, .. children];
        string[] people = ["负责人", "站长", "局财务", "主管", "业务科", "预算科", "经办", "审计"];
        var random = new Random(seed);
        var moved = 0;
        for (var step = 0; step < 400; step++)
        {
            var book = all[random.Next(all.Length)];
            var stage = (await district.FindAsync(book))!.At;
            var moves = Moves.From(stage).ToList();
            try
            {
                await district.MoveAsync(
                    people[random.Next(people.Length)],
                    book,
                    moves[random.Next(moves.Count)].To,
                    "因"
                );
                moved++;
            }
            catch (RefusedException)
            {
                continue;
            }

            var at = (await district.FindAsync(parent))!.At;
            foreach (var child in children)
            {
                var its = (await district.FindAsync(child))!.At;
                Assert.True(at <= its, $"seed {seed}, step {step}: the parent is at {at}, a child at {its}");
            }
        }

        Assert.True(moved > 20, $"seed {seed}: only {moved} moves");
    }

    private static async Task RefusedAsync(string expected, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(act);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }
}
