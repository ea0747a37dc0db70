using System.Globalization;
using Mingzhang.Findings;

namespace Mingzhang.Bench.Accuracy;

/// <summary>What is found in the published PDFs; docs/accuracy.md explains every error by hand.</summary>
internal static class PdfAccuracy
{
    public static bool Run(string shared, Auditor auditor, bool isDetailed)
    {
        Console.WriteLine("\n## 公开的 PDF：查出的问题\n");
        Console.WriteLine("| 文件 | 版式 | 页 | 数字 | 有规则核对 | 错误 | 警告 | 提示 |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|");
        var details = new List<string>();
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(shared, "packs", "pdf"), "*.pdf")
                .Order(StringComparer.Ordinal)
        )
        {
            var document = Auditor.Read(file);
            var name = Path.GetFileNameWithoutExtension(file);
            if (auditor.Check(document) is not ({ } pack, { } report))
            {
                Console.WriteLine($"| {name} | 没有认出 | {document.Pages} | | | | | |");
                continue;
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {pack.Profile.Id} {pack.Layout.Id} | {document.Pages} | {report.Coverage.Figures} | {report.Coverage.Guarded} | {report.Count(Severity.Error)} | {report.Count(Severity.Warning)} | {report.Count(Severity.Notice)} |"
                )
            );
            details.AddRange(
                report
                    .Findings.Where(f => f.Severity != Severity.Notice)
                    .Select(f => $"{name} {f.Severity} {f.Rule} {f.Message}")
            );
        }

        details.Take(isDetailed ? int.MaxValue : 40).ToList().ForEach(Console.WriteLine);
        return true;
    }
}
