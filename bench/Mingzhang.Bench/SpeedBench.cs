using System.Diagnostics;
using System.Globalization;
using Mingzhang.Compiling;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Bench;

/// <summary>How long one pack takes to compile and check once the program is warm.</summary>
internal static class SpeedBench
{
    public static int Run(IReadOnlyList<Sample> samples)
    {
        Console.WriteLine("| 样本 | 编制 ms | 核验 ms |");
        foreach (var sample in samples)
        {
            var (compiling, checking) = (long.MaxValue, long.MaxValue);
            for (var i = 0; i < 200; i++)
            {
                var started = Stopwatch.GetTimestamp();
                var pack = PackCompiler.Compile(sample.Profile, sample.Book);
                compiling = Math.Min(compiling, Stopwatch.GetElapsedTime(started).Ticks);
                started = Stopwatch.GetTimestamp();
                RuleChecker.Check(sample.Profile.Rules, pack);
                checking = Math.Min(checking, Stopwatch.GetElapsedTime(started).Ticks);
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {sample.Name} | {compiling / 10_000m:0.00} | {checking / 10_000m:0.00} |"
                )
            );
        }

        return 0;
    }
}
