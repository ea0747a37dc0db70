using System.Diagnostics;

namespace Mingzhang.Testing.Formats;

/// <summary>The programs that turn a page into other files: Chromium and LibreOffice.</summary>
internal static class Printers
{
    /// <summary>Where Chromium is; null when it is not installed.</summary>
    public static string? Chromium { get; } = Find("chromium");

    /// <summary>Where LibreOffice is; null when it is not installed.</summary>
    public static string? Office { get; } = Find("soffice");

    /// <summary>Prints a page by Chromium.</summary>
    /// <param name="html">The page.</param>
    /// <param name="pdf">The file to write.</param>
    /// <param name="work">A folder of its own, kept between runs or not.</param>
    public static void PrintByChromium(string html, string pdf, string work) =>
        Run(
            Chromium!,
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                $"--user-data-dir={Path.Combine(work, "chromium")}",
                $"--print-to-pdf={pdf}",
                new Uri(html).AbsoluteUri,
            ],
            pdf
        );

    /// <summary>Converts files by LibreOffice, each to a file of the same name with the new ending in a folder.</summary>
    /// <param name="files">The files.</param>
    /// <param name="ending">docx, xlsx or pdf.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="work">A folder of its own, kept between runs or not.</param>
    public static void ConvertByOffice(IReadOnlyList<string> files, string ending, string folder, string work) =>
        Run(
            Office!,
            [
                $"-env:UserInstallation={new Uri(Path.Combine(work, "office")).AbsoluteUri}",
                "--headless",
                .. ending == "docx" ? ["--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"]
                : ending == "xlsx" ? ["--infilter=HTML (StarCalc)", "--convert-to", "xlsx"]
                : (string[])["--convert-to", ending],
                "--outdir",
                folder,
                .. files,
            ],
            [.. files.Select(f => Path.Combine(folder, Path.GetFileNameWithoutExtension(f) + "." + ending))]
        );

    /// <summary>Opens a workbook in LibreOffice and writes each sheet as it shows it: name-sheet.csv.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="work">A folder of its own, kept between runs or not.</param>
    public static void SheetsByOffice(string file, string folder, string work) =>
        Run(
            Office!,
            [
                $"-env:UserInstallation={new Uri(Path.Combine(work, "office")).AbsoluteUri}",
                "--headless",
                "--convert-to",
                // Commas, quotes, UTF-8, cells as shown, all sheets.
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1",
                "--outdir",
                folder,
                file,
            ],
            folder
        );

    private static void Run(string program, string[] arguments, params IReadOnlyList<string> results)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var complaints = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(300_000))
        {
            process.Kill(entireProcessTree: true);
        }

        if (results.FirstOrDefault(r => !Path.Exists(r)) is { } missing)
        {
            throw new InvalidOperationException($"{program} did not write {missing}: {complaints}");
        }
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
