using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reports.Pages;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Reports.Pages;

public sealed partial class ReportPageTests
{
    private const string Text = """
        某市某区档案馆2023年部门预算
        三、部门支出总表（表1-2）
        部门：某市某区档案馆
        类|款|项|单位代码|单位名称（科目）|合计|基本支出|项目支出|上缴上级支出|对附属单位补助支出
        ||||合 计|12.50|10.00|2.50||
        |||||12.50|10.00|2.50||
        ||||某市某区档案馆|12.50|10.00|2.50||
        201|26|01|139001|行政运行 <5 |12.50|10.00|3.50||
        """;

    [Fact]
    public void Every_link_of_the_findings_leads_to_a_mark_in_the_document()
    {
        var page = PageOf(Text);

        var links = Links().Matches(page).Select(m => m.Groups["id"].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, id => Assert.Single(Regex.Matches(page, $" id=\"{id}\"", RegexOptions.NonBacktracking)));
    }

    [Fact]
    public void Nothing_of_the_document_becomes_markup() =>
        Assert.Contains("行政运行 &lt;5", PageOf(Text), StringComparison.Ordinal);

    [Fact]
    public void The_page_asks_for_nothing_from_elsewhere() =>
        Assert.DoesNotMatch("(src|href)=\"(?!#|data:)", PageOf(Text));

    [Fact]
    public void A_file_that_cannot_be_read_is_said_to_be_so()
    {
        using var stream = new MemoryStream();
        ReportPage.Write(CheckedFile.Unreadable("坏.pdf", "文件不完整。"), null, stream);

        var page = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains("未能检查", page, StringComparison.Ordinal);
        Assert.Contains("文件不完整。", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_with_a_chart_is_shown_with_its_sentence_and_the_title_of_the_chart()
    {
        var page = PageOf(PackJsonWriterTests.Bytes(PackSamples.Narrated()), "某馆.pack.json");

        Assert.Contains("占97.2%。", page, StringComparison.Ordinal);
        Assert.Contains("图：收入结构图", page, StringComparison.Ordinal);
    }

    private static string PageOf(string text) => PageOf(Encoding.UTF8.GetBytes(text.Replace('|', '\t')), "某馆.txt");

    private static string PageOf(byte[] bytes, string name)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bytes);
            var store = ProfileStore.Open(Repository.PathOf("profiles"));
            var result = new PackChecker(new PackOpener([store.Find("sichuan-budget")!])).Check(file, name);
            using var stream = new MemoryStream();
            ReportPage.Write(result, file, stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("<a href=\"#(?<id>w[0-9]+)\">", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
