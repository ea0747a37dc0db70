using System.Globalization;
using Mingzhang.Testing.Formats;

namespace Mingzhang.Bench.Accuracy;

/// <summary>Tables by format: the compiled samples, read back from every format, cell by cell and row by row.</summary>
internal static class TableAccuracy
{
    public static bool Run(IReadOnlyList<PackForms> forms, Auditor auditor, bool isDetailed)
    {
        Console.WriteLine("\n## 各格式的表格：编好的样本写成各种格式，再读回\n");
        Console.WriteLine(
            "| 格式 | 样本 | 数字 | 读到 | 读对 | 查全率 | 查准率 | 行 | 整行读对 | 行比例 | 读回后多出的错误和警告 |"
        );
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var missing = new List<string>();
        var own = forms.ToDictionary(f => f, f => Auditor.Alarms(Auditor.Check(f)));
        var isGood = true;
        foreach (var format in forms.SelectMany(f => f.Files).GroupBy(f => f.Format))
        {
            var (total, alarms) = (new PackScore(0, 0, 0, 0, 0), 0);
            foreach (var form in forms)
            {
                var file = form.Files.First(f => f.Format == format.Key).File;
                var (read, report) = auditor.Check(Auditor.Read(file));
                var score = PackScore.Of(form.Pack, read?.Pack);
                var noise = Auditor.Alarms(report).Except(own[form]).Count();
                Print(format.Key, form.Sample.Name, score, noise);
                (total, alarms) = (total + score, alarms + noise);
                missing.AddRange(score.Missing.Select(m => $"{format.Key} {form.Sample.Name} {m}"));
            }

            Print(format.Key, "**合计**", total, alarms);
            isGood &= total is { Recall: >= 0.995m, Precision: >= 0.995m, Rows: >= 0.99m } && alarms == 0;
        }

        missing.Take(isDetailed ? int.MaxValue : 40).ToList().ForEach(m => Console.WriteLine("没有整行读对：" + m));
        return isGood;
    }

    private static void Print(string format, string sample, PackScore s, int alarms) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {format} | {sample} | {s.TrueFigures} | {s.ReadFigures} | {s.FoundFigures} | {s.Recall:0.00%} | {s.Precision:0.00%} | {s.TrueRows} | {s.FoundRows} | {s.Rows:0.00%} | {alarms} |"
            )
        );
}
