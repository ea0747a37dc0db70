using System.Diagnostics;
using System.Globalization;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Bench.Accuracy;

/// <summary>How fast published packs are read and checked, everything in one run so that the ratios hold.</summary>
internal static class ReadingSpeed
{
    private const int Rounds = 5;

    public static bool Run(string shared, Auditor auditor, bool isWhole)
    {
        var isGood = Pdf(Path.Combine(shared, "packs", "pdf"), auditor);
        return Texts(Path.Combine(shared, "packs"), auditor, isWhole) && isGood;
    }

    private static bool Pdf(string folder, Auditor auditor)
    {
        Console.WriteLine("\n## 速度：PDF（毫秒，各取五次中最快的一次）\n");
        var tools = PdfTools.Installed;
        Loud.If(tools.Mutool is null || tools.PdfToText is null, "没有安装 mutool 或 pdftotext，没有 PDF 速度的数字。");
        var hasMiner = Try(DebianPython.Program, ["-c", "import pdfminer.high_level"]);
        Loud.If(!hasMiner, "没有安装 python3-pdfminer，没有与它比较的数字。");
        if (tools.Mutool is null || tools.PdfToText is null)
        {
            return false;
        }

        Console.WriteLine(
            "| 文件 | 读和查（不含工具） | pdftotext -bbox-layout | 比 | 整个过程 | pdfminer 提取文字 | 倍 |"
        );
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        // Warm: the program is compiled while it runs, and the first files would pay for it.
        string[] all = [.. Directory.EnumerateFiles(folder, "*.pdf")];
        foreach (var file in Enumerable.Repeat(all, 5).SelectMany(f => f))
        {
            auditor.Check(Auditor.Read(file));
        }

        var isGood = true;
        foreach (var file in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            var trace = Output(tools.Mutool, ["draw", "-q", "-F", "trace", file]);
            var ours = Best(() => auditor.Check(FromTrace(trace)));
            var poppler = Best(() => Output(tools.PdfToText, ["-bbox-layout", "-q", file, "-"]));
            var whole = Best(() => auditor.Check(Auditor.Read(file)));
            var miner = hasMiner
                ? Best(
                    () =>
                        Output(
                            DebianPython.Program,
                            [
                                "-c",
                                "import sys;from pdfminer.high_level import extract_text;extract_text(sys.argv[1])",
                                file,
                            ]
                        ),
                    rounds: 1
                )
                : 0m;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Path.GetFileNameWithoutExtension(file)} | {ours:0.0} | {poppler:0.0} | {ours / poppler:0.00} | {whole:0.0} | {(hasMiner ? miner : null):0} | {(hasMiner ? miner / whole : null):0.0} |"
                )
            );
            isGood &= ours <= poppler && (!hasMiner || miner >= 10 * whole);
        }

        return isGood && hasMiner;
    }

    private static bool Texts(string folder, Auditor auditor, bool isWhole)
    {
        Console.WriteLine("\n## 速度：文本公开件，两个线程；内存\n");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
        var count = isWhole ? 10_000 : 2_000;
        Console.WriteLine("| 已检查 | 秒 | 每秒 | 处理器毫秒/份 | 存活内存 MiB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|");
        using var process = Process.GetCurrentProcess();
        var spent = process.TotalProcessorTime;
        var started = Stopwatch.GetTimestamp();
        var rate = 0m;
        long first = 0,
            last = 0;
        for (var step = 1; step <= 10; step++)
        {
            Parallel.For(
                (step - 1) * count / 10,
                step * count / 10,
                new ParallelOptions { MaxDegreeOfParallelism = 2 },
                i => auditor.Check(Auditor.Read(files[i % files.Length]))
            );
            var seconds = (decimal)Stopwatch.GetElapsedTime(started).TotalSeconds;
            rate = step * count / 10 / seconds;
            process.Refresh();
            last = GC.GetTotalMemory(forceFullCollection: true) >> 20;
            first = step == 1 ? last : first;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {step * count / 10} | {seconds:0.0} | {rate:0} | {(process.TotalProcessorTime - spent).TotalMilliseconds / (step * count / 10):0} | {last} |"
                )
            );
        }

        return rate >= 200m && last <= first + 16;
    }

    private static RawDocument FromTrace(byte[] trace)
    {
        using var stream = new MemoryStream(trace);
        var builder = new DocumentBuilder();
        foreach (var page in new TraceScanner(stream, PdfLimits.Default, () => { }).Pages())
        {
            builder.Add(page);
        }

        return builder.Build();
    }

    private static decimal Best(Action act, int rounds = Rounds)
    {
        var best = decimal.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            act();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).Ticks / 10_000m);
        }

        return best;
    }

    private static byte[] Output(string program, string[] arguments)
    {
        using var process = Start(program, arguments);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return bytes.ToArray();
    }

    private static bool Try(string program, string[] arguments)
    {
        try
        {
            using var process = Start(program, arguments);
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
