using System.Globalization;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents.Checking;

namespace Mingzhang.Cli.Commands;

/// <summary>Checks a folder of files and says what came of it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Output">Where the reports go; null for a folder beside it.</param>
/// <param name="Formats">The reports of each file; empty for the usual ones.</param>
/// <param name="Settings">What decides the outcome besides the files.</param>
internal sealed record BatchRun(string Folder, string? Output, IReadOnlyList<ReportFormat> Formats, string Settings)
{
    /// <summary>Runs it.</summary>
    public int Run(PackChecker checker, Session session)
    {
        var output = Output ?? Path.TrimEndingDirectorySeparator(Folder) + "-检查结果";
        if (File.Exists(output))
        {
            throw new UnusableException($"{output} 是一个文件，不能当输出文件夹。请换一个 -o。");
        }

        if (File.Exists(Path.Combine(Folder, "book.yaml")))
        {
            throw new UnusableException(
                $"{Folder} 是预算簿或决算簿，不是公开件。先用 mingzhang compile 编制，再检查写出的公开件。"
            );
        }

        ReportFormat[] formats =
            Formats.Count > 0 ? [.. Formats] : [ReportFormat.Find("html")!, ReportFormat.Find("json")!];
        var files = BatchCheck.FilesOf(Folder, output);
        if (files.Count == 0)
        {
            throw new UnusableException($"{Folder}：这个文件夹里没有可检查的文件。");
        }

        var options = new BatchOptions(Folder, output, formats, Settings);
        var outcome = Progress.Run(
            session.Terminal,
            "检查",
            files.Count,
            progress => BatchCheck.Run(checker, options, files, progress.Step, session.Stop)
        );
        Say(outcome, output, session.Terminal);
        return outcome.Files.Any(f => !f.IsReadable) ? ExitCode.Unusable
            : outcome.Files.Any(f => f.Errors + f.Warnings > 0) ? ExitCode.Findings
            : ExitCode.Good;
    }

    private static void Say(BatchOutcome outcome, string output, Terminal terminal)
    {
        var files = outcome.Files;
        terminal.Text.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"共 {files.Count} 个文件：有错误 {files.Count(f => f.Errors > 0)} 个，只有警告 {files.Count(f => f.Errors == 0 && f.Warnings > 0)} 个，没有发现问题 {files.Count(f => f.IsReadable && f.Errors + f.Warnings == 0)} 个，未能检查 {files.Count(f => !f.IsReadable)} 个。"
            )
        );
        if (outcome.Resumed > 0)
        {
            terminal.Text.WriteLine($"其中 {outcome.Resumed} 个没有变化，沿用上次的结果。");
        }

        foreach (var file in files.Where(f => !f.IsReadable).Take(10))
        {
            terminal.Complain([$"{file.File}：{file.Problem}"]);
        }

        terminal.Text.WriteLine(
            $"汇总：{Path.Combine(output, "汇总.xlsx")}，各件报告在 {Path.Combine(output, BatchCheck.ReportFolder)}。"
        );
    }
}
