using System.Globalization;
using System.Text.Json;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Log;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Web;

/// <summary>An edit that no grid of ours sends: refused with words, logged, and nothing changed.</summary>
public sealed class HostileEditTests
{
    [Theory]
    [EachDatabase]
    public async Task A_forged_edit_of_a_sheet_changes_nothing(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var book = await site.District.BookAsync("139001");
        var foreign = await site.District.BookAsync("139002");
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        var theirs = await site.District.Runner.RunAsync(site.District["站经办"], new AddRowAct(foreign, "支出", []));
        var cover = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "项目", []));
        (string What, string Edit)[] forgeries =
        [
            ("no JSON", "{"),
            ("null", "null"),
            ("a list", "[]"),
            ("deep", new string('[', 5_000)),
            ("holes", """{"changes":[null],"added":[{"cells":null}],"removed":[null]}"""),
            ("a lone half of a pair", """{"changes":[{"row":ROW,"version":1,"heading":"备注","value":"\uD800"}]}"""),
            ("a control character", """{"changes":[{"row":ROW,"version":1,"heading":"备注","value":"a\u0000b"}]}"""),
            ("no such column", Change(row.Id, 1, "密码", "1")),
            ("SQL for a column", Change(row.Id, 1, "备注'; DROP TABLE book; --", "1")),
            ("a row of another unit", Change(theirs.Id, 1, "备注", "改了")),
            ("a row of another sheet", Change(cover.Id, 1, "备注", "改了")),
            ("a row that never was", Change(long.MaxValue, 1, "备注", "改了")),
            ("an old version", Change(row.Id, -1, "备注", "改了")),
            (
                "a version beyond all",
                $$"""{"changes":[{"row":{{row.Id}},"version":99999999999,"heading":"备注","value":"1"}]}"""
            ),
            ("too long a cell", Change(row.Id, 1, "备注", new string('长', 200_000))),
            (
                "too many cells",
                JsonSerializer.Serialize(
                    new { added = Enumerable.Repeat(new { cells = Array.Empty<string>() }, 50_001) }
                )
            ),
            (
                "more cells than columns",
                JsonSerializer.Serialize(new { added = new[] { new { cells = Enumerable.Repeat("1", 100) } } })
            ),
            (
                "taking out another unit's row",
                JsonSerializer.Serialize(new { removed = new[] { new { row = theirs.Id, version = 1 } } })
            ),
        ];
        using var browser = await site.LoginAsync("经办");
        browser.WantsJson = true;
        var before = await StoreState.OfAsync(site.District.Store);
        List<string> wrong = [];
        foreach (var (what, edit) in forgeries)
        {
            var logged = (await site.District.Store.ReadAsync(s => ActLog.HeadAsync(s))).Seq;
            var answer = await browser.PostAsync(
                $"/book/{book}/sheet/支出/edit",
                ("edit", edit.Replace("ROW", row.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            );
            if (answer.Status is < 400 or >= 500 || !answer.Text.Contains("message", StringComparison.Ordinal))
            {
                wrong.Add($"{what}: {answer.Status} {answer.Text[..Math.Min(200, answer.Text.Length)]}");
            }

            if ((await site.District.Store.ReadAsync(s => ActLog.HeadAsync(s))).Seq == logged)
            {
                wrong.Add($"{what}: not logged");
            }

            if (await StoreState.OfAsync(site.District.Store) != before)
            {
                wrong.Add($"{what}: something changed");
                before = await StoreState.OfAsync(site.District.Store);
            }
        }

        Assert.Empty(wrong);
    }

    private static string Change(long row, int version, string heading, string value) =>
        JsonSerializer.Serialize(
            new
            {
                changes = new[]
                {
                    new
                    {
                        row,
                        version,
                        heading,
                        value,
                    },
                },
            }
        );
}
