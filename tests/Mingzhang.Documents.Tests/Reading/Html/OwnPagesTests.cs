using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Html;

/// <summary>The pages that Mingzhang writes, read back.</summary>
public sealed class OwnPagesTests
{
    [Theory]
    [InlineData("tongchuan-2023")]
    [InlineData("dachuan-2024")]
    [InlineData("zengdu-2023")]
    [InlineData("leshan-2023")]
    [InlineData("nanchong-2024")]
    public void Every_table_is_read_back_cell_by_cell_with_its_merged_headings(string sample)
    {
        var html = HtmlPackWriterTests.Html(SampleBook.Compile(sample));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(html));
        var grids = HtmlReader.Read(stream, ReadingLimits.Default).Blocks.OfType<RawGrid>().ToList();

        // The table in a figure says what its chart draws; it is no table of the pack.
        var page = Regex.Replace(html, "<figure class=\"chart\".*?</figure>", "", RegexOptions.Singleline);
        var tables = Regex
            .Matches(page, "<table[^>]*>.*?</table>", RegexOptions.Singleline)
            .Select(m => m.Value)
            .ToList();
        Assert.Equal(tables.Count, grids.Count);
        Assert.True(tables.Count > 9, $"only {tables.Count} tables");
        foreach (var (table, grid) in tables.Zip(grids))
        {
            Assert.Equal(MarkupRows(table), grid.Rows.Select(RawText.Row));
            Assert.All(grid.Rows, r => Assert.True(Width(grid, r) <= grid.ColumnCount));
        }
    }

    /// <summary>The cells of a table by its tags alone; our own writer leaves no tag open.</summary>
    private static IEnumerable<string> MarkupRows(string table) =>
        from row in Regex.Matches(table, "<tr[ >].*?</tr>", RegexOptions.Singleline)
        let cells = Regex.Matches(row.Value, "<(t[hd])(?<tag>[^>]*)>(?<text>.*?)</\\1>", RegexOptions.Singleline)
        select "|" + string.Concat(cells.Select(c => Cell(c.Groups["tag"].Value, c.Groups["text"].Value)));

    private static string Cell(string tag, string markup)
    {
        var text = System.Net.WebUtility.HtmlDecode(Regex.Replace(markup, "<[^>]*>", ""));
        var (columns, rows) = (Span(tag, "colspan"), Span(tag, "rowspan"));
        var span = (columns, rows) == (1, 1) ? "" : string.Create(CultureInfo.InvariantCulture, $"<{columns}x{rows}");
        return $"{Regex.Replace(text, "\\s+", " ").Trim()}{span}|";
    }

    private static int Span(string tag, string name) =>
        Regex.Match(tag, $"{name}=\"(\\d+)\"") is { Success: true } m
            ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)
            : 1;

    private static int Width(RawGrid grid, RawRow row) =>
        row.Cells.Count == 0 ? 0 : row.Cells[^1].Column + row.Cells[^1].ColumnSpan;
}
