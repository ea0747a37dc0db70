using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Web;

/// <summary>What is forged, replayed or poisoned is refused, changes nothing and is logged.</summary>
public sealed class HostileTests
{
    [Theory]
    [EachDatabase]
    public async Task A_form_without_its_token_does_nothing(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001");
        using var preparer = await site.LoginAsync("经办");
        var answer = await preparer.PostWithoutTokenAsync($"/book/{book}/rows", ("sheet", "支出"));
        Assert.Equal(400, answer.Status);
        Assert.Contains("没有处理", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await site.District.Store.ReadAsync(s => BookStore.RowsAsync(s, book, "支出")));
        Assert.Equal(400, (await preparer.PostWithoutTokenAsync("/logout")).Status);
        Assert.Equal(200, (await preparer.GetAsync("/")).Status);
    }

    [Theory]
    [EachDatabase]
    public async Task Another_units_book_is_refused_without_a_word_about_it_and_the_attempt_is_logged(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001");
        using var stranger = await site.LoginAsync("档案经办");
        foreach (var path in new[] { "sheet/支出", "check", "preview", "flow" })
        {
            var forged = await stranger.GetAsync($"/book/{book}/{path}");
            var absent = await stranger.GetAsync($"/book/999999/{path}");
            Assert.Equal((403, 403), (forged.Status, absent.Status));
            Assert.DoesNotContain("水务", forged.Text, StringComparison.Ordinal);
            var last = (await site.District.Store.ReadAsync(s => ActLog.LatestAsync(s, 2)))[1];
            Assert.Equal((site.District["档案经办"].Id, $"/book/{book}/{path}"), (last.AccountId, last.Subject));
        }

        Assert.Equal(403, (await stranger.PostAsync($"/book/{book}/rows", ("sheet", "支出"))).Status);
        var log = await site.District.Store.ReadAsync(s => ActLog.LatestAsync(s, 1));
        Assert.Equal("拒绝：加一行", log[0].Act);
        Assert.Empty((await site.District.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);
    }

    [Theory]
    [EachDatabase]
    public async Task Script_in_a_cell_comes_out_as_text(string database)
    {
        const string script = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'";
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001");
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        using var preparer = await site.LoginAsync("经办");
        await preparer.PostAsync($"/book/{book}/cell", WorkbenchTests.Cell(row, script, "金额"));
        var page = await preparer.GetAsync($"/book/{book}/sheet/支出");
        Assert.Contains("&lt;script&gt;alert(1)", page.Text, StringComparison.Ordinal);
        foreach (var path in new[] { $"/book/{book}/sheet/支出", $"/book/{book}/check", "/" })
        {
            var text = (await preparer.GetAsync(path)).Text;
            Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task SQL_in_the_login_box_is_a_wrong_name(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        using var browser = site.Open();
        foreach (var name in new[] { "' OR 1=1 --", "admin'; DROP TABLE account; --", "\" OR \"\"=\"", "经办' --" })
        {
            var answer = await browser.PostAsync("/login", ("login", name), ("password", WebSite.Password));
            Assert.Equal(200, answer.Status);
            Assert.Contains("账号或密码不对", answer.Text, StringComparison.Ordinal);
        }

        using var known = await site.LoginAsync("经办");
        Assert.Equal(200, (await known.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_of_safety()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var browser = site.Open();
        foreach (var path in new[] { "/login", "/", "/app.css", "/nowhere", "/book/1/flow" })
        {
            var headers = (await browser.GetAsync(path)).Headers.Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("SAMEORIGIN", Assert.Single(headers.GetValues("X-Frame-Options")));
        }

        await browser.PostAsync("/login", ("login", "经办"), ("password", WebSite.Password));
        var refused = (await browser.GetAsync("/book/999/flow")).Headers.Headers;
        Assert.True(refused.Contains("Content-Security-Policy"), "a refusal is a page like any other");
    }
}
