using Mingzhang.Server.Acts;
using Mingzhang.Server.Log;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Web;

/// <summary>The pages of 控制数, 单位, 人员 and of comments on cells.</summary>
public sealed class PagesTests
{
    [Fact]
    public async Task An_address_that_is_not_there_is_said_in_words()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var preparer = await site.LoginAsync("经办");
        var answer = await preparer.GetAsync("/nowhere");
        Assert.Equal(404, answer.Status);
        Assert.Contains("没有这一页", answer.Text, StringComparison.Ordinal);
        Assert.Contains("今天", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task What_is_over_its_ceiling_is_said_in_words(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001", Stage.SecondDraft);
        string[] line = ["139001", "2130301", "30101", "一般公共预算", "人员", "", "当年", "", "100000.01"];
        await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", line));
        using var office = await site.LoginAsync("预算科");
        var set = await office.PostAsync(
            "/ceilings",
            ("year", "2026"),
            ("unit", "139001"),
            ("人员", "100,000"),
            ("公用", "")
        );
        Assert.Equal("/ceilings?year=2026#u-139001", set.Location);
        Assert.Contains("超 0.01", (await office.GetAsync("/ceilings")).Text, StringComparison.Ordinal);
        using var preparer = await site.LoginAsync("经办");
        var own = (await preparer.GetAsync("/ceilings?year=2026")).Text;
        Assert.Contains("超 0.01", own, StringComparison.Ordinal);
        Assert.DoesNotContain("档案局", own, StringComparison.Ordinal);
        var forged = await preparer.PostAsync("/ceilings", ("year", "2026"), ("unit", "139001"), ("人员", "200000"));
        Assert.Equal(403, forged.Status);
        foreach (var wrong in new[] { "十万", "1.005", "-1" })
        {
            var refused = await office.PostAsync("/ceilings", ("year", "2026"), ("unit", "139001"), ("人员", wrong));
            Assert.Equal(403, refused.Status);
        }

        Assert.Contains("超 0.01", (await office.GetAsync("/ceilings")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task The_administrator_adds_and_renames_units_and_nobody_else_does(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        using var admin = await site.LoginAsync("管理员");
        (string, string)[] added =
        [
            ("year", "2026"),
            ("isNew", "true"),
            ("parent", "139"),
            ("code", "139003"),
            ("name", "示例区河道所"),
        ];
        Assert.Equal(302, (await admin.PostAsync("/units", added)).Status);
        Assert.Equal(403, (await admin.PostAsync("/units", added)).Status);
        var elsewhere = await admin.PostAsync("/units", [.. added[..3], ("code", "140009"), ("name", "错位")]);
        Assert.Contains("以 139 开头", elsewhere.Text, StringComparison.Ordinal);
        await admin.PostAsync("/units", ("year", "2026"), ("code", "139003"), ("name", "示例区河湖所"));
        using var department = await site.LoginAsync("主管");
        var page = (await department.GetAsync("/units?year=2026")).Text;
        Assert.Contains("示例区河湖所", page, StringComparison.Ordinal);
        Assert.DoesNotContain("档案局", page, StringComparison.Ordinal);
        var forged = await department.PostAsync("/units", ("year", "2026"), ("code", "139003"), ("name", "改名"));
        Assert.Equal(403, forged.Status);
        var log = await site.District.Store.ReadAsync(s => ActLog.LatestAsync(s, 20));
        Assert.Contains(log, e => e.Act == "单位更名" && e.Detail == "“示例区河道所”→“示例区河湖所”");
    }

    [Theory]
    [EachDatabase]
    public async Task Accounts_are_made_given_roles_reset_and_disabled_by_the_administrator(string database)
    {
        const string first = "first-password-1";
        await using var site = await WebSite.StartAsync(database);
        using var admin = await site.LoginAsync("管理员");
        await admin.PostAsync("/people", ("login", "xinren"), ("name", "新人"), ("password", first));
        var id = await site.District.Store.ReadAsync(s =>
            s.ValueAsync<long>("SELECT id FROM account WHERE login = 'xinren'")
        );
        (string, string)[] role = [("account", $"{id}"), ("role", "单位经办"), ("unit", "139001")];
        Assert.Equal(302, (await admin.PostAsync("/people/role", [.. role, ("isGiven", "true")])).Status);
        Assert.Contains("单位经办（139001）", (await admin.GetAsync("/people")).Text, StringComparison.Ordinal);

        using var newcomer = site.Open();
        var login = await newcomer.PostAsync("/login", ("login", "xinren"), ("password", first));
        Assert.Equal("/password", login.Location);
        await newcomer.PostAsync("/password", ("old", first), ("new", "my-own-password"));
        await newcomer.PostAsync("/login", ("login", "xinren"), ("password", "my-own-password"));
        Assert.Equal(200, (await newcomer.GetAsync("/books")).Status);
        Assert.Equal(403, (await newcomer.GetAsync("/people")).Status);

        await admin.PostAsync("/people/role", [.. role, ("isGiven", "false")]);
        Assert.Equal(302, (await newcomer.GetAsync("/books")).Status);
        await admin.PostAsync("/people/state", ("account", $"{id}"), ("isDisabled", "true"));
        var locked = await newcomer.PostAsync("/login", ("login", "xinren"), ("password", "my-own-password"));
        Assert.Contains("不对", locked.Text, StringComparison.Ordinal);
        await admin.PostAsync("/people/state", ("account", $"{id}"), ("isDisabled", "false"));
        await admin.PostAsync("/people/password", ("account", $"{id}"), ("password", "second-password"));
        var again = await newcomer.PostAsync("/login", ("login", "xinren"), ("password", "second-password"));
        Assert.Equal("/password", again.Location);

        var log = await site.District.Store.ReadAsync(s => ActLog.LatestAsync(s, 100));
        Assert.DoesNotContain(log, e => e.Detail.Contains("password", StringComparison.Ordinal));
        foreach (var act in new[] { "加人", "授角色", "收角色", "停用账号", "启用账号", "重设密码" })
        {
            Assert.Contains(log, e => e.Act == act && e.AccountId == site.District["管理员"].Id);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Nobody_gives_himself_a_role_and_nobody_but_the_administrator_gives_any(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        foreach (var login in new[] { "管理员", "预算科", "主管", "审计" })
        {
            using var browser = await site.LoginAsync(login);
            var answer = await browser.PostAsync(
                "/people/role",
                ("account", $"{site.District[login].Id}"),
                ("role", "管理员"),
                ("unit", "*"),
                ("isGiven", "true")
            );
            Assert.Equal(403, answer.Status);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task A_reviewer_comments_on_a_cell_and_the_preparer_answers(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001");
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        (string, string)[] comment =
        [
            ("row", $"{row.Id}"),
            ("sheet", "支出"),
            ("heading", "金额"),
            ("text", "比上年多，<b>请说明</b>"),
        ];
        using var department = await site.LoginAsync("主管");
        var written = await department.PostAsync($"/book/{book}/comment", comment);
        Assert.Equal($"/book/{book}/sheet/支出#comments", written.Location);
        using var preparer = await site.LoginAsync("经办");
        var sheet = (await preparer.GetAsync($"/book/{book}/sheet/支出")).Text;
        Assert.Contains("第 1 行 金额", sheet, StringComparison.Ordinal);
        Assert.Contains("data-commented=\"1\"", sheet, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;请说明", sheet, StringComparison.Ordinal);
        Assert.Equal(403, (await preparer.PostAsync($"/book/{book}/comment", comment)).Status);
        var id = await site.District.Store.ReadAsync(s => s.ValueAsync<long>("SELECT id FROM review_comment"));
        (string, string)[] answer = [("comment", $"{id}"), ("sheet", "支出"), ("text", "新增一个科室")];
        Assert.Equal(302, (await preparer.PostAsync($"/book/{book}/comment/answer", answer)).Status);
        Assert.Equal(403, (await preparer.PostAsync($"/book/{book}/comment/answer", answer)).Status);
        Assert.Contains(
            "答复：新增一个科室",
            (await department.GetAsync($"/book/{book}/sheet/支出")).Text,
            StringComparison.Ordinal
        );
    }
}
