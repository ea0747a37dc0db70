using System.Diagnostics;
using System.Globalization;
using Mingzhang.Documents.Books;

namespace Mingzhang.Bench;

/// <summary>
/// Importing a book of 200,000 lines from XLSX, against python3-openpyxl reading every cell of the same file in its
/// read-only mode, both as whole processes' inner time in one run.
/// </summary>
internal static class ImportBench
{
    private const string Reader = """
        import sys, time, openpyxl
        start = time.perf_counter()
        book = openpyxl.load_workbook(sys.argv[1], read_only=True)
        cells = sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
        print(f"{time.perf_counter() - start:.3f}")
        """;

    public static int Run(string folder)
    {
        var path = Path.Combine(folder, "import-200000.xlsx");
        Directory.CreateDirectory(folder);
        var book = SyntheticBook.Make(834, 240);
        BookFiles.Write(book, path);
        var best = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var read = BookFiles.Read(path);
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).Ticks);
            if (read.Expenditures.Count != book.Expenditures.Count)
            {
                throw new InvalidOperationException("The import lost lines.");
            }
        }

        var ours = best / 10_000_000m;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{book.Expenditures.Count} 行，{new FileInfo(path).Length >> 20} MiB：明账 {ours:0.000} 秒（含校验）"
            )
        );
        if (RunPython(path) is not { } theirs)
        {
            Console.WriteLine("没有 python3-openpyxl，不能比较（apt-get install python3-openpyxl）");
            return 2;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"python3-openpyxl 只读模式 {theirs:0.000} 秒；明账快 {theirs / ours:0.0} 倍"
            )
        );
        return theirs / ours >= 20m ? 0 : 1;
    }

    private static decimal? RunPython(string path)
    {
        var start = new ProcessStartInfo(DebianPython.Program)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Reader);
        start.ArgumentList.Add(path);
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? decimal.Parse(text.Trim(), CultureInfo.InvariantCulture) : null;
    }
}
