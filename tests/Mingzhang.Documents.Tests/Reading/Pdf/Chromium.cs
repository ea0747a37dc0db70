using System.Diagnostics;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Prints HTML pages to PDF files.</summary>
internal static class Chromium
{
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists);

    public static void Print(string html, string pdf, string profile)
    {
        var start = new ProcessStartInfo(Program!)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            $"--user-data-dir={profile}",
            $"--print-to-pdf={pdf}",
            new Uri(html).AbsoluteUri,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var complaints = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(120_000), "chromium did not end");
        Assert.True(File.Exists(pdf), complaints);
    }
}
