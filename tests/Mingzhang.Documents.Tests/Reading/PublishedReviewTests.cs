using System.Text.Json;
using Mingzhang.Auditing;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Samples.Published;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>The self-review forms of a published pack, whose cells slid in the text, against their transcription.</summary>
public sealed class PublishedReviewTests
{
    private const string Pack = "hubei-zengdu-2023-final";

    private static readonly Lazy<RecognizedPack> Read = new(() =>
    {
        var store = ProfileStore.Open(Repository.PathOf("profiles"));
        return PackRecognizer.Recognize(
            PackFileReader.ReadRaw(Shared.PathOf("packs", Pack + ".txt"), new ReadingLimits()),
            [.. store.Ids.Select(i => store.Find(i)!)]
        )!;
    });

    [SharedTheory]
    [InlineData("自评整体", "自评表-整体", "三级指标", "评价要点", "指标分类", "年初目标值", "实际完成值")]
    [InlineData("自评项目", "自评表-项目", "一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值")]
    public void Every_indicator_is_read_as_it_was_transcribed(string form, string gold, params string[] columns)
    {
        var panel = Panel(form, "指标");
        var read = panel
            .Rows.Where(r => r.Level == RowLevel.Indicator)
            .Select(r => string.Join('|', columns.Select(c => Plain(r.Cells[IndexOf(panel, c)].Text))));
        var expected = GoldFile
            .Tables(Pack)
            .Single(t => t.Key == gold)
            .Value.Rows()
            .Select(r => string.Join('|', columns.Select(c => Plain(Transcribed(r, c)))));
        Assert.Equal(expected, read);
    }

    [SharedFact]
    public void The_spending_and_the_heads_are_read_and_no_rule_of_the_forms_complains()
    {
        var spent = Panel("自评项目", "预算执行").Rows.Single();
        Assert.Equal([15m, 14.97m, 99.80m], spent.Cells.Skip(1).Select(c => c.Figure!.Printed.Value));
        var whole = Panel("自评整体", "基本情况").Rows.Single();
        Assert.Equal([75.34m, 22m], whole.Cells.Skip(2).Select(c => c.Figure!.Printed.Value));
        var report = PackAudit.Check(new AuditRequest(Read.Value.Profile, Read.Value.Pack) { Source = Read.Value });
        Assert.DoesNotContain(
            report.Findings,
            f => f.Severity == Severity.Error && f.Rule.StartsWith("HB-F-2", StringComparison.Ordinal)
        );
    }

    private static Panel Panel(string form, string panel) =>
        Read.Value.Pack.Table(form)!.Panels.Single(p => p.Id == panel);

    private static int IndexOf(Panel panel, string column) =>
        panel.Columns.Index().First(c => c.Item.Id == column).Index;

    private static string Transcribed(JsonElement row, string column)
    {
        var names = new[] { column, column + "(A)", column + "(B)" };
        var filled = row.TryGetProperty("filled", out var levels) && levels.TryGetProperty(column, out var level);
        return filled
            ? row.GetProperty("filled").GetProperty(column).GetString() ?? ""
            : names
                .Select(n => row.GetProperty("values").TryGetProperty(n, out var v) ? v.GetString() : null)
                .FirstOrDefault(v => v is not null)
                ?? "";
    }

    private static string Plain(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).Normalize(System.Text.NormalizationForm.FormKC);
}
