using System.Globalization;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Published PDFs whose tables were looked at as pictures; figures that they print are facts.</summary>
public sealed class PublishedPdfTests
{
    /// <summary>File, then rows×columns of each table in order.</summary>
    public static TheoryData<string, string> Tables =>
        new()
        {
            { "shanghai-final-template-2024", "9×3 30×4 10×9 10×8 32×7 10×5 40×6 5×12 6×8 6×8" },
            { "shanghai-putuo-guizi-2024-final-department", "6×3 30×4 27×9 27×8 32×7 27×5 40×6 5×12 6×8 6×8" },
            { "shanghai-putuo-wanli-2025-budget-department", "16×4 70×9 70×7 16×7 70×7 16×7 16×7 35×6 4×7" },
            { "shanghai-putuo-fuban-2025-budget-unit", "13×7 24×9 24×7 12×7 24×7 11×7 11×7 33×6 4×7" },
            { "shanghai-putuo-fuban-2025-budget-department", "16×4 24×9 24×7 16×7 24×7 12×7 12×7 33×6 4×7" },
            { "shanghai-putuo-shangwu-2025-budget-department", "16×4 34×9 34×7 16×7 34×7 11×7 11×7 34×6 4×7" },
            { "shanghai-putuo-shangwu-2025-budget-unit", "16×7 34×9 34×7 15×7 34×7 12×7 11×7 34×6 4×7" },
            { "shanghai-putuo-sifa-2026-budget-unit", "16×7 25×9 25×7 16×7 25×7 12×7 11×7 33×6 4×7" },
        };

    [PublishedPdfTheory]
    [MemberData(nameof(Tables))]
    public void Each_table_is_one_grid_of_its_rows_and_columns(string file, string expected)
    {
        var grids = Read(file).Blocks.OfType<RawGrid>();
        Assert.Equal(expected, string.Join(' ', grids.Select(g => $"{g.Rows.Count}×{g.ColumnCount}")));
    }

    /// <summary>File, table, columns of the whole and of its parts: two figures and a footing that every row keeps.</summary>
    [PublishedPdfTheory]
    [InlineData("shanghai-putuo-wanli-2025-budget-department", 2, 4, 5)]
    [InlineData("shanghai-putuo-wanli-2025-budget-department", 4, 4, 5)]
    [InlineData("shanghai-putuo-wanli-2025-budget-department", 7, 3, 4)]
    [InlineData("shanghai-putuo-fuban-2025-budget-unit", 2, 4, 5)]
    [InlineData("shanghai-putuo-shangwu-2025-budget-department", 2, 4, 5)]
    [InlineData("shanghai-putuo-sifa-2026-budget-unit", 7, 3, 4)]
    public void Figures_stand_in_their_columns_so_that_every_row_foots(string file, int table, int whole, int firstPart)
    {
        var rows = Read(file).Blocks.OfType<RawGrid>().ElementAt(table).Rows;
        var checkedRows = 0;
        foreach (var cells in rows.Select(r => r.Cells.ToDictionary(c => c.Column, c => c.Text)))
        {
            if (Figure(cells, whole) is { } sum)
            {
                // Published figures are rounded to the yuan; a part that is nil may be left blank.
                var parts = (Figure(cells, firstPart) ?? 0) + (Figure(cells, firstPart + 1) ?? 0);
                Assert.InRange(sum - parts, -1, 1);
                checkedRows++;
            }
        }

        Assert.InRange(checkedRows, rows.Count - 4, rows.Count);
    }

    [PublishedPdfTheory]
    [MemberData(nameof(Tables))]
    public void Sentences_are_whole_paragraphs_and_page_numbers_are_gone(string file, string _)
    {
        var paragraphs = Read(file).Blocks.OfType<RawParagraph>().ToList();
        Assert.DoesNotContain(paragraphs, p => p.Text.All(char.IsAsciiDigit));
        Assert.All(paragraphs, p => Assert.NotNull(p.Place.Page));
        var broken = paragraphs
            .Where(p => p.Pieces.Count > 1 && p.Text.Length > 60)
            .Count(p => !"。；：）".Contains(p.Text[^1]));
        Assert.InRange(broken, 0, 4);
    }

    private static decimal? Figure(Dictionary<int, string> cells, int column) =>
        cells.TryGetValue(column, out var text)
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static RawDocument Read(string file) => PdfReader.Read(Shared.PathOf("packs", "pdf", file + ".pdf"));
}
