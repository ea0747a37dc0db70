using Mingzhang.Server.Acts;
using Mingzhang.Server.Log;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Web;

/// <summary>
/// Every field of every address, read from the application itself, filled with what ought not to be there: no page breaks, and
/// nothing that was typed ever comes back as markup.
/// </summary>
public sealed class HostileFieldsTests
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    private static readonly string[] Poisons =
    [
        Script,
        "' OR 1=1; DROP TABLE book; --",
        "%' UNION SELECT password_hash FROM account --",
        "=HYPERLINK(\"http://127.0.0.1/\",\"看\")",
        "../../../etc/passwd",
        "a\0b\u0001\u200f\u2028",
        "\uD800",
        "{{constructor}} ${7*7} <%= 7 %>",
        new string('长', 3_000),
        "",
    ];

    private static readonly string[] BadNumbers =
    [
        "-1",
        "0",
        "9223372036854775807",
        "99999999999999999999",
        "1e9",
        "NaN",
    ];

    [Theory]
    [EachDatabase]
    public async Task Whatever_is_typed_into_any_field_no_page_breaks_and_none_shows_it_as_markup(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var (browser, book, row) = await StartAsync(site);
        var addresses = Address.Of(site).Where(IsWalked).ToList();
        Assert.True(addresses.Count > 30, "the walk must meet every address");
        List<string> broken = [];
        foreach (var poison in Poisons)
        {
            foreach (var address in addresses)
            {
                var path = address.Path(n => n == "name" ? "支出" : Kept(poison), n => NumberOf(n, book, row));
                await AskAsync(address, path, f => f.IsText ? poison : NumberOf(f.Name, book, row));
            }
        }

        foreach (var number in BadNumbers)
        {
            foreach (var address in addresses)
            {
                await AskAsync(
                    address,
                    address.Path(n => n == "name" ? "支出" : "139", n => NumberOf(n, book, row)),
                    f => f.IsText ? "话" : number
                );
                await AskAsync(address, address.Path(_ => "支出", _ => number), f => f.IsText ? "话" : "1");
            }
        }

        // What was kept of it is shown by the pages that are asked for without any field.
        foreach (var address in addresses.Where(a => a.Method == "GET"))
        {
            await AskAsync(address, address.Path(_ => "支出", n => NumberOf(n, book, row)), _ => null);
        }

        Assert.Empty(broken.Distinct(StringComparer.Ordinal));
        Assert.Empty((await site.District.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);
        Assert.NotNull(await site.District.FindAsync(book));
        browser.Dispose();

        async Task AskAsync(Address address, string path, Func<AddressField, string?> value)
        {
            var query = address
                .Fields.Where(f => !f.IsOfForm && value(f) is not null)
                .Select(f => $"{f.Name}={Uri.EscapeDataString(Kept(value(f)!))}");
            var asked = address.Fields.Any(f => !f.IsOfForm) ? $"{path}?{string.Join('&', query)}" : path;
            var answer =
                address.Method == "GET"
                    ? await browser.GetAsync(asked)
                    : await browser.PostAsync(
                        asked,
                        [.. address.Fields.Where(f => f.IsOfForm).Select(f => (f.Name, value(f) ?? ""))]
                    );
            if (answer.Status >= 500)
            {
                broken.Add($"{address.Method} {address.Pattern}: {answer.Status}");
            }

            if (
                answer.Text.Contains("<script>alert(1)", StringComparison.Ordinal)
                || answer.Text.Contains("<img src=x", StringComparison.Ordinal)
            )
            {
                broken.Add($"{address.Method} {address.Pattern}: script comes back as markup");
            }
        }
    }

    [Theory]
    [EachDatabase]
    public async Task A_form_without_a_token_or_with_somebody_elses_is_refused_everywhere_and_logged(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var (browser, book, row) = await StartAsync(site);
        using var other = await site.LoginAsync("档案经办");
        var foreign = await other.TokenAsync();
        var before = await StoreState.OfAsync(site.District.Store);
        foreach (var address in Address.Of(site).Where(a => a is { Method: "POST", TakesFile: false } && IsWalked(a)))
        {
            var path = address.Path(n => n == "name" ? "支出" : "139", n => NumberOf(n, book, row));
            (string, string)[] fields =
            [
                .. address
                    .Fields.Where(f => f.IsOfForm)
                    .Select(f => (f.Name, f.IsText ? "话" : NumberOf(f.Name, book, row))),
            ];
            foreach (var forged in (string[])["", "forged", foreign])
            {
                var logged = (await site.District.Store.ReadAsync(s => ActLog.HeadAsync(s))).Seq;
                var answer = await browser.PostWithoutTokenAsync(
                    path,
                    [
                        .. fields,
                        .. forged.Length > 0
                            ? [("__RequestVerificationToken", forged)]
                            : (ReadOnlySpan<(string, string)>)[],
                    ]
                );
                Assert.True(answer.Status == 400, $"{address.Pattern}: {answer.Status}");
                Assert.Contains("没有处理", answer.Text, StringComparison.Ordinal);
                Assert.Equal(logged + 1, (await site.District.Store.ReadAsync(s => ActLog.HeadAsync(s))).Seq);
            }
        }

        Assert.Equal(before, await StoreState.OfAsync(site.District.Store));
        browser.Dispose();
    }

    [Theory]
    [EachDatabase]
    public async Task The_same_form_sent_twice_has_no_second_effect_at_any_address(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var (browser, book, row) = await StartAsync(site);
        foreach (var address in Address.Of(site).Where(a => a.Method == "POST" && IsWalked(a)))
        {
            var path = address.Path(n => n == "kind" ? "budget" : "139", n => NumberOf(n, book, row));
            (string, string)[] fields =
            [
                .. address
                    .Fields.Where(f => f.IsOfForm)
                    .Select(f => (f.Name, f.IsText ? TextOf(f.Name) : NumberOf(f.Name, book, row))),
            ];
            await browser.KeepPageOpenAsync();
            await browser.PostAsync(path, fields);
            var once = await StoreState.OfAsync(site.District.Store);
            var again = await browser.PostAsync(path, fields);
            Assert.True(
                once == await StoreState.OfAsync(site.District.Store),
                $"{address.Pattern} had a second effect"
            );
            Assert.True(again.Status < 500, $"{address.Pattern}: {again.Status}");
        }

        // A row was added once; a page that is opened anew may add another.
        book = await site.District.BookAsync("139002");
        await browser.KeepPageOpenAsync();
        Assert.Equal(302, (await browser.PostAsync($"/book/{book}/rows", ("sheet", "支出"))).Status);
        var refused = await browser.PostAsync($"/book/{book}/rows", ("sheet", "支出"));
        Assert.Equal(403, refused.Status);
        Assert.Contains("已经提交过一次", refused.Text, StringComparison.Ordinal);
        await browser.KeepPageOpenAsync();
        Assert.Equal(302, (await browser.PostAsync($"/book/{book}/rows", ("sheet", "支出"))).Status);
        browser.Dispose();
    }

    // The login has its own tests and its own limit; logging out and a new password would end the walk.
    private static bool IsWalked(Address address) =>
        address.Pattern is not ("/login" or "/logout" or "/password")
        && !address.Pattern.StartsWith("/public/", StringComparison.Ordinal);

    private static string NumberOf(string name, long book, long row) =>
        name switch
        {
            "row" => Address.Number(row),
            "year" => Address.Number(District.Year),
            "account" => "999999",
            "isDisabled" or "isGiven" => "true",
            "id" or "book" => Address.Number(book),
            _ => "1",
        };

    private static string TextOf(string name) =>
        name switch
        {
            "sheet" => "支出",
            "heading" => "备注",
            "to" => "一上待审",
            "kind" => "调剂",
            "dated" => "2026-06-01",
            "人员" or "公用" or "项目" or "金额" or "amount" => "100",
            "unit" or "code" or "单位代码" => "139001",
            "role" => "审计",
            _ => "话",
        };

    // An address has a length, and a lone half of a pair cannot be written in one.
    private static string Kept(string poison) =>
        poison.Length > 1_000 ? poison[..1_000]
        : poison is "\uD800" or "" ? "x"
        : poison;

    // Somebody with every role at once, so that rights hide no field from the walk.
    private static async Task<(Browser Browser, long Book, long Row)> StartAsync(WebSite site)
    {
        var book = await site.District.BookAsync("139001");
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        return (await site.LoginAsEveryoneAsync(), book, row.Id);
    }
}
