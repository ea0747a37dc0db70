using Mingzhang.Auditing;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Staging;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary>check: reads packs and checks them in every respect.</summary>
/// <param name="Files">Published documents, pack.json files, folders that hold one, or folders of documents.</param>
/// <param name="Profile">The profile to check by; null for the one that the pack names or is recognised by.</param>
/// <param name="Against">Packs that each must agree with.</param>
/// <param name="Formats">The forms of the report; empty for the usual one.</param>
/// <param name="Output">The file or folder to write; null for the screen.</param>
/// <param name="Profiles">The folder of profiles; null for the usual one.</param>
internal sealed record CheckCommand(
    IReadOnlyList<string> Files,
    string? Profile,
    IReadOnlyList<string> Against,
    IReadOnlyList<ReportFormat> Formats,
    string? Output,
    string? Profiles
) : ICommand
{
    /// <summary>How it is written.</summary>
    public static Verb Syntax()
    {
        var files = new PathArgument(
            "FILE",
            "公开件：PDF、Word、Excel、网页或文本文件，pack.json，compile 写出的文件夹，或装着许多公开件的文件夹",
            isMany: true
        );
        var profile = new TextOption(
            "--profile",
            "-p",
            "版式",
            "按哪个版式检查；不写时按公开件自己的版式，或按内容认出的版式"
        );
        var against = new PathsOption(
            "--against",
            "文件",
            "还要与这些公开件对照：所属单位或主管部门的、上年的、同年预算或决算的；可以写几个"
        );
        var format = new TextOption(
            "--format",
            "-f",
            "格式",
            "报告的格式：text（默认）、json、sarif、xlsx（检查表）、html；检查文件夹时可写几种，用逗号隔开"
        );
        var output = new TextOption(
            "--output",
            "-o",
            "文件",
            "把报告写到文件里；不写时显示在屏幕上。检查文件夹时是放报告的文件夹"
        );
        var profiles = CommonOptions.Profiles();
        return new Verb(
            "check",
            "检查公开件：表内、表间、文字与表、绩效，逐数核对",
            line => new CheckCommand(
                files.ReadAll(line),
                profile.Read(line),
                against.ReadAll(line),
                [
                    .. (format.ReadChoices(line, [.. ReportFormat.All.Select(f => f.Name)]) ?? []).Select(n =>
                        ReportFormat.Find(n)!
                    ),
                ],
                output.Read(line),
                profiles.Read(line)
            )
        )
        {
            Arguments = { files },
            Options = { profile, against, format, output, profiles },
            Examples =
            [
                new Example("mingzhang check 某局2024年部门预算.pdf", "检查一份公开件"),
                new Example("mingzhang check 某局.docx --format html -o 报告.html", "左边原文、右边问题的网页"),
                new Example("mingzhang check 某局.pdf --against 某局2023.pdf 下属单位.pdf", "与上年、与所属单位对照"),
                new Example("mingzhang check 全区公开件/ -o 检查结果", "检查整个文件夹，中断后再运行会接着做"),
                new Example("mingzhang check pack.json --format json -o 报告.json", "给别的程序用的报告"),
            ],
            Remarks =
            [
                "退出码：0 没有提示以上的问题；1 有问题；2 有文件读不了，或命令写错。",
                "--format json 时，一个文件是一个对象，几个文件是一个数组；标准输出上没有别的东西。",
            ],
        };
    }

    /// <inheritdoc/>
    public int Run(Session session)
    {
        var profiles = ProfileFolder.Open(Profiles, session.Environment);
        var opener = new PackOpener(profiles.All()) { Chosen = Profile is null ? null : profiles.Get(Profile) };
        var checker = new PackChecker(opener, OpenAll(opener, session));
        if (Files.Any(PackFile.IsBatch))
        {
            return Files is [var folder]
                ? new BatchRun(folder, Output, Formats, Settings(profiles)).Run(checker, session)
                : throw new UnusableException("一次只能检查一个文件夹，也不能与文件混在一起。请分几次运行。");
        }

        var format = Format();
        var results = Progress.Run(
            session.Terminal,
            "检查",
            Files.Count,
            progress => Files.Select(f => Check(f, checker, progress, session)).ToList()
        );
        session.Terminal.Complain(results.Where(r => r.Problem is not null).Select(r => $"{r.File}：{r.Problem}"));
        Write(format, results, session);
        return results.Select(ExitCodeOf).Aggregate(ExitCode.Good, ExitCode.Worse);
    }

    private ReportFormat Format()
    {
        if (Formats.Count > 1)
        {
            throw new UnusableException("--format 在检查文件时只能写一种；检查文件夹时可写几种。");
        }

        var format = Formats.Count == 0 ? ReportFormat.All[0] : Formats[0];
        if (!format.TakesMany && Files.Count > 1)
        {
            throw new UnusableException(
                $"{format.Name} 报告一次只写一个文件。请放进一个文件夹，用 mingzhang check 文件夹 --format {format.Name}。"
            );
        }

        return format.Name == "xlsx" && Output is null
            ? throw new UnusableException("xlsx 报告要用 -o 写明文件名。")
            : format;
    }

    private void Write(ReportFormat format, IReadOnlyList<CheckedFile> results, Session session)
    {
        var path = Files.Count == 1 && File.Exists(Files[0]) ? Files[0] : null;
        // What cannot be read is said on the other stream; a text report of nothing says nothing more.
        var shown = format.Name == "text" ? [.. results.Where(r => r.Pack is not null)] : results;
        if (Output is null)
        {
            format.Write(shown, path, session.Terminal.Output, session.Stop);
        }
        else
        {
            StagedFiles.WriteOne(Output, stream => format.Write(shown, path, stream, session.Stop));
        }
    }

    private static CheckedFile Check(string file, PackChecker checker, Progress progress, Session session)
    {
        try
        {
            return File.Exists(file) || Directory.Exists(file)
                ? checker.Check(PackFile.FileOf(file), file, session.Stop)
                : CheckedFile.Unreadable(file, "没有这个文件或文件夹。");
        }
        finally
        {
            progress.Step();
        }
    }

    private List<AgainstPack> OpenAll(PackOpener opener, Session session)
    {
        // What is compared with may be of another kind and layout than the one chosen.
        var others = new PackOpener(opener.Profiles);
        return
        [
            .. Against.Select(f =>
            {
                var opened = PackFile.Open(others, f, $"--against {f}", session.Stop);
                return new AgainstPack(opened.Profile, opened.Pack);
            }),
        ];
    }

    private string Settings(ProfileFolder profiles) =>
        string.Join(
            ' ',
            [
                Tool.Version,
                Profile ?? "-",
                .. profiles.All().Select(p => p.Rules.Hash[7..15] + p.Checks.Hash[..8]),
                .. Against.Select(Path.GetFullPath),
            ]
        );

    private static int ExitCodeOf(CheckedFile file) =>
        file.Pack is null ? ExitCode.Unusable
        : file.Report.IsClean ? ExitCode.Good
        : ExitCode.Findings;
}
