using Mingzhang.Server.Acts;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Web;

/// <summary>The search finds what is within the person's reach, and goes to another unit or year.</summary>
public sealed class FindTests
{
    [Theory]
    [EachDatabase]
    public async Task A_search_finds_units_accounts_and_rows_within_reach_and_nothing_beyond(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001");
        string[] line = ["139001", "2080101", "30201", "一般公共预算", "公用", "", "当年", "", "1", "100%_完成"];
        await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", line));
        using var own = await site.LoginAsync("经办");
        Assert.Contains("水务局", (await own.GetAsync("/find?q=水务")).Text, StringComparison.Ordinal);
        Assert.Contains("行政运行", (await own.GetAsync("/find?q=2080101")).Text, StringComparison.Ordinal);
        Assert.Contains(
            $"/book/{book}/sheet/{Uri.EscapeDataString("支出")}",
            (await own.GetAsync("/find?q=30201")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("100%_完成", (await own.GetAsync("/find?q=%25_")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("档案局", (await own.GetAsync("/find?q=档案")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("档案局", (await own.GetAsync("/find/units?year=2026")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task What_looks_like_sql_or_script_is_only_sought(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        await site.District.BookAsync("139001");
        using var own = await site.LoginAsync("经办");
        foreach (var words in new[] { "' OR 1=1 --", "\\", "%", "!", "<script>alert(1)</script>", "\"", "　" })
        {
            var answer = await own.GetAsync($"/find?q={Uri.EscapeDataString(words)}");
            Assert.Equal(200, answer.Status);
            Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
            Assert.Contains("class=\"empty-title\"", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_unit_named_by_code_or_name_opens_its_book_and_others_are_listed()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var book = await site.District.BookAsync("139001");
        using var own = await site.LoginAsync("经办");
        foreach (var unit in new[] { "139001", "139001 示例区水务局", "139001%20某名" })
        {
            Assert.Equal($"/book/{book}", (await own.GetAsync($"/go?year=2026&unit={unit}")).Location);
        }

        Assert.Equal("/books?year=2026&unit=140001", (await own.GetAsync("/go?year=2026&unit=140001")).Location);
        Assert.Contains(
            "没有“140001”",
            (await own.GetAsync("/books?year=2026&unit=140001")).Text,
            StringComparison.Ordinal
        );
    }
}
