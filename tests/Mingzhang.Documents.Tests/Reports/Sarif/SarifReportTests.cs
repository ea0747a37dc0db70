using System.Text.Json;
using Mingzhang.Documents.Reports.Sarif;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Reports.Sarif;

public sealed class SarifReportTests
{
    [Fact]
    public void Each_finding_is_a_result_of_a_listed_rule()
    {
        var report = ReportSamples.WithFindings();
        using var sarif = Write(new CheckedFile("件/某局 2024.txt", PackBuilder.Identity, report));

        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal(report.Findings.Count, results.Count);
        Assert.All(
            results,
            r =>
                Assert.Equal(
                    r.GetProperty("ruleId").GetString(),
                    rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
                )
        );
        Assert.Equal(
            ["error", "warning", "note"],
            results.Select(r => r.GetProperty("level").GetString()).Distinct(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_file_name_is_a_valid_relative_uri()
    {
        using var sarif = Write(
            new CheckedFile("件/某局 2024.txt", PackBuilder.Identity, ReportSamples.WithFindings())
        );

        var uri = sarif
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")[0]
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("artifactLocation")
            .GetProperty("uri")
            .GetString();

        Assert.Equal("%E4%BB%B6/%E6%9F%90%E5%B1%80%202024.txt", uri);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_notification_not_a_result()
    {
        using var sarif = Write(CheckedFile.Unreadable("坏.pdf", "文件不完整。"));

        var run = sarif.RootElement.GetProperty("runs")[0];

        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(
            "文件不完整。",
            run.GetProperty("invocations")[0]
                .GetProperty("toolExecutionNotifications")[0]
                .GetProperty("message")
                .GetProperty("text")
                .GetString()
        );
    }

    private static JsonDocument Write(CheckedFile file)
    {
        using var stream = new MemoryStream();
        SarifReport.Write([file], stream);
        return JsonDocument.Parse(stream.ToArray());
    }
}
