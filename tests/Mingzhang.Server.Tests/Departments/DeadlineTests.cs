using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Deadlines;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Today;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Departments;

public sealed class DeadlineTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 30, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_is_one_of_the_calendar_in_china()
    {
        Assert.Equal(new DateOnly(2026, 1, 31), ChinaDay.Of(Start));
        Assert.Equal("2026-01-31 02:00", ChinaDay.Minute(Start.ToUnixTimeMilliseconds()));
        Assert.False(ChinaDay.TryParse("2026-1-31", out _));
    }

    [Fact]
    public void A_department_has_twenty_days_and_a_unit_twenty_from_its_departments_reply()
    {
        var approved = Start.ToUnixTimeMilliseconds();
        Assert.Equal(new DateOnly(2026, 2, 20), LawfulClock.Department(approved));
        Assert.Equal(new DateOnly(2026, 2, 15), LawfulClock.Reply(approved));
        Assert.Equal(new DateOnly(2026, 3, 7), LawfulClock.Unit(null, approved));
        var replied = Start.AddDays(3).ToUnixTimeMilliseconds();
        Assert.Equal(new DateOnly(2026, 2, 23), LawfulClock.Unit(replied, approved));
        Assert.Null(LawfulClock.Department(null));
        Assert.Null(LawfulClock.Unit(null, null));
    }

    [Theory]
    [EachDatabase]
    public async Task The_nearest_due_day_above_a_unit_holds_and_none_is_later_than_the_one_above_it(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        await SetAsync(district, "预算科", "00", new DateOnly(2026, 3, 10));
        await SetAsync(district, "主管", "139", new DateOnly(2026, 3, 1));
        var due = await DueAsync(district);
        Assert.Equal(new DateOnly(2026, 3, 1), due.Find(["139001", "139", "00"], Stage.FirstSubmitted));
        Assert.Equal(new DateOnly(2026, 3, 10), due.Find(["140001", "140", "00"], Stage.FirstSubmitted));
        Assert.Null(due.Find(["139001", "139", "00"], Stage.SecondSubmitted));
        var later = () => SetAsync(district, "主管", "139", new DateOnly(2026, 3, 11));
        Assert.Contains(
            "2026-03-10",
            (await Assert.ThrowsAsync<RefusedException>(later)).Message,
            StringComparison.Ordinal
        );
        await Assert.ThrowsAsync<RefusedException>(() => SetAsync(district, "主管", "00", new DateOnly(2026, 3, 1)));
        await Assert.ThrowsAsync<RefusedException>(() => SetAsync(district, "主管", "140", new DateOnly(2026, 3, 1)));
        await SetAsync(district, "主管", "139", null);
        Assert.Equal(
            new DateOnly(2026, 3, 10),
            (await DueAsync(district)).Find(["139001", "139", "00"], Stage.FirstSubmitted)
        );
    }

    [Theory]
    [EachDatabase]
    public async Task A_reminder_is_on_the_late_units_page_until_it_hands_in(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test));
        await bureau.District.MoveAsync("主管", bureau.Second, Stage.FirstDraft, "人员数不对");
        await bureau.District.Runner.RunAsync(
            bureau.District["主管"],
            new RemindAct(District.Year, BookEntry.Budget, "139", "请今天提交。")
        );
        Assert.Equal("请今天提交。", Assert.Single((await TodayAsync(test, bureau, "站经办")).Reminders).Text);
        Assert.Empty((await TodayAsync(test, bureau, "经办")).Reminders);
        await bureau.District.MoveAsync("站长", bureau.Second, Stage.FirstSubmitted);
        Assert.Empty((await TodayAsync(test, bureau, "站经办")).Reminders);
        await Assert.ThrowsAsync<RefusedException>(() =>
            bureau.District.Runner.RunAsync(
                bureau.District["主管"],
                new RemindAct(District.Year, BookEntry.Budget, "139", "都到了")
            )
        );
    }

    [Theory]
    [EachDatabase]
    public async Task What_was_returned_comes_first_and_opens_at_its_first_comment(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var bureau = await WaterBureau.InAsync(district, Stage.FirstDraft);
        await SetAsync(district, "预算科", "00", ChinaDay.Of(test.Clock.GetUtcNow()).AddDays(1));
        var row = (await bureau.RowsAsync(bureau.Second, "支出"))[4];
        await district.MoveAsync("站长", bureau.Second, Stage.FirstSubmitted);
        await district.Runner.RunAsync(district["主管"], new WriteCommentAct(bureau.Second, row.Id, "金额", "请核"));
        await district.MoveAsync("主管", bureau.Second, Stage.FirstDraft, "见意见");
        var head = await TodayAsync(test, bureau, "局财务");
        Assert.Equal(["139002", "139001"], head.Tasks.Take(2).Select(t => t.Unit.Code));
        Assert.EndsWith($"#row-{row.Id}", head.Tasks[0].Link, StringComparison.Ordinal);
        Assert.Equal((0, "1 条意见未答复"), (head.Tasks[0].Rank, head.Tasks[0].Note));
        Assert.Equal(head.Day.AddDays(1), head.Tasks[1].Due);

        await district.MoveAsync("站长", bureau.Second, Stage.FirstSubmitted);
        Assert.Null((await district.FindAsync(bureau.Second))!.ReturnedAt);
        Assert.Equal(bureau.Second, (await TodayAsync(test, bureau, "主管")).Tasks.Single().Book!.Id);
    }

    [Theory]
    [EachDatabase]
    public async Task The_clock_of_a_unit_runs_from_its_departments_reply(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test), Stage.FinanceReviewed);
        var district = bureau.District;
        var own = await district.BookAsync("139", Stage.FinanceReviewed);
        var reply = new ReplyToUnitsAct(District.Year, BookEntry.Budget, "139");
        await Assert.ThrowsAsync<RefusedException>(() => district.Runner.RunAsync(district["主管"], reply));
        foreach (var book in new[] { bureau.First, bureau.Second, own })
        {
            await district.MoveAsync("预算科", book, Stage.Approved);
        }

        var view = await TodayAsync(test, bureau, "主管");
        Assert.Equal(
            [view.Day.AddDays(20), view.Day.AddDays(35), view.Day.AddDays(35)],
            view.Clocks.Select(c => c.Last!.Value)
        );
        var task = Assert.Single(view.Tasks, t => t.Acts.Contains("转批复"));
        Assert.Equal((view.Day.AddDays(15), "2 个单位还没有转"), (task.Due, task.Note));
        Assert.Equal(2, await district.Runner.RunAsync(district["主管"], reply));
        view = await TodayAsync(test, bureau, "主管");
        Assert.All(view.Clocks, c => Assert.Equal(view.Day.AddDays(20), c.Last));
        Assert.DoesNotContain(view.Tasks, t => t.Acts.Contains("转批复"));
        await Assert.ThrowsAsync<RefusedException>(() => district.Runner.RunAsync(district["主管"], reply));
    }

    [Theory]
    [EachDatabase]
    public async Task What_others_did_to_ones_books_is_told_once_and_what_they_did_to_other_books_never(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var bureau = await WaterBureau.InAsync(await District.InAsync(test), Stage.FirstDraft);
        var district = bureau.District;
        foreach (var _ in new[] { 1, 2, 3 })
        {
            await district.Runner.RunAsync(district["经办"], new AddRowAct(bureau.First, "支出", []));
        }

        var change = Assert.Single((await TodayAsync(test, bureau, "负责人")).Changes);
        Assert.Equal(("加一行", "经办", 3), (change.Act, change.By, change.Count));
        Assert.Empty((await TodayAsync(test, bureau, "经办")).Changes);
        Assert.Empty((await TodayAsync(test, bureau, "档案经办")).Changes);
    }

    private static Task<TodayView> TodayAsync(TestStore test, WaterBureau bureau, string login) =>
        bureau.District.Store.ReadAsync(s => TodayReader.ReadAsync(s, bureau.District[login], test.Clock.GetUtcNow()));

    private static Task<UnitRecord> SetAsync(District district, string login, string unit, DateOnly? day) =>
        district.Runner.RunAsync(
            district[login],
            new SetDueDayAct(District.Year, BookEntry.Budget, unit, Stage.FirstSubmitted, day)
        );

    private static Task<DueDays> DueAsync(District district) =>
        district.Store.ReadAsync(s => DueDays.ReadAsync(s, District.Year, BookEntry.Budget));
}
