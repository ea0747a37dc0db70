using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class DroppedZerosTests
{
    [Theory]
    [InlineData("1065.53 7 16.8 0", "2 2 2 2")] // as spreadsheets print: 7.00, 16.80, 0.00
    [InlineData("1065.53 7.00 16.80 0", "2 2 2 2")] // zeros are kept, but nought is nought
    [InlineData("1065.53 7.00 16.80 35", "2 2 2 0")] // a figure without decimals among figures that keep their zeros
    [InlineData("1065.53 7.00 35 36", "2 2 2 2")] // more lack their zeros than have them
    [InlineData("1065 7 16 0", "0 0 0 0")] // a table in whole units
    [InlineData("0 0.00 0", "0 2 0")] // nothing to go by
    [InlineData("12 x 0.5", "1 - 1")]
    public void Amounts_are_as_exact_as_the_table_prints_its_finest(string printed, string decimals) =>
        Assert.Equal(decimals, Decimals(ColumnRole.Amount, printed));

    [Fact]
    public void Counts_and_shares_are_left_as_they_are() =>
        Assert.Equal("2 0 1", Decimals(ColumnRole.Count, "10.25 7 16.8"));

    [Fact]
    public void What_is_printed_stays()
    {
        var table = DroppedZeros.Restore(Table(ColumnRole.Amount, "1065.53 7 16.8"));
        Assert.Equal(["1065.53", "7", "16.8"], table.Panels[0].Rows.Select(r => r.Cells[0].Text));
    }

    private static string Decimals(ColumnRole role, string printed) =>
        string.Join(
            ' ',
            DroppedZeros
                .Restore(Table(role, printed))
                .Panels[0]
                .Rows.Select(r => r.Cells[0].Figure is { } figure ? $"{figure.Printed.Decimals}" : "-")
        );

    private static Table Table(ColumnRole role, string printed) =>
        new()
        {
            Form = "1",
            Number = "表1",
            Title = "",
            Panels =
            [
                new Panel
                {
                    Id = "",
                    Columns = [new Column("合计", ["合计"], role)],
                    Rows =
                    [
                        .. printed
                            .Split(' ')
                            .Select(text => new Row
                            {
                                Level = RowLevel.Line,
                                Name = "",
                                Cells = [Figures.Read(text)],
                            }),
                    ],
                },
            ],
        };
}
