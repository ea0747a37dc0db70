using Mingzhang.Server.Security;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Web;

/// <summary>One person's haste costs nobody else anything.</summary>
public sealed class RateLimitTests
{
    private const int PerMinute = 60;

    [Theory]
    [EachDatabase]
    public async Task Who_asks_too_fast_is_told_to_wait_and_others_go_on(string database)
    {
        await using var site = await WebSite.StartAsync(database, perMinute: PerMinute);
        using var hasty = await site.LoginAsync("经办");
        using var other = await site.LoginAsync("主管");
        List<Answer> answers = [];
        for (var i = 0; i < PerMinute * 2; i++)
        {
            answers.Add(await hasty.GetAsync("/books"));
        }

        Assert.Equal(200, answers[0].Status);
        var refused = answers.Where(a => a.Status != 200).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, a => Assert.Equal(429, a.Status));
        Assert.All(refused, a => Assert.Contains("请等一会儿再试", a.Text, StringComparison.Ordinal));
        Assert.Equal(200, (await other.GetAsync("/books")).Status);
    }

    [Fact]
    public async Task Who_tries_password_after_password_is_refused()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var browser = site.Open();
        List<int> statuses = [];
        for (var i = 0; i < 70; i++)
        {
            statuses.Add((await browser.PostAsync("/login", ("login", $"无此人{i}"), ("password", "x"))).Status);
        }

        Assert.Equal(200, statuses[0]);
        Assert.Equal(429, statuses[^1]);
    }
}
