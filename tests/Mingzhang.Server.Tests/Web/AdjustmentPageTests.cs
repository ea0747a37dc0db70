using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Tests.Adjustments;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Web;

/// <summary>An adjustment and what begins from it, in the browser without any script.</summary>
public sealed class AdjustmentPageTests
{
    [Theory]
    [EachDatabase]
    public async Task A_year_of_one_document_in_the_browser_ends_with_final_accounts(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.ApprovedAsync();
        using var preparer = await site.LoginAsync("经办");
        var made = await preparer.PostAsync(
            "/adjustments",
            ("book", $"{book}"),
            ("kind", "调剂"),
            ("dated", "2026-06-01"),
            ("title", "汛期调剂"),
            ("reason", "会议纪要 3 号")
        );
        Assert.Equal(302, made.Status);
        var path = made.Location;
        await preparer.PostAsync(
            $"{path}/lines",
            ("version", "1"),
            ("key", Budgets.Reception.Json),
            ("direction", "调减"),
            ("amount", "60")
        );
        await preparer.PostAsync(
            $"{path}/lines",
            ("version", "2"),
            ("key", ""),
            ("direction", "调增"),
            ("amount", "60"),
            ("单位代码", "139001"),
            ("功能科目", "2130301"),
            ("经济科目", "30202"),
            ("资金性质", "一般公共预算"),
            ("支出类型", "公用"),
            ("资金安排", "当年")
        );
        var page = await preparer.GetAsync(path);
        Assert.Contains("不够 -10.00", page.Text, StringComparison.Ordinal);
        Assert.Contains("调减不能超过这一行的余额", page.Text, StringComparison.Ordinal);
        var lines = (await site.District.AdjustmentAsync(1)).Lines;
        await preparer.PostAsync($"{path}/lines/remove", ("version", "3"), ("line", $"{lines[0].Id}"));
        await preparer.PostAsync($"{path}/lines/remove", ("version", "4"), ("line", $"{lines[1].Id}"));
        foreach (
            var (key, direction, version) in new[] { (Budgets.Reception, "调减", "5"), (Budgets.Office, "调增", "6") }
        )
        {
            await preparer.PostAsync(
                $"{path}/lines",
                ("version", version),
                ("key", key.Json),
                ("direction", direction),
                ("amount", "20.50")
            );
        }

        Assert.Contains("由单位负责人提交", (await preparer.GetAsync(path)).Text, StringComparison.Ordinal);
        using var head = await site.LoginAsync("负责人");
        Assert.Equal(302, (await head.PostAsync($"{path}/submit", ("version", "7"))).Status);
        using var office = await site.LoginAsync("预算科");
        Assert.Contains("批准调整单", (await office.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await office.PostAsync($"{path}/approve", ("version", "8"))).Status);
        Assert.Equal(AdjustmentState.Approved, (await site.District.AdjustmentAsync(1)).State);
        Assert.Contains("已批准", (await office.GetAsync("/adjustments?year=2026")).Text, StringComparison.Ordinal);

        Assert.Contains("从批复开始", (await preparer.GetAsync("/start")).Text, StringComparison.Ordinal);
        var started = await preparer.PostAsync("/start/final", ("book", $"{book}"), ("profile", "hubei-final"));
        Assert.Equal(302, started.Status);
        var compared = await preparer.GetAsync($"{started.Location}/sheet/{Uri.EscapeDataString("对比数")}");
        Assert.Contains("29.50", compared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text_and_what_is_forged_is_refused()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var book = await site.District.ApprovedAsync();
        using var preparer = await site.LoginAsync("经办");
        var made = await preparer.PostAsync(
            "/adjustments",
            ("book", $"{book}"),
            ("kind", "追加"),
            ("dated", "2026-06-01"),
            ("title", "<script>alert(1)</script>"),
            ("reason", "'); DROP TABLE adjustment; --")
        );
        var page = await preparer.GetAsync(made.Location);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        foreach (
            var (field, value) in new[]
            {
                ("amount", "1e9"),
                ("amount", "-5"),
                ("amount", "0.001"),
                ("amount", "99999999999999999999"),
                ("key", "{}"),
                ("key", "[1,2]"),
                ("key", "不是"),
            }
        )
        {
            var answer = await preparer.PostAsync(
                $"{made.Location}/lines",
                ("version", "1"),
                ("amount", field == "amount" ? value : "5"),
                ("key", field == "key" ? value : Budgets.Office.Json)
            );
            Assert.True(answer.Status == 403, $"{field} {value}: {answer.Status}");
        }

        Assert.Equal(
            403,
            (
                await preparer.PostAsync("/adjustments", ("book", $"{book}"), ("kind", "追加"), ("dated", "2026-02-30"))
            ).Status
        );
        Assert.Empty((await site.District.AdjustmentAsync(1)).Lines);
        await Assert.ThrowsAsync<RefusedException>(() => site.District.SubmitAsync(1));
    }
}
