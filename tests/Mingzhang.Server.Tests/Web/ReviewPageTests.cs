using Mingzhang.Server.Tests.Adjustments;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Web;

/// <summary>The reviewer's pages: the queue, a book beside last year's, comments and the decision, without any script.</summary>
public sealed class ReviewPageTests
{
    [Theory]
    [EachDatabase]
    public async Task A_book_in_the_queue_is_compared_commented_answered_and_returned(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var last = await site.District.BookOfAsync(District.Year - 1, "139001", Stage.Published);
        await site.District.FillAsync(
            last,
            Budgets.Line(Budgets.Office, "80"),
            Budgets.Line(Budgets.Key("30202", "公用"), "11")
        );
        var book = await site.District.ApprovedAsync(Stage.FirstSubmitted);
        using var department = await site.LoginAsync("主管");
        Assert.Contains($"/book/{book}/review", (await department.GetAsync("/review")).Text, StringComparison.Ordinal);
        var page = await department.GetAsync($"/book/{book}/review");
        Assert.Contains("+20.00", System.Net.WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
        Assert.Contains("超一成", page.Text, StringComparison.Ordinal);
        Assert.Contains("（今年没有）", page.Text, StringComparison.Ordinal);
        var rows = await site.District.Store.ReadAsync(s => Books.BookStore.RowsAsync(s, book, "支出"));
        Assert.Contains(
            "写下意见",
            (await department.GetAsync($"/book/{book}/review?row={rows[0].Id}")).Text,
            StringComparison.Ordinal
        );
        var written = await department.PostAsync(
            $"/book/{book}/comment",
            ("from", "review"),
            ("row", $"{rows[0].Id}"),
            ("sheet", "支出"),
            ("heading", "金额"),
            ("text", "办公费增加四分之一，为什么")
        );
        Assert.StartsWith($"/book/{book}/review", written.Location, StringComparison.Ordinal);
        using var preparer = await site.LoginAsync("经办");
        Assert.Contains(
            "办公费增加四分之一",
            (await preparer.GetAsync($"/book/{book}/review")).Text,
            StringComparison.Ordinal
        );
        await preparer.PostAsync(
            $"/book/{book}/comment/answer",
            ("from", "review"),
            ("comment", "1"),
            ("sheet", "支出"),
            ("text", "增加两个人")
        );
        Assert.Contains(
            "增加两个人",
            (await department.GetAsync($"/book/{book}/review")).Text,
            StringComparison.Ordinal
        );
        var version = (await site.District.FindAsync(book))!.Version;
        var returned = await department.PostAsync(
            $"/book/{book}/review",
            ("version", $"{version}"),
            ("to", "一上编制"),
            ("reason", "请压减")
        );
        Assert.Equal("/review", returned.Location);
        Assert.Equal(Stage.FirstDraft, (await site.District.FindAsync(book))!.At);
        Assert.DoesNotContain(
            $"/book/{book}/review",
            (await department.GetAsync("/review")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_queue_shows_what_is_mine_to_judge_and_nothing_else()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var mine = await site.District.BookAsync("139001", Stage.FirstSubmitted);
        var others = await site.District.BookAsync("140001", Stage.FirstSubmitted);
        var budget = await site.District.BookAsync("139002", Stage.Approved);
        await site.District.FillAsync(budget, Budgets.Sound);
        using var department = await site.LoginAsync("主管");
        var queue = (await department.GetAsync("/review")).Text;
        Assert.Contains($"/book/{mine}/review", queue, StringComparison.Ordinal);
        Assert.DoesNotContain($"/book/{others}/review", queue, StringComparison.Ordinal);
        Assert.DoesNotContain($"/book/{budget}/review", queue, StringComparison.Ordinal);
        using var office = await site.LoginAsync("预算科");
        Assert.Contains("没有等您审的", (await office.GetAsync("/review")).Text, StringComparison.Ordinal);
    }
}
