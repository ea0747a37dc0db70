using System.Diagnostics;
using System.Globalization;

namespace Mingzhang.Bench;

/// <summary>
/// The command line compiles a folder of many books, the samples in turn, into every format that needs no other program:
/// books a second and the most memory, which must not grow with the number of books.
/// </summary>
internal static class BatchBench
{
    private const decimal MostGrowth = 1.5m;
    private static readonly int[] Sizes = [100, 500, 1_000];

    public static int Run(string root)
    {
        var cli = Path.Combine(root, "src", "Mingzhang.Cli", "bin", "Release", "net10.0", "Mingzhang.Cli.dll");
        if (!File.Exists(cli))
        {
            throw new InvalidOperationException($"{cli} is not built.");
        }

        Console.WriteLine($"处理器 {Environment.ProcessorCount} 个");
        Console.WriteLine("| 簿 | 处理器 | 秒 | 簿/秒 | 处理器秒 | 内存峰值 MiB | 写出 MiB |");
        Measure(cli, root, Sizes[0], processors: 1);
        var peaks = Sizes.Select(s => Measure(cli, root, s, Environment.ProcessorCount)).ToList();
        return peaks[^1] <= peaks[0] * MostGrowth ? 0 : 1;
    }

    private static long Measure(string cli, string root, int count, int processors)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-bench-").FullName;
        try
        {
            var books = Path.Combine(folder, "books");
            MakeBooks(Path.Combine(root, "samples"), books, count);
            var (seconds, busy, peak) = Compile(cli, books, Path.Combine(folder, "out"), processors);
            var written = Directory
                .EnumerateFiles(Path.Combine(folder, "out"), "*", SearchOption.AllDirectories)
                .Sum(f => new FileInfo(f).Length);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {count} | {processors} | {seconds:0.0} | {count / seconds:0.0} | {busy:0.0} | {peak >> 20} | {written >> 20} |"
                )
            );
            return peak;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void MakeBooks(string samples, string books, int count)
    {
        var all = Directory.EnumerateDirectories(samples).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < count; i++)
        {
            var source = all[i % all.Count];
            var book = Path.Combine(
                books,
                string.Create(CultureInfo.InvariantCulture, $"{i + 1:0000}-{Path.GetFileName(source)}")
            );
            Directory.CreateDirectory(book);
            foreach (var file in Directory.EnumerateFiles(source))
            {
                File.Copy(file, Path.Combine(book, Path.GetFileName(file)));
            }
        }
    }

    private static (decimal Seconds, decimal Busy, long Peak) Compile(
        string cli,
        string books,
        string output,
        int processors
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[cli, "compile", books, "-o", output])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors.ToString(CultureInfo.InvariantCulture);
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var (peak, busy) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(100))
        {
            process.Refresh();
            if (!process.HasExited)
            {
                (peak, busy) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).Ticks / 10_000_000m;
        return process.ExitCode == 0
            ? (seconds, busy.Ticks / 10_000_000m, peak)
            : throw new InvalidOperationException($"compile ended with {process.ExitCode}.");
    }
}
