using System.Diagnostics;
using System.Globalization;
using Mingzhang.Compiling;
using Mingzhang.Profiles;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Bench;

/// <summary>
/// Compiling and checking departments of 1 to 10,000 units with a hundred lines each: time per line, and its ratio to the
/// smallest. The facts are checked to be silent.
/// </summary>
internal static class ScaleBench
{
    private static readonly int[] Sizes = [1, 10, 100, 1_000, 10_000];

    public static int Run(Profile profile)
    {
        Console.WriteLine("| 单位数 | 明细行 | 编制 µs/行 | 核验 µs/行 | 合计 µs/行 | 与最小者之比 | 内存峰值 MiB |");
        var smallest = 0m;
        var worst = 0m;
        foreach (var units in Sizes)
        {
            var book = SyntheticBook.Make(units);
            var lines = book.Expenditures.Count;
            var (compiling, checking) = (long.MaxValue, long.MaxValue);
            for (var i = 0; i < Math.Max(3, 50_000 / lines); i++)
            {
                var started = Stopwatch.GetTimestamp();
                var pack = PackCompiler.Compile(profile, book);
                compiling = Math.Min(compiling, Stopwatch.GetElapsedTime(started).Ticks);
                started = Stopwatch.GetTimestamp();
                var report = RuleChecker.Check(profile.Rules, pack);
                checking = Math.Min(checking, Stopwatch.GetElapsedTime(started).Ticks);
                if (!report.IsClean)
                {
                    var first = report.Findings[0];
                    throw new InvalidOperationException(
                        $"The synthetic book is not silent: {first.Rule} {first.Message}"
                    );
                }
            }

            var (compile, check) = (compiling / 10m / lines, checking / 10m / lines);
            smallest = smallest == 0m ? compile + check : smallest;
            worst = Math.Max(worst, (compile + check) / smallest);
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {units} | {lines} | {compile:0.00} | {check:0.00} | {compile + check:0.00} | {(compile + check) / smallest:0.00} | {process.PeakWorkingSet64 >> 20} |"
                )
            );
        }

        return worst <= 1.5m ? 0 : 1;
    }
}
