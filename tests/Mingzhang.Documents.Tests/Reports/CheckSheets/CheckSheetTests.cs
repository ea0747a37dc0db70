using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reports.CheckSheets;
using Mingzhang.Documents.Writing;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reports.CheckSheets;

public sealed class CheckSheetTests
{
    private const string Text = """
        某市某区档案馆2023年部门预算
        三、部门支出总表（表1-2）
        部门：某市某区档案馆
        类|款|项|单位代码|单位名称（科目）|合计|基本支出|项目支出|上缴上级支出|对附属单位补助支出
        ||||合 计|12.50|10.00|2.50||
        |||||12.50|10.00|2.50||
        ||||某市某区档案馆|12.50|10.00|2.50||
        201|26|01|139001|行政运行|12.50|10.00|3.50||
        """;

    [Fact]
    public void The_table_with_the_problem_is_answered_no_with_the_problem_quoted()
    {
        var row = Rows().Single(r => r.Contains("《部门支出总表》"));

        Assert.Contains("否", row);
        Assert.Contains("12.50", row[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_date_tells_is_not_called_timely() =>
        Assert.Contains("未核", Rows().Single(r => r.Contains("及时公开")));

    private static List<string[]> Rows()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Text.Replace('|', '\t'));
            var store = ProfileStore.Open(Repository.PathOf("profiles"));
            var result = new PackChecker(new PackOpener([store.Find("sichuan-budget")!])).Check(file, "某馆.txt");
            using (var stream = File.Create(file))
            {
                CheckSheetWorkbook.Write(result, stream);
            }

            // Read back by our own reader of workbooks: what we write, programs can open.
            var grid = PackFileReader
                .ReadRaw(file, ReadingLimits.Default)
                .Blocks.OfType<RawGrid>()
                .First(g => g.Rows.Count > 5);
            return [.. grid.Rows.Select(r => r.Cells.Select(c => c.Text).ToArray())];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
