using System.Text.Json;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Documents.Tests.Samples.Published;
using Mingzhang.Reading.Raw;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Reading.Text;

/// <summary>The published packs of ../shared as text, against the rows that were transcribed from them by hand.</summary>
public sealed class PublishedTextTests(ITestOutputHelper output)
{
    private static RawDocument Read(string pack) =>
        PlainTextReader.Read(Shared.PathOf("packs", pack + ".txt"), ReadingLimits.Default);

    [SharedTheory]
    [InlineData("sichuan-tongchuan-2023-budget")]
    [InlineData("sichuan-dachuan-2024-budget-consolidated")]
    [InlineData("hubei-zengdu-2023-final")]
    public void Every_transcribed_row_stands_in_a_grid_with_its_figures(string pack)
    {
        var document = Read(pack);
        if (Environment.GetEnvironmentVariable("MINGZHANG_DUMP") is { } folder)
        {
            File.WriteAllText(Path.Combine(folder, pack + ".raw"), RawText.Of(document));
        }

        var rows = document.Blocks.OfType<RawGrid>().SelectMany(g => g.Rows).ToDictionary(r => r.Place.Line!.Value);
        var (found, missing) = (0, new List<string>());
        foreach (var (id, row) in GoldFile.Tables(pack).SelectMany(t => t.Value.Rows().Select(r => (t.Key, r))))
        {
            var lines = LinesOf(row);
            var cells = lines.Where(rows.ContainsKey).SelectMany(l => rows[l].Cells).ToList();
            var figures =
                row.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Object
                    ? row.Values().Select(v => v.Text).Where(t => t.Length > 0 && char.IsAsciiDigit(t[^1]))
                    : [];
            if (lines.Count > 0 && cells.Count == 0)
            {
                missing.Add($"{id}: line {lines[0]} is in no grid");
            }

            foreach (var figure in figures)
            {
                if (cells.Any(c => c.Text.Replace(",", "", StringComparison.Ordinal) == figure))
                {
                    found++;
                }
                else
                {
                    missing.Add(
                        $"{id}: line {lines.FirstOrDefault()}: {figure} is not among {string.Join('|', cells.Select(c => c.Text))}"
                    );
                }
            }
        }

        output.WriteLine($"{pack}: {found} figures found, {missing.Count} not\n{string.Join('\n', missing)}");
        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.True(found > 100, $"only {found} figures compared");
    }

    [SharedTheory]
    [InlineData("sichuan-leshan-2023-budget", 15)]
    [InlineData("sichuan-nanchong-2024-budget", 13)]
    public void Packs_without_transcription_have_their_tables(string pack, int tables)
    {
        var document = Read(pack);
        if (Environment.GetEnvironmentVariable("MINGZHANG_DUMP") is { } folder)
        {
            File.WriteAllText(Path.Combine(folder, pack + ".raw"), RawText.Of(document));
        }

        Assert.True(document.Blocks.OfType<RawGrid>().Count() >= tables);
        Assert.DoesNotContain(document.Blocks.OfType<RawParagraph>(), p => p.Text.Contains('\t'));
    }

    private static List<int> LinesOf(JsonElement row)
    {
        if (row.TryGetProperty("line", out var line) && line.ValueKind == JsonValueKind.Number)
        {
            return [line.GetInt32()];
        }

        if (!row.TryGetProperty("lines", out var lines) || lines.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var ends = lines
            .EnumerateArray()
            .Where(l => l.ValueKind == JsonValueKind.Number)
            .Select(l => l.GetInt32())
            .ToList();
        return ends.Count == 2 ? [.. Enumerable.Range(ends[0], ends[1] - ends[0] + 1)] : ends;
    }
}
