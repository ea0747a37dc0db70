using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class CellPlacesTests
{
    [Fact]
    public void A_figure_stands_in_its_own_cell_even_when_a_blank_stands_between_equal_figures()
    {
        var raw = RowOf(10, "行政运行", "5.00", "", "5.00");
        var table = TableOf(raw.Place, "行政运行", "5.00", "", "5.00");

        var cells = CellPlaces.Fill(table, [GridOf(raw)]).Panels[0].Rows[0].Cells;

        Assert.Equal([10, 11, null, 13], cells.Select(c => c.Place?.Line));
    }

    [Fact]
    public void The_right_half_of_a_row_is_found_by_the_place_of_its_first_cell()
    {
        var raw = RowOf(20, "事业收入", "3.00", "教育支出", "3.00");
        var table = TableOf(raw.Cells[2].Place, "教育支出", "3.00");

        var cells = CellPlaces.Fill(table, [GridOf(raw)]).Panels[0].Rows[0].Cells;

        Assert.Equal([22, 23], cells.Select(c => c.Place?.Line));
    }

    // One cell a line, as a text source has it.
    private static RawRow RowOf(int line, params string[] texts) =>
        new([.. texts.Select((t, i) => new RawCell(t, i, new Place { Line = line + i }))], new Place { Line = line });

    private static RawGrid GridOf(RawRow row) =>
        new()
        {
            Rows = [row],
            HasReliableColumns = true,
            Place = row.Place,
        };

    private static Table TableOf(Place place, params string[] texts) =>
        new()
        {
            Form = "1",
            Number = "",
            Title = "",
            Panels =
            [
                new Panel
                {
                    Id = "",
                    Columns = [.. texts.Select((_, i) => new Column($"列{i}", [], ColumnRole.Term))],
                    Rows =
                    [
                        new Row
                        {
                            Level = RowLevel.Line,
                            Name = texts[0],
                            Cells = [.. texts.Select(CellOf)],
                            Place = place,
                        },
                    ],
                },
            ],
        };

    private static Cell CellOf(string text) =>
        new(text, PrintedNumber.TryParse(text, out var number) ? new Figure(number) : null);
}
