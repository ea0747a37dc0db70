using Mingzhang.Books.Importing;
using Mingzhang.Documents.Tables;

namespace Mingzhang.Documents.Tests.Tables;

public sealed class PlainTableTests
{
    [Fact]
    public void What_is_written_is_read_by_heading_in_any_order()
    {
        var rows = Read(
            ["名称", "代码"],
            [
                ["水务局", "139001"],
                ["=1+1", "139002"],
            ],
            ["代码", "名称"]
        );
        Assert.Equal(
            [
                ["139001", "水务局"],
                ["139002", "=1+1"],
            ],
            rows.Select(r => r.Cells)
        );
        Assert.Equal("单位!A3", rows[1].Places[1]);
    }

    [Fact]
    public void A_missing_heading_is_named_with_those_that_are_needed()
    {
        var problem = Assert.Throws<BookFormatException>(() => Read(["代码"], [], ["代码", "上级"]));
        Assert.Contains("没有“上级”这一列", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_stands_twice_is_refused() =>
        Assert.Contains(
            "有两列都叫“代码”",
            Assert.Throws<BookFormatException>(() => Read(["代码", "代码"], [], ["代码"])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_no_workbook_is_refused()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "代码,名称");
            Assert.Throws<BookFormatException>(() => PlainTable.Read(path, ["代码"]));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<PlainRow> Read(
        IReadOnlyList<string> headings,
        IReadOnlyList<IReadOnlyList<string>> rows,
        IReadOnlyList<string> wanted
    )
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.Create(path))
            {
                PlainTable.Write("单位", headings, rows, file);
            }

            return PlainTable.Read(path, wanted);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
