using System.Diagnostics;
using System.Globalization;
using Mingzhang.Bench.Accuracy;
using Mingzhang.Compiling;
using Mingzhang.Documents.Writing.Csv;
using Mingzhang.Documents.Writing.Docx;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Documents.Writing.Xlsx;
using Mingzhang.Packs;
using Mingzhang.Testing.Formats;

namespace Mingzhang.Bench;

/// <summary>
/// How long the documents of one pack take, format by format, in one process: the first time, and once the program is
/// warm. In the same run LibreOffice turns our Word file into PDF; HTML, Word and workbook together must take at most a
/// twentieth of that.
/// </summary>
internal static class DocumentsBench
{
    private const int WarmRuns = 100;
    private const int OfficeRuns = 3;
    private const int Goal = 20;

    private static readonly (string Name, Action<Pack, Stream> Write)[] Formats =
    [
        ("HTML", (pack, stream) => HtmlPackWriter.Write(pack, stream)),
        ("DOCX", (pack, stream) => DocxPackWriter.Write(pack, stream)),
        ("XLSX", (pack, stream) => XlsxPackWriter.Write(pack, stream)),
        ("JSON", (pack, stream) => PackJsonWriter.Write(pack, stream)),
        ("CSV", (pack, stream) => CsvPackWriter.Write(pack, _ => new Unclosed(stream))),
    ];

    public static int Run(Sample sample)
    {
        var pack = PackCompiler.Compile(sample.Profile, sample.Book);
        var times = Formats.Select(f => (f.Name, Cold: Time(pack, f.Write, out var size), Size: size)).ToList();
        Console.WriteLine($"{sample.Name}");
        Console.WriteLine("| 格式 | 首次 ms | 热机 ms（最快） | KiB |");
        var (cold, warm) = (0m, 0m);
        foreach (var ((name, first, size), (_, write)) in times.Zip(Formats))
        {
            var best = Enumerable.Range(0, WarmRuns).Min(_ => Time(pack, write, out long _));
            var counts = name is "HTML" or "DOCX" or "XLSX";
            (cold, warm) = counts ? (cold + first, warm + best) : (cold, warm);
            Console.WriteLine(Invariant($"| {name} | {first:0.0} | {best:0.0} | {size / 1024m:0} |"));
        }

        Console.WriteLine(Invariant($"| HTML+DOCX+XLSX | {cold:0.0} | {warm:0.0} | |"));
        Loud.If(Printers.Office is null, "没有安装 LibreOffice（soffice），下面没有与它的比较。");
        if (Printers.Office is null)
        {
            return 0;
        }

        var office = Office(pack);
        Console.WriteLine(
            Invariant(
                $"LibreOffice 把同一份 DOCX 转成 PDF：{office:0} ms（{OfficeRuns} 次中最快，含启动）。HTML+DOCX+XLSX 快 {office / warm:0} 倍（热机）、{office / cold:0.0} 倍（首次）；目标热机 ≥ {Goal} 倍。"
            )
        );
        return office / warm >= Goal ? 0 : 1;
    }

    private static decimal Office(Pack pack)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "pack.docx");
            using (var stream = File.Create(file))
            {
                DocxPackWriter.Write(pack, stream);
            }

            var best = decimal.MaxValue;
            // The first run makes LibreOffice's own folder of settings and is not counted.
            for (var i = 0; i <= OfficeRuns; i++)
            {
                var started = Stopwatch.GetTimestamp();
                Printers.ConvertByOffice([file], "pdf", folder, folder);
                var time = Stopwatch.GetElapsedTime(started).Ticks / 10_000m;
                best = i == 0 ? best : Math.Min(best, time);
            }

            return best;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static decimal Time(Pack pack, Action<Pack, Stream> write, out long size)
    {
        using var stream = new MemoryStream();
        var started = Stopwatch.GetTimestamp();
        write(pack, stream);
        var time = Stopwatch.GetElapsedTime(started).Ticks / 10_000m;
        size = stream.Length;
        return time;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A stream that outlives the files written into it one after the other.</summary>
    private sealed class Unclosed(Stream stream) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            WriteTo(stream);
            base.Dispose(disposing);
        }
    }
}
