using Mingzhang.Server.Books;
using Mingzhang.Server.Deadlines;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Departments;

public sealed class LedgerTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Theory]
    [InlineData(null, null, false, LedgerState.NotApproved, "")]
    [InlineData(10, null, false, LedgerState.Running, "今天截止")]
    [InlineData(22, null, false, LedgerState.Running, "还有 12 天")]
    [InlineData(9, null, false, LedgerState.Overdue, "逾期 1 天")]
    [InlineData(9, 9, true, LedgerState.OnTime, "")]
    [InlineData(5, 9, true, LedgerState.Late, "逾期 4 天")]
    [InlineData(9, 8, false, LedgerState.Withdrawn, "")]
    public void A_pack_stands_against_its_day(int? last, int? published, bool isPublic, LedgerState state, string days)
    {
        var line = new LedgerLine(
            new UnitRecord(),
            "",
            2026,
            BookEntry.Budget,
            new BookEntry(),
            last is { } l ? new DateOnly(2026, 3, l) : null,
            published is { } p ? new DateOnly(2026, 3, p) : null,
            isPublic
        );
        Assert.Equal((state, days), (line.StateOn(Today), line.DaysOn(Today)));
        Assert.Equal(LedgerState.NoBook, (line with { Book = null }).StateOn(Today));
    }

    [Theory]
    [EachDatabase]
    public async Task The_ledger_lists_units_by_state_and_only_those_of_the_person(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var approved = await district.BookAsync("139001", Stage.FinanceReviewed);
        await district.BookAsync("139002");
        await district.MoveAsync("预算科", approved, Stage.Approved);
        var today = ChinaDay.Of(test.Clock.GetUtcNow());
        var all = await ReadAsync(district, "预算科", today);
        Assert.Equal(
            ["139 未编", "139001 未到期", "139002 未批复", "140001 未编"],
            all.Select(l => $"{l.Unit.Code} {LedgerLine.WordOf(l.StateOn(today))}")
        );
        Assert.Equal(today.AddDays(20), all[1].Last);
        Assert.Equal(["139001"], (await ReadAsync(district, "经办", today)).Select(l => l.Unit.Code));
        var overdue = await ReadAsync(district, "预算科", today.AddDays(21), LedgerState.Overdue);
        Assert.Equal("逾期 1 天", Assert.Single(overdue).DaysOn(today.AddDays(21)));
        Assert.Empty(await ReadAsync(district, "预算科", today, LedgerState.Overdue));
        Assert.Equal(
            ["140001"],
            (await ReadAsync(district, "预算科", today, words: "档案局")).Select(l => l.Unit.Code).Distinct()
        );
    }

    [Theory]
    [EachDatabase]
    public async Task A_name_that_is_a_formula_is_text_in_both_exports(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        await site.District.Store.WriteAsync(s =>
            s.ChangeAsync(
                "UPDATE unit SET name = @name WHERE code = '139001'",
                new { name = "=HYPERLINK(\"http://x\")" }
            )
        );
        await site.District.BookAsync("139001");
        using var office = await site.LoginAsync("预算科");
        var csv = await office.GetAsync("/ledger/file.csv?year=2026&kind=budget");
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", csv.Text, StringComparison.Ordinal);
        Assert.StartsWith("年度,类型", csv.Text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        var xlsx = await office.GetAsync("/ledger/file.xlsx?year=2026");
        Assert.Equal(200, xlsx.Status);
        Assert.StartsWith("PK", xlsx.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "档案局",
            (await (await site.LoginAsync("主管")).GetAsync("/ledger?year=2026")).Text,
            StringComparison.Ordinal
        );
    }

    private static Task<IReadOnlyList<LedgerLine>> ReadAsync(
        District district,
        string login,
        DateOnly today,
        LedgerState? state = null,
        string words = ""
    ) =>
        district.Store.ReadAsync(s =>
            Ledger.ReadAsync(s, district[login], new LedgerQuery(District.Year, BookEntry.Budget, state, words), today)
        );
}
