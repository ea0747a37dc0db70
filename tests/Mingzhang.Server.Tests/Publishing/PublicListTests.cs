using System.Diagnostics;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Web;

namespace Mingzhang.Server.Tests.Publishing;

/// <summary>The public list when there is much in it.</summary>
public sealed class PublicListTests
{
    private const int Units = 1_000;

    [Theory]
    [EachDatabase]
    public async Task Ten_thousand_versions_are_paged_and_filtered_by_year_kind_and_unit(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        await FillAsync(site.District);
        using var nobody = site.Open();
        var clock = Stopwatch.StartNew();
        var first = (await nobody.GetAsync("/public")).Text;
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
        Assert.Contains("第 1 页，共 100 页", first, StringComparison.Ordinal);
        Assert.Contains("单位0049", first, StringComparison.Ordinal);
        Assert.DoesNotContain("单位0050", first, StringComparison.Ordinal);
        Assert.Contains("单位0050", (await nobody.GetAsync("/public?page=2")).Text, StringComparison.Ordinal);

        var found = await FindAsync(site.District, PublishedQuery.Of(2024, "final", "单位0007", 1));
        Assert.Equal(
            (2024, "final", "单位0007", 2),
            found.Packs.Select(p => (p.Manifest.Year, p.Manifest.Kind, p.Manifest.UnitName, p.Number)).Single()
        );
        Assert.Equal(5, (await FindAsync(site.District, PublishedQuery.Of(null, null, "300007", 1))).Count);
        Assert.Equal([2025, 2024, 2023, 2022], found.Years);
        Assert.Empty((await FindAsync(site.District, PublishedQuery.Of(2021, "", "", 1))).Packs);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("!")]
    [InlineData("' OR 1=1 --")]
    [InlineData("<script>")]
    public async Task Hostile_words_find_nothing_and_are_shown_as_words(string words)
    {
        await using var site = await WebSite.StartAsync("sqlite");
        await FillAsync(site.District, 3);
        using var nobody = site.Open();
        var page = await nobody.GetAsync($"/public?unit={Uri.EscapeDataString(words)}&page=-5&year=99999999&kind=x");
        Assert.Equal(200, page.Status);
        Assert.Contains("没有这样的公开件", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_shows_all_its_versions_and_an_unknown_one_is_not_there()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        await FillAsync(site.District, 3);
        using var nobody = site.Open();
        var page = (await nobody.GetAsync("/public/2024/final/300001")).Text;
        Assert.Contains("第 2 版（已公开）", page, StringComparison.Ordinal);
        Assert.Contains("第 1 版（已撤回）", page, StringComparison.Ordinal);
        Assert.Equal(404, (await nobody.GetAsync("/public/2024/final/999999")).Status);
        Assert.Equal(404, (await nobody.GetAsync("/public/2024/none/300001")).Status);
    }

    private static Task<PublishedPage> FindAsync(District district, PublishedQuery query) =>
        district.Store.ReadAsync(s => PublicationStore.PageAsync(s, query));

    // Five packs of each unit, each withdrawn once and published again.
    private static Task<int> FillAsync(District district, int units = Units) =>
        district.Store.WriteAsync(async session =>
        {
            var by = district["管理员"].Id;
            foreach (
                var (year, kind) in new[]
                {
                    (2025, "budget"),
                    (2024, "budget"),
                    (2024, "final"),
                    (2023, "budget"),
                    (2022, "final"),
                }
            )
            {
                await session.ChangeAsync(
                    "INSERT INTO unit (year, code, name, kind) SELECT @year, CAST(300000 + n.i AS TEXT), '单位' || SUBSTR(CAST(10000 + n.i AS TEXT), 2), '单位' FROM (WITH RECURSIVE c (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i + 1 < @units) SELECT i FROM c) n WHERE NOT EXISTS (SELECT 1 FROM unit u WHERE u.year = @year AND u.code = CAST(300000 + n.i AS TEXT))",
                    new { year, units }
                );
                await session.ChangeAsync(
                    "INSERT INTO book (year, kind, unit_code, stage, changed_at, changed_by) SELECT year, @kind, code, '已公开', 0, @by FROM unit WHERE year = @year AND code LIKE '3%'",
                    new
                    {
                        year,
                        kind,
                        by,
                    }
                );
            }

            foreach (var (number, state) in new[] { (1, "已撤回"), (2, "已公开") })
            {
                var manifest = new Manifest
                {
                    Year = 1234,
                    Kind = "@KIND",
                    Unit = "@UNIT",
                    UnitName = "@NAME",
                    Number = number,
                    Files = [new ManifestFile("pack.html", "00", 1)],
                };
                await session.ChangeAsync(
                    "INSERT INTO publication (book_id, number, state, frozen_at, frozen_by, published_at, manifest) SELECT b.id, @number, @state, 0, @by, 0, REPLACE(REPLACE(REPLACE(REPLACE(@text, '1234', CAST(b.year AS TEXT)), '@KIND', b.kind), '@UNIT', b.unit_code), '@NAME', u.name) FROM book b JOIN unit u ON u.year = b.year AND u.code = b.unit_code",
                    new
                    {
                        number,
                        state,
                        by,
                        text = manifest.ToJson(),
                    }
                );
            }

            return 0;
        });
}
