using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Mingzhang.Accounts;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Documents.Tests.Writing.Html;

/// <summary>What the page knows of its figures, over every sample.</summary>
public sealed class FigureDataTests
{
    public static TheoryData<string> Samples => SampleBook.Names;

    private static (Pack Pack, Profile Profile, FigureGuards Guards, XElement Body, string Html) Page(string sample)
    {
        var book = SampleBook.Read(sample);
        var profile = ProfileStore.Open(Repository.PathOf("profiles")).Find(book.Cover.Profile)!;
        var pack = SampleBook.Compile(book);
        var guards = FigureGuards.Of(profile.Rules, pack, ChartOfAccounts.Standard);
        using var stream = new MemoryStream();
        HtmlPackWriter.Write(pack, stream, guards);
        var html = Encoding.UTF8.GetString(stream.ToArray());
        return (pack, profile, guards, HtmlPackWriterTests.Body(html), html);
    }

    private static JsonElement Data(XElement body) =>
        JsonElement.Parse(body.Descendants("script").Single(s => (string?)s.Attribute("id") == "figure-data").Value);

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_facts_of_every_figure_add_up_to_its_exact_sum(string sample)
    {
        var page = Page(sample);
        var data = Data(page.Body);
        long[] facts =
        [
            .. data.GetProperty("sheets")
                .EnumerateArray()
                .SelectMany(s => s[2].EnumerateArray())
                .Select(f => f.GetInt64()),
        ];
        var exact = page
            .Body.Descendants("td")
            .Where(c => c.Attribute("data-exact") is not null)
            .ToDictionary(c => c.Attribute("id")!.Value, c => c.Attribute("data-exact")!.Value, StringComparer.Ordinal);
        var checkedFigures = 0;
        foreach (var (id, slice, _) in Figures(data).Where(f => f.Slice >= 0 && exact.ContainsKey(f.Id)))
        {
            var sum = Numbers(data.GetProperty("slices")[slice].GetString()!).Sum(n => facts[n]);
            Assert.Equal((id, exact[id]), (id, new Mingzhang.Numbers.Amount(sum).ToString()));
            checkedFigures++;
        }

        Assert.True(checkedFigures > 50, checkedFigures.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_figure_that_counts_as_guarded_names_its_rules(string sample)
    {
        var page = Page(sample);
        var coverage = RuleChecker.Check(page.Profile.Rules, page.Pack, ChartOfAccounts.Standard).Coverage;
        var named = 0;
        foreach (var (t, table) in page.Pack.Tables.Index())
        {
            foreach (var (p, panel) in table.Panels.Index())
            {
                foreach (var (c, column) in panel.Columns.Index())
                {
                    named += column.Role is ColumnRole.Amount or ColumnRole.Weight
                        ? panel
                            .Rows.Index()
                            .Count(r =>
                                r.Item.Cells[c].Figure is not null
                                && page.Guards.Of(new FigureAddress(t, p, r.Index, c)).Count > 0
                            )
                        : 0;
                }
            }
        }

        Assert.Equal(coverage.Guarded, named);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_figure_of_the_data_stands_on_the_page_with_the_rules_that_guard_it(string sample)
    {
        var page = Page(sample);
        var data = Data(page.Body);
        var ids = page.Body.Descendants().Attributes("id").Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(Figures(data), f => Assert.Contains(f.Id, ids));
        Assert.Equal(ids.Count(i => i.StartsWith("f-", StringComparison.Ordinal)), Figures(data).Count());
        Assert.Equal(
            ids.Count(i => i.StartsWith("s-", StringComparison.Ordinal)),
            data.GetProperty("texts").GetArrayLength()
        );
        var rules = data.GetProperty("rules").EnumerateArray().Select(r => r[0].GetString()).ToList();
        Assert.Equal(rules.Distinct(StringComparer.Ordinal), rules);
        Assert.Subset(page.Profile.Rules.Rules.Select(r => r.Id).ToHashSet(), rules.ToHashSet()!);
        Assert.True(page.Html.Length < 1_000_000, "the page grew beyond what a mail takes");
    }

    [Fact]
    public void A_pack_of_which_nothing_is_known_has_no_script()
    {
        var html = HtmlPackWriterTests.Html(PackBuilder.Of(PackSamples.Read()));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("script-src 'none'", html, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Id, int Slice, int Set)> Figures(JsonElement data)
    {
        foreach (var panel in data.GetProperty("panels").EnumerateArray())
        {
            int[] cells = [.. panel[3].EnumerateArray().Select(n => n.GetInt32())];
            for (var i = 0; i < cells.Length; i += 4)
            {
                var id = FormattableString.Invariant($"f-{panel[1].GetString()}-r{cells[i]}-c{cells[i + 1]}");
                yield return (id, cells[i + 2], cells[i + 3]);
            }
        }
    }

    private static IEnumerable<int> Numbers(string ranges) =>
        ranges
            .Split(',')
            .Select(r => r.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray())
            .SelectMany(r => Enumerable.Range(r[0], r[^1] - r[0] + 1));
}
