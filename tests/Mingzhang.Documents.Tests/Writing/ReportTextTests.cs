using System.Globalization;
using System.Text;
using Mingzhang.Documents.Writing;
using Mingzhang.Findings;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class ReportTextTests
{
    private static string Text(Report report, string file = "pack.json")
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        ReportText.Write(new CheckedFile(file, PackBuilder.Identity, report), writer);
        return writer.ToString();
    }

    [Fact]
    public void A_report_reads_as_the_accepted_file() =>
        Golden.Equal("report.txt", Encoding.UTF8.GetBytes(Text(ReportSamples.WithFindings())));

    [Fact]
    public void The_verdict_stands_first() =>
        Assert.StartsWith(
            "pack.json：有问题：错误 1 处、警告 1 处、提示 5 处\n",
            Text(ReportSamples.WithFindings()),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_clean_pack_is_called_clean() =>
        Assert.StartsWith("pack.json：没有发现问题\n", Text(ReportSamples.Clean()), StringComparison.Ordinal);

    [Fact]
    public void A_pack_that_could_not_be_judged_is_not_called_clean() =>
        Assert.StartsWith(
            "pack.json：无法判断：没有一条规则取得所需的数据\n",
            Text(ReportSamples.WithoutData()),
            StringComparison.Ordinal
        );

    [Fact]
    public void Repeats_of_a_rule_are_folded()
    {
        var text = Text(ReportSamples.WithFindings());
        Assert.Contains("  #5 第 5 处四舍五入差 0.01\n  另有 2 处：#6 #7\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  #6 第", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_from_a_checked_file_cannot_reach_the_terminal()
    {
        var text = Text(ReportSamples.Clean(), "\u001B[2Jx\u202E.json");
        Assert.StartsWith("\uFFFD[2Jx\uFFFD.json：", text, StringComparison.Ordinal);
    }
}
