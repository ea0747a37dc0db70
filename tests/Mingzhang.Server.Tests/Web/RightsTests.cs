using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Security;
using Mingzhang.Server.Tests.Adjustments;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Publishing;
using Mingzhang.Server.Workflow;
using Mingzhang.Testing;

namespace Mingzhang.Server.Tests.Web;

/// <summary>Every address against every role: with a book of another unit, and with one's own.</summary>
public sealed class RightsTests
{
    // The addresses of one book with the act that each needs.
    private static readonly Dictionary<string, string> Needs = new(StringComparer.Ordinal)
    {
        ["GET /book/{id:long}"] = "查看簿",
        ["GET /book/{id:long}/sheet/{name}"] = "查看簿",
        ["GET /book/{id:long}/sheet/{name}/rows"] = "查看簿",
        ["GET /book/{id:long}/sheet/{name}/line/{number:int}"] = "查看簿",
        ["GET /book/{id:long}/sheet/{name}/side"] = "查看簿",
        ["GET /book/{id:long}/sheet/{name}/codes"] = "查看簿",
        ["POST /book/{id:long}/sheet/{name}/edit"] = "修改簿",
        ["POST /book/{id:long}/sheet/{name}/row"] = "修改簿",
        ["GET /book/{id:long}/preview/pack"] = "查看簿",
        ["GET /book/{id:long}/preview/pack.docx"] = "查看簿",
        ["GET /book/{id:long}/preview/pack.xlsx"] = "查看簿",
        ["GET /book/{id:long}/book.xlsx"] = "查看簿",
        ["GET /book/{id:long}/check"] = "查看簿",
        ["GET /book/{id:long}/preview"] = "查看簿",
        ["GET /book/{id:long}/flow"] = "查看簿",
        ["GET /book/{id:long}/review"] = "查看簿",
        ["POST /book/{id:long}/rows"] = "修改簿",
        ["POST /book/{id:long}/cell"] = "修改簿",
        ["POST /book/{id:long}/import"] = "导入簿",
        ["POST /book/{id:long}/comment"] = "写审核意见",
        ["POST /book/{id:long}/comment/answer"] = "答复审核意见",
        ["GET /book/{id:long}/publish"] = "查看簿",
        ["POST /book/{id:long}/publish"] = "公开",
        ["POST /book/{id:long}/confirm/secrecy"] = "保密审查",
        ["POST /book/{id:long}/confirm/signature"] = "签批",
        ["POST /book/{id:long}/withdraw"] = "公开",
    };

    // The addresses of one adjustment with the act that each needs.
    private static readonly Dictionary<string, string> NeedsOfAdjustments = new(StringComparer.Ordinal)
    {
        ["GET /adjustment/{id:long}"] = "查看簿",
        ["POST /adjustment/{id:long}/head"] = "编调整单",
        ["POST /adjustment/{id:long}/lines"] = "编调整单",
        ["POST /adjustment/{id:long}/lines/remove"] = "编调整单",
        ["POST /adjustment/{id:long}/submit"] = "提交",
        ["POST /adjustment/{id:long}/approve"] = "批调整单",
        ["POST /adjustment/{id:long}/return"] = "批调整单",
        ["POST /adjustment/{id:long}/void"] = "编调整单",
    };

    // Acts on the whole district; fields of the wrong kind make no act succeed that the right alone lets in.
    private static readonly Dictionary<string, string> OfTheDistrict = new(StringComparer.Ordinal)
    {
        ["GET /log"] = "查看日志",
        ["GET /people"] = "管理人员",
        ["POST /people"] = "管理人员",
        ["POST /people/password"] = "管理人员",
        ["POST /people/state"] = "管理人员",
        ["POST /people/role"] = "管理人员",
        ["POST /units"] = "管理单位",
        ["GET /units/table?year=2026"] = "管理单位",
        ["POST /units/preview"] = "管理单位",
        ["POST /units/import"] = "管理单位",
        ["POST /units/copy"] = "管理单位",
        ["POST /units/merge"] = "管理单位",
        ["POST /units/split"] = "管理单位",
        ["POST /units/transfer"] = "管理单位",
        ["POST /units/close"] = "管理单位",
        ["POST /ceilings"] = "下达控制数",
        ["POST /ceilings/import"] = "下达控制数",
        ["POST /adjustments"] = "编调整单",
        ["POST /start/final"] = "修改簿",
        ["POST /start/budget"] = "修改簿",
        ["POST /start/blank"] = "修改簿",
        ["GET /audit"] = "核验外部公开件",
        ["POST /audit"] = "核验外部公开件",
    };

    // The addresses of one department, with the act that each needs.
    private static readonly Dictionary<string, string> OfADepartment = new(StringComparer.Ordinal)
    {
        ["GET /departments/{year:int}/{kind}/{code}"] = "查看簿",
        ["GET /departments/{year:int}/{kind}/{code}/differences"] = "查看簿",
        ["GET /departments/{year:int}/{kind}/{code}/packs"] = "查看簿",
        ["GET /departments/{year:int}/{kind}/{code}/tables"] = "查看簿",
        ["GET /departments/{year:int}/{kind}/{code}/figure"] = "查看簿",
        ["POST /departments/{year:int}/{kind}/{code}/consolidate"] = "汇总",
        ["POST /departments/{year:int}/{kind}/{code}/due"] = "定截止日",
        ["POST /departments/{year:int}/{kind}/{code}/remind"] = "催办",
        ["POST /departments/{year:int}/{kind}/{code}/reply"] = "转批复",
    };

    // These show to everybody what is theirs; a step is taken by its role, which the walk of the steps tries; an answer needs a
    // warning, which the tests of publishing have.
    private static readonly string[] ForEverybody =
    [
        "GET /",
        "GET /accounts",
        "GET /books",
        "GET /ceilings",
        "GET /ceilings/template",
        "GET /departments",
        "GET /adjustments",
        "GET /start",
        "GET /review",
        "GET /profiles",
        "POST /seen",
        "GET /ledger",
        "GET /ledger/file.csv",
        "GET /ledger/file.xlsx",
        "GET /units",
        "GET /find",
        "GET /find/units",
        "GET /go",
        "GET /password",
        "POST /password",
        "POST /logout",
        "POST /book/{id:long}/move",
        "POST /book/{id:long}/review",
        "POST /book/{id:long}/answer",
        // Of an upload or a job: walked by the tests of uploads and of jobs.
        "GET /audit/{id:long}",
        "GET /audit/{id:long}/page/{number:int}",
        "GET /audit/{id:long}/file",
        "GET /audit/{id:long}/sheet.xlsx",
        "GET /audit/{id:long}/report.json",
        "POST /audit/{id:long}/decide",
        "GET /jobs",
        "POST /jobs",
        "GET /jobs/{id:long}/result",
        "POST /jobs/{id:long}/cancel",
        "POST /jobs/{id:long}/retry",
    ];

    private static readonly (string, string)[] Fields =
    [
        ("year", "2026"),
        ("unit", "139001"),
        ("account", "999999"),
        ("isDisabled", "true"),
        ("isGiven", "true"),
        ("role", "审计"),
        ("password", "long-enough-password"),
        ("code", "139001"),
        ("name", ""),
        ("login", ""),
        ("book", "1"),
        ("kind", "调剂"),
        ("dated", "2026-06-01"),
        ("title", "调剂"),
        ("reason", "需要"),
    ];

    [Fact]
    public void The_page_of_rights_says_what_the_program_does() =>
        GoldenText.EqualFile("docs/rights.md", RightsTable.Write());

    [Fact]
    public async Task No_role_reaches_a_book_of_another_unit()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var book = await site.District.BookAsync("139001");
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        var endpoints = BookEndpoints(site).ToList();
        Assert.True(endpoints.Count >= Needs.Count, "the walk must meet every address of a book");
        foreach (var role in Roles.All)
        {
            using var stranger = await LoginAsync(site, role, "140");
            foreach (var (method, pattern) in endpoints.Where(e => e.Pattern != "/book/{id:long}"))
            {
                var answer = await AskAsync(stranger, method, PathOf(pattern, book), row.Id);
                Assert.True(answer.Status == 403, $"{role.Chinese()} {method} {pattern}: {answer.Status}");
                Assert.DoesNotContain("水务", answer.Text, StringComparison.Ordinal);
            }
        }

        var rows = await site.District.Store.ReadAsync(s => Books.BookStore.RowsAsync(s, book));
        Assert.Equal(row.Version, Assert.Single(rows).Version);
        Assert.Equal(1, (await site.District.FindAsync(book))!.Version);
    }

    [Fact]
    public async Task With_a_book_of_ones_own_every_role_may_do_what_the_table_says()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var book = await site.District.BookAsync("139001");
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        foreach (var role in Roles.All)
        {
            using var own = await LoginAsync(site, role, "139");
            foreach (var (address, act) in Needs)
            {
                var (method, pattern) = (address.Split(' ')[0], address.Split(' ')[1]);
                var answer = await AskAsync(own, method, PathOf(pattern, book), row.Id);
                var isRefused = answer.Text.Contains("的权限", StringComparison.Ordinal);
                Assert.True(
                    isRefused != Permissions.Allows(act, role),
                    $"{role.Chinese()} {address}: {answer.Status} {isRefused}"
                );
                Assert.True(isRefused ? answer.Status == 403 : answer.Status != 500, $"{address}: {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task With_an_adjustment_every_role_may_do_what_the_table_says_and_a_stranger_nothing()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var book = await site.District.ApprovedAsync();
        foreach (var role in Roles.All)
        {
            var document = await site.District.DraftAsync(book, AdjustmentKind.Addition);
            using var own = await LoginAsync(site, role, "139");
            using var stranger = await LoginAsync(site, role, "140");
            foreach (var (address, act) in NeedsOfAdjustments)
            {
                var (method, path) = (address.Split(' ')[0], PathOf(address.Split(' ')[1], document));
                var refused = await AskAsync(stranger, method, path, 1);
                Assert.True(
                    refused.Status == 403 && refused.Text.Contains("没有这张调整单", StringComparison.Ordinal),
                    $"{role.Chinese()} {address}: {refused.Status}"
                );
                var answer = await AskAsync(own, method, path, 1);
                var isRefused = answer.Text.Contains("的权限", StringComparison.Ordinal);
                Assert.True(
                    isRefused != Permissions.Allows(act, role),
                    $"{role.Chinese()} {address}: {answer.Status} {isRefused}"
                );
            }
        }
    }

    [Fact]
    public async Task What_concerns_the_whole_district_is_done_by_whom_the_table_names()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        Assert.Equal(1, await site.District.BookAsync("139002"));
        foreach (var role in Roles.All)
        {
            using var browser = await LoginAsync(site, role, Grant.Everywhere);
            foreach (var (address, act) in OfTheDistrict)
            {
                var (method, path) = (address.Split(' ')[0], address.Split(' ')[1]);
                var answer =
                    method == "GET"
                        ? await browser.GetAsync(path)
                        : await browser.UploadAsync(path, [1, 2, 3], FieldsOf(path));
                // The log's own page quotes refusals.
                var isRefused =
                    answer.Status == 403
                    && (
                        answer.Text.Contains("的权限", StringComparison.Ordinal)
                        || answer.Text.Contains("只给", StringComparison.Ordinal)
                    );
                Assert.True(isRefused != Permissions.Allows(act, role), $"{role.Chinese()} {address}: {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task A_departments_addresses_open_to_whom_the_table_names_and_to_nobody_of_another_department()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        await site.District.BookAsync("139001");
        foreach (var role in Roles.All)
        {
            using var own = await LoginAsync(site, role, "139");
            using var stranger = await LoginAsync(site, role, "140");
            foreach (var (address, act) in OfADepartment)
            {
                var method = address.Split(' ')[0];
                var path = address
                    .Split(' ')[1]
                    .Replace("{year:int}", "2026", StringComparison.Ordinal)
                    .Replace("{kind}", "budget", StringComparison.Ordinal)
                    .Replace("{code}", "139", StringComparison.Ordinal);
                var answer = await AskAsync(own, method, path, 1);
                var isRefused = answer.Text.Contains("的权限", StringComparison.Ordinal);
                Assert.True(
                    isRefused != Permissions.Allows(act, role),
                    $"{role.Chinese()} {address}: {answer.Status} {isRefused}"
                );
                Assert.NotEqual(500, answer.Status);
                var refused = await AskAsync(stranger, method, path, 1);
                Assert.Equal(403, refused.Status);
                Assert.DoesNotContain("水务", refused.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_address_stands_in_a_table_of_these_tests()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var known = Needs
            .Keys.Concat(NeedsOfAdjustments.Keys)
            .Concat(OfTheDistrict.Keys.Select(k => k.Split('?')[0]))
            .Concat(OfADepartment.Keys)
            .Concat(ForEverybody)
            .ToHashSet(StringComparer.Ordinal);
        var missing = AllEndpoints(site)
            .Where(e => !IsPublic(e.Pattern))
            .Select(e => $"{e.Method} {e.Pattern}")
            .Where(e => !known.Contains(e));
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Every_step_of_a_book_is_taken_by_its_role_alone()
    {
        // What is submitted must be without an error.
        var samples = new Dictionary<string, Books.StoredRow[]>(StringComparer.Ordinal)
        {
            [Books.BookEntry.Budget] = Press.RowsOf("nanchong-2024"),
            [Books.BookEntry.Final] = Press.RowsOf("shanghai-final-2024"),
        };
        await using var site = await WebSite.StartAsync("sqlite");
        foreach (var role in Roles.All)
        {
            using var own = await LoginAsync(site, role, "139");
            foreach (var move in Moves.All)
            {
                var kind = move.From >= Stage.FinalDraft ? Books.BookEntry.Final : Books.BookEntry.Budget;
                await site.District.Store.WriteAsync(async s =>
                {
                    await s.ChangeAsync("DELETE FROM review_comment");
                    await s.ChangeAsync("DELETE FROM book_amount");
                    await s.ChangeAsync("DELETE FROM book_row");
                    await s.ChangeAsync("DELETE FROM book_preparer");
                    return await s.ChangeAsync("DELETE FROM book");
                });
                var book = await site.District.BookAsync("139001", move.From, kind);
                if (move.IsSubmission)
                {
                    await site.District.FillAsync(book, samples[kind]);
                }

                var answer = await own.PostAsync(
                    $"/book/{book}/move",
                    ("version", "1"),
                    ("to", move.To.Chinese()),
                    ("reason", "请再核一遍")
                );

                // 公开 and 撤回公开 go by acts of their own, which freeze what is published.
                var mayTake = role == move.Role && !move.To.IsPublished() && !move.From.IsPublished();
                Assert.True(answer.Status == (mayTake ? 302 : 403), $"{role.Chinese()} {move}: {answer.Status}");
                Assert.Equal(mayTake ? move.To : move.From, (await site.District.FindAsync(book))!.At);
            }
        }
    }

    [Fact]
    public async Task Nothing_but_the_login_opens_to_who_has_not_logged_in()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var nobody = site.Open();
        foreach (var (method, pattern) in AllEndpoints(site).Where(e => !IsPublic(e.Pattern)))
        {
            var answer = await AskAsync(nobody, method, PathOf(pattern, 1), 1);
            Assert.True(
                answer.Status == 302 && answer.Location.StartsWith("/login", StringComparison.Ordinal),
                $"{method} {pattern}: {answer.Status}"
            );
        }
    }

    private static bool IsPublic(string pattern) =>
        pattern == "/login" || pattern.StartsWith("/public", StringComparison.Ordinal);

    private static IEnumerable<(string Method, string Pattern)> AllEndpoints(WebSite site) =>
        from endpoint in ((IEndpointRouteBuilder)site.App)
            .DataSources.SelectMany(d => d.Endpoints)
            .OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (method, "/" + endpoint.RoutePattern.RawText!.Trim('/'));

    private static IEnumerable<(string Method, string Pattern)> BookEndpoints(WebSite site) =>
        AllEndpoints(site).Where(e => e.Pattern.StartsWith("/book/{id:long}", StringComparison.Ordinal));

    private static string PathOf(string pattern, long id) =>
        string.Join(
            '/',
            pattern
                .Split('/')
                .Select(p =>
                    p.StartsWith("{id", StringComparison.Ordinal) ? id.ToString(CultureInfo.InvariantCulture)
                    : p.StartsWith("{name", StringComparison.Ordinal) ? "支出"
                    : p.StartsWith('{') ? "1"
                    : p
                )
        );

    private static async Task<Answer> AskAsync(Browser browser, string method, string path, long row) =>
        method == "GET"
            ? await browser.GetAsync(path)
            : await browser.UploadAsync(
                path,
                [1, 2, 3],
                ("row", $"{row}"),
                ("comment", "1"),
                ("version", "1"),
                ("heading", "金额"),
                ("edit", """{"changes":[],"added":[],"removed":[]}"""),
                ("value", ""),
                ("sheet", "支出"),
                ("to", Stage.FirstSubmitted.Chinese()),
                ("reason", "原因"),
                ("text", "意见"),
                ("answer", "答复"),
                ("note", "说明"),
                ("fingerprint", "x"),
                ("kind", "追加"),
                ("dated", "2026-06-01"),
                ("title", "追加"),
                ("amount", "1"),
                ("line", "1")
            );

    private static (string, string)[] FieldsOf(string path) =>
        [.. Fields, ("profile", path == "/start/final" ? "hubei-final" : "sichuan-budget")];

    private static async Task<Browser> LoginAsync(WebSite site, Role role, string unit)
    {
        var login = $"{role}{unit}";
        await site.District.AddAsync(login, role, unit);
        await site.SetPasswordsAsync(mustChange: false);
        return await site.LoginAsync(login);
    }
}
