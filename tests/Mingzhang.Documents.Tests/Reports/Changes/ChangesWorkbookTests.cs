using Mingzhang.Changes;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reports.Changes;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reports.Changes;

public sealed class ChangesWorkbookTests
{
    [Fact]
    public void Every_change_stands_on_one_row_of_one_sheet()
    {
        var pack = SampleBook.Compile("tongchuan-2023");
        var changes = PackComparison.Compare(pack, new EditedPack(pack, 11).Pack);

        var sheets = SheetsOf(changes);

        var counts = changes.Counts;
        Assert.Equal(4, sheets.Count);
        Assert.Equal(counts.Figures, sheets[1].Count - 1);
        Assert.Equal(counts.Rows + counts.Columns + counts.Tables, sheets[2].Count - 1);
        Assert.Equal(counts.CellTexts + counts.Headings + counts.Sentences, sheets[3].Count - 1);
        Assert.True(counts.Figures > 3 && counts.Rows > 0 && counts.Sentences > 0);
    }

    [Fact]
    public void The_difference_is_the_new_figure_less_the_old_one()
    {
        var pack = SampleBook.Compile("tongchuan-2023");
        var rows = SheetsOf(PackComparison.Compare(pack, new EditedPack(pack, 11).Pack))[1];

        Assert.All(rows.Skip(1), r => Assert.Equal(Value(r[5]) - Value(r[4]), Value(r[6])));
    }

    private static decimal Value(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static List<List<string[]>> SheetsOf(PackChanges changes)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(file))
            {
                ChangesWorkbook.Write(new ComparedPacks("旧.html", "新.html", changes), stream);
            }

            // Read back by our own reader of workbooks: what we write, programs can open.
            return
            [
                .. PackFileReader
                    .ReadRaw(file, ReadingLimits.Default)
                    .Blocks.OfType<RawGrid>()
                    .Select(g => g.Rows.Select(r => r.Cells.Select(c => c.Text).ToArray()).ToList()),
            ];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
