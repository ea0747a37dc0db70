using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Web;

/// <summary>Clocks that jump and tabs that were left open.</summary>
public sealed class HostileTimeTests
{
    [Theory]
    [EachDatabase]
    public async Task A_clock_that_jumps_back_breaks_neither_sessions_nor_the_log(string database)
    {
        await using var site = await WebSite.StartAsync(database, hasTestClock: true);
        var book = await site.District.BookAsync("139001");
        using var preparer = await site.LoginAsync("经办");
        Assert.Equal(302, (await preparer.PostAsync($"/book/{book}/rows", ("sheet", "支出"))).Status);
        site.Clock.Move(TimeSpan.FromDays(-2));
        Assert.Equal(302, (await preparer.PostAsync($"/book/{book}/rows", ("sheet", "支出"))).Status);
        site.Clock.Move(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(5));
        Assert.Equal(302, (await preparer.PostAsync($"/book/{book}/rows", ("sheet", "支出"))).Status);
        var entries = await site.District.Store.ReadAsync(s => ActLog.LatestAsync(s, 3));
        Assert.All(entries, e => Assert.Equal("加一行", e.Act));
        Assert.True(
            entries[1].At < entries[0].At && entries[1].At < entries[2].At,
            "each entry has the time of its own"
        );
        Assert.Empty((await site.District.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);

        // Two hours without a request end the session.
        site.Clock.Move(TimeSpan.FromHours(3));
        Assert.StartsWith("/login", (await preparer.GetAsync("/")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task An_account_is_not_locked_for_longer_because_the_clock_was_set_back(string database)
    {
        await using var site = await WebSite.StartAsync(database, hasTestClock: true);
        using var browser = site.Open();
        for (var i = 0; i < 5; i++)
        {
            await browser.PostAsync("/login", ("login", "经办"), ("password", "wrong-password"));
        }

        var locked = await browser.PostAsync("/login", ("login", "经办"), ("password", WebSite.Password));
        Assert.Contains("锁定", locked.Text, StringComparison.Ordinal);
        site.Clock.Move(TimeSpan.FromDays(-30));
        var open = await browser.PostAsync("/login", ("login", "经办"), ("password", WebSite.Password));
        Assert.Equal(302, open.Status);
    }

    [Theory]
    [EachDatabase]
    public async Task A_tab_left_open_from_before_the_approval_can_do_nothing_at_any_address_of_the_book(
        string database
    )
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001", Stage.SecondDraft);
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        using var preparer = await site.LoginAsync("经办");
        using var head = await site.LoginAsync("负责人");
        using var reviewer = await site.LoginAsync("业务科");
        await reviewer.PostAsync($"/book/{book}/comment", [.. Comment(row, "请核对")]);
        var comment = await site.District.Store.ReadAsync(s =>
            s.ValueAsync<long>("SELECT MAX(id) FROM review_comment")
        );
        var seen = (await site.District.FindAsync(book))!.Version;
        Browser[] tabs = [preparer, head, reviewer];
        foreach (var tab in tabs)
        {
            await tab.KeepPageOpenAsync();
        }

        await site.District.MoveAsync("负责人", book, Stage.SecondSubmitted);
        await site.District.MoveAsync("主管", book, Stage.SecondReviewed);
        await site.District.MoveAsync("业务科", book, Stage.FinanceReviewed);
        await site.District.MoveAsync("预算科", book, Stage.Approved);
        var before = await StoreState.OfAsync(site.District.Store);
        foreach (var address in Address.Of(site).Where(a => a.Method == "POST" && IsOfBook(a)))
        {
            foreach (var tab in tabs)
            {
                var logged = (await site.District.Store.ReadAsync(s => ActLog.HeadAsync(s))).Seq;
                (string, string)[] fields =
                [
                    .. Comment(row, "晚到的意见"),
                    (
                        "version",
                        Address.Number(address.Pattern.EndsWith("/cell", StringComparison.Ordinal) ? row.Version : seen)
                    ),
                    ("value", "9"),
                    ("comment", Address.Number(comment)),
                    ("to", Stage.SecondSubmitted.Chinese()),
                    ("answer", "晚到的答复"),
                    ("fingerprint", "x"),
                    ("note", "晚到的说明"),
                ];
                var path = address.Path(_ => "支出", _ => Address.Number(book));
                var answer = address.TakesFile
                    ? await tab.UploadAsync(path, [1, 2, 3], fields)
                    : await tab.PostAsync(path, fields);
                Assert.True(answer.Status is 400 or 403 or 409, $"{address.Pattern}: {answer.Status}");
                Assert.True(
                    (await site.District.Store.ReadAsync(s => ActLog.HeadAsync(s))).Seq > logged,
                    $"{address.Pattern} was refused without a word in the log"
                );
            }
        }

        Assert.Equal(before, await StoreState.OfAsync(site.District.Store));
        var late = await preparer.PostAsync($"/book/{book}/cell", WorkbenchTests.Cell(row, "9"));
        Assert.Contains("已批复", late.Text, StringComparison.Ordinal);
        var said = await reviewer.PostAsync($"/book/{book}/comment", [.. Comment(row, "又一条")]);
        Assert.Contains("审核已经结束", said.Text, StringComparison.Ordinal);
    }

    private static bool IsOfBook(Address address) =>
        address.Pattern.StartsWith("/book/{id:long}/", StringComparison.Ordinal);

    private static (string, string)[] Comment(StoredRow row, string text) =>
        [("row", Address.Number(row.Id)), ("sheet", "支出"), ("heading", "金额"), ("text", text)];
}
