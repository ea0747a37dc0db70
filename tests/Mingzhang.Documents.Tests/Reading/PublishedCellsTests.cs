using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Samples.Published;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Reading.Recognition;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>The tables of published texts, against their transcription: a row counts only with all its figures in order.</summary>
public sealed class PublishedCellsTests(ITestOutputHelper output)
{
    [SharedTheory]
    [InlineData("hubei-zengdu-2023-final")]
    [InlineData("sichuan-dachuan-2024-budget-consolidated")]
    [InlineData("sichuan-tongchuan-2023-budget")]
    public void Figures_of_tables_of_accounts_are_read_as_transcribed(string name)
    {
        var store = ProfileStore.Open(Repository.PathOf("profiles"));
        var document = PackFileReader.ReadRaw(Shared.PathOf("packs", name + ".txt"), ReadingLimits.Default);
        var pack = PackRecognizer.Recognize(document, [.. store.Ids.Select(i => store.Find(i)!)])!.Pack;
        var (found, missing) = (0, new List<string>());
        foreach (var (form, table) in GoldFile.Tables(name).Where(t => IsOfAccounts(t.Key)))
        {
            var read = pack.Table(form)?.Panels.SelectMany(p => p.Rows).Select(Figures).ToList() ?? [];
            foreach (var row in table.Rows())
            {
                var printed = string.Join(' ', row.Values().Select(v => Number(v.Text)).OfType<decimal>());
                if (printed.Length > 0 && !read.Remove(printed))
                {
                    missing.Add($"{form} {row.Text("name")} {printed}");
                }

                found += printed.Length == 0 ? 0 : printed.Split(' ').Length;
            }

            missing.AddRange(read.Where(r => r.Length > 0).Select(r => $"{form} not printed: {r}"));
        }

        output.WriteLine($"{name}: {found} figures, {missing.Count} rows differ");
        Assert.True(found > 200 && missing.Count == 0, string.Join('\n', missing));
    }

    // The tables of projects, goals and self-evaluation print words more than figures and have tests of their own.
    private static bool IsOfAccounts(string form) =>
        form is not ("6" or "7") && !form.StartsWith("自评", StringComparison.Ordinal);

    private static string Figures(Row row) =>
        string.Join(' ', row.Cells.Select(c => c.Figure?.Printed.Value).OfType<decimal>());

    private static decimal? Number(string text) =>
        PrintedNumber.TryParse(text.Replace(" ", "", StringComparison.Ordinal), out var number) ? number.Value : null;
}
