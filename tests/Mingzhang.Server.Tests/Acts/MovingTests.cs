using Mingzhang.Server.Acts;
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
                "139001",
                new Dictionary<string, long>(StringComparer.Ordinal) { ["人员"] = 10_000_000 }
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
}
