using System.Text.Json;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Tests.Adjustments;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Web;

/// <summary>The way of a book through the pages, from the first login to its second submission.</summary>
public sealed class WorkbenchTests
{
    [Theory]
    [EachDatabase]
    public async Task The_first_password_must_be_changed_before_anything_else(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        await site.SetPasswordsAsync(mustChange: true);
        using var browser = site.Open();
        Assert.StartsWith("/login", (await browser.GetAsync("/")).Location, StringComparison.Ordinal);
        var login = await browser.PostAsync("/login", ("login", "经办"), ("password", WebSite.Password));
        Assert.Equal("/password", login.Location);
        Assert.NotEqual(200, (await browser.GetAsync("/")).Status);
        Assert.NotEqual(200, (await browser.GetAsync("/books")).Status);
        var tooShort = await browser.PostAsync("/password", ("old", WebSite.Password), ("new", "short"));
        Assert.Contains("至少", tooShort.Text, StringComparison.Ordinal);
        var changed = await browser.PostAsync("/password", ("old", WebSite.Password), ("new", "another-password"));
        Assert.Equal("/login", changed.Location);
        await browser.PostAsync("/login", ("login", "经办"), ("password", "another-password"));
        Assert.Equal(200, (await browser.GetAsync("/")).Status);
    }

    [Theory]
    [EachDatabase]
    public async Task A_book_is_edited_submitted_returned_with_a_reason_and_submitted_again(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001");
        await site.District.FillAsync(book, Budgets.Sound);
        using var preparer = await site.LoginAsync("经办");
        Assert.Contains("示例区水务局", (await preparer.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal($"/book/{book}/sheet/支出", (await preparer.GetAsync($"/book/{book}")).Location);
        await preparer.PostAsync($"/book/{book}/rows", ("sheet", "支出"));
        var row = (await site.District.Store.ReadAsync(s => BookStore.RowsAsync(s, book, "支出")))[0];
        var saved = await preparer.PostAsync($"/book/{book}/cell", Cell(row, "1,200"));
        Assert.Equal(200, saved.Status);
        Assert.Equal("1200.00", JsonDocument.Parse(saved.Text).RootElement.GetProperty("value").GetString());
        Assert.Contains(
            "1200.00",
            (await preparer.GetAsync($"/book/{book}/sheet/支出")).Text,
            StringComparison.Ordinal
        );

        row = (await site.District.Store.ReadAsync(s => BookStore.RowsAsync(s, book, "支出")))[0];
        await preparer.PostAsync($"/book/{book}/cell", Cell(row, "壹仟元"));
        using var head = await site.LoginAsync("负责人");
        var refused = await MoveAsync(site, head, book, Stage.FirstSubmitted);
        Assert.Equal(403, refused.Status);
        Assert.Contains($"href=\"/book/{book}/check\"", refused.Text, StringComparison.Ordinal);
        await preparer.PostAsync($"/book/{book}/cell", Cell(row with { Version = row.Version + 1 }, "1200"));
        Assert.Equal(302, (await MoveAsync(site, head, book, Stage.FirstSubmitted)).Status);
        using var department = await site.LoginAsync("主管");
        Assert.Equal(403, (await MoveAsync(site, department, book, Stage.FirstDraft)).Status);
        Assert.Equal(302, (await MoveAsync(site, department, book, Stage.FirstDraft, "接待费请压减")).Status);
        Assert.Contains("接待费请压减", (await head.GetAsync($"/book/{book}/flow")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await MoveAsync(site, head, book, Stage.FirstSubmitted)).Status);
        Assert.Equal(Stage.FirstSubmitted, (await site.District.FindAsync(book))!.At);
    }

    [Theory]
    [EachDatabase]
    public async Task Of_two_who_edit_one_line_the_second_is_told_both_values(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001");
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        using var first = await site.LoginAsync("经办");
        using var second = await site.LoginAsync("负责人");
        second.WantsJson = true;
        await first.PostAsync($"/book/{book}/cell", Cell(row, "100"));
        var conflict = await second.PostAsync($"/book/{book}/cell", Cell(row, "200"));
        Assert.Equal(409, conflict.Status);
        var told = JsonDocument.Parse(conflict.Text).RootElement;
        Assert.Equal("100.00", told.GetProperty("theirs").GetString());
        Assert.Contains("“200”", told.GetProperty("message").GetString(), StringComparison.Ordinal);
        var again = row with { Version = told.GetProperty("version").GetInt32() };
        Assert.Equal(200, (await second.PostAsync($"/book/{book}/cell", Cell(again, "200"))).Status);
    }

    [Theory]
    [EachDatabase]
    public async Task A_tab_left_open_from_before_the_approval_changes_nothing(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001", Stage.SecondDraft);
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        using var preparer = await site.LoginAsync("经办");
        var seen = (await site.District.FindAsync(book))!.Version;
        await site.District.MoveAsync("负责人", book, Stage.SecondSubmitted);
        await site.District.MoveAsync("主管", book, Stage.SecondReviewed);
        await site.District.MoveAsync("业务科", book, Stage.FinanceReviewed);
        await site.District.MoveAsync("预算科", book, Stage.Approved);
        var late = await preparer.PostAsync($"/book/{book}/cell", Cell(row, "9"));
        Assert.Equal(403, late.Status);
        Assert.Contains("已批复", late.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await preparer.PostAsync($"/book/{book}/rows", ("sheet", "支出"))).Status);
        using var head = await site.LoginAsync("负责人");
        var move = await head.PostAsync(
            $"/book/{book}/move",
            ("version", $"{seen}"),
            ("to", Stage.SecondSubmitted.Chinese())
        );
        Assert.Equal(403, move.Status);
        var now = (await site.District.Store.ReadAsync(s => BookStore.RowsAsync(s, book, "支出"))).Single();
        Assert.Equal((row.Version, Stage.Approved), (now.Version, (await site.District.FindAsync(book))!.At));
    }

    internal static (string, string)[] Cell(StoredRow row, string value, string heading = "金额") =>
        [("row", $"{row.Id}"), ("version", $"{row.Version}"), ("heading", heading), ("value", value)];

    private static async Task<Answer> MoveAsync(
        WebSite site,
        Browser browser,
        long book,
        Stage to,
        string reason = ""
    ) =>
        await browser.PostAsync(
            $"/book/{book}/move",
            ("version", $"{(await site.District.FindAsync(book))!.Version}"),
            ("to", to.Chinese()),
            ("reason", reason)
        );
}
