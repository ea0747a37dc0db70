using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Departments;
using Mingzhang.Server.Tests.Uploads;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Exports;

/// <summary>What somebody typed never becomes a formula in somebody else's spreadsheet.</summary>
public sealed class FormulaTests
{
    private const string Formula = "=HYPERLINK(\"http://127.0.0.1/\",\"看\")";
    private static readonly char[] Starts = ['=', '+', '-', '@', '\t', '\r'];

    [Theory]
    [EachDatabase]
    public async Task No_file_of_any_address_holds_a_formula(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var bureau = await WaterBureau.InAsync(site.District, Stage.FirstDraft);
        await bureau.AddRowAsync(bureau.First, "文字", Formula, Formula, Formula);
        await bureau.AddRowAsync(bureau.First, "项目", "139001", Formula, Formula, Formula, Formula);
        await site.District.Store.WriteAsync(async s =>
        {
            var tree = await UnitStore.TreeAsync(s, District.Year);
            await UnitStore.PutAsync(s, tree.Find("139001")! with { Name = Formula });
            return 0;
        });
        using var browser = await site.LoginAsEveryoneAsync();
        var sent = await browser.UploadAsync("/audit", [("files", "=1+1.html", SamplePage.Wrong)]);
        var upload = await UploadTests.CheckedAsync(site, sent.Location);
        List<string> files = [];
        foreach (var address in Address.Of(site).Where(a => a.Method == "GET"))
        {
            var path = address.Path(
                n =>
                    n switch
                    {
                        "name" => "支出",
                        "kind" => "budget",
                        _ => "139",
                    },
                n =>
                    n switch
                    {
                        "year" => Address.Number(District.Year),
                        "id" => Address.Number(
                            address.Pattern.StartsWith("/audit", StringComparison.Ordinal) ? upload.Id : bureau.First
                        ),
                        _ => "1",
                    }
            );
            var query = address.Fields.Any(f => f.Name == "year") ? "?year=" + Address.Number(District.Year) : "";
            var answer = await browser.GetAsync(path + query);
            var type = answer.Headers.Content.Headers.ContentType?.MediaType ?? "";
            if (answer.Status == 200 && type.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal))
            {
                files.Add(address.Pattern);
                AssertWorkbook(address.Pattern, await answer.Headers.Content.ReadAsByteArrayAsync());
            }
            else if (answer.Status == 200 && type == "text/csv")
            {
                files.Add(address.Pattern);
                AssertCsv(address.Pattern, answer.Text);
            }
        }

        string[] expected =
        [
            "/audit/{id:long}/sheet.xlsx",
            "/book/{id:long}/book.xlsx",
            "/ledger/file.csv",
            "/ledger/file.xlsx",
            "/units/table",
        ];
        Assert.Empty(expected.Except(files));
    }

    // A text in a workbook is a text, whatever it begins with; only an element of its own makes a formula.
    private static void AssertWorkbook(string address, byte[] bytes)
    {
        var parts = Parts.Of(bytes);
        foreach (var (name, text) in parts.Where(p => p.Key.EndsWith(".xml", StringComparison.Ordinal)))
        {
            Assert.False(text.Contains("<f>", StringComparison.Ordinal), $"{address}: {name} has a formula");
            Assert.False(text.Contains("<f ", StringComparison.Ordinal), $"{address}: {name} has a formula");
        }

        Assert.DoesNotContain(parts, p => p.Value.Contains("TargetMode=\"External\"", StringComparison.Ordinal));
    }

    private static void AssertCsv(string address, string text)
    {
        Assert.Contains("HYPERLINK", text, StringComparison.Ordinal);
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            foreach (var cell in line.Split(',').Select(c => c.TrimStart('"')))
            {
                var isNumber = decimal.TryParse(
                    cell.TrimEnd('"'),
                    System.Globalization.CultureInfo.InvariantCulture,
                    out _
                );
                Assert.True(
                    cell.Length == 0 || isNumber || !Starts.Contains(cell[0]),
                    $"{address}: a cell begins as a formula: {cell}"
                );
            }
        }
    }
}
