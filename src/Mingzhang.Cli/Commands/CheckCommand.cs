using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Findings;

namespace Mingzhang.Cli.Commands;

/// <summary>check: holds packs to the rules of their profile.</summary>
/// <param name="Files">Published documents, pack.json files, or folders that hold one.</param>
/// <param name="Profile">The profile to check by; null for the one that the pack names.</param>
/// <param name="IsJson">Whether the report is JSON rather than text.</param>
/// <param name="Output">The file to write; null for the screen.</param>
/// <param name="Profiles">The folder of profiles; null for the usual one.</param>
internal sealed record CheckCommand(
    IReadOnlyList<string> Files,
    string? Profile,
    bool IsJson,
    string? Output,
    string? Profiles
) : ICommand
{
    private static readonly Report Nothing = new("", [], [], new Coverage(0, 0, []));

    /// <summary>How it is written.</summary>
    public static Verb Syntax()
    {
        var files = new PathArgument(
            "FILE",
            "公开件：PDF、Word、Excel、网页或文本文件，pack.json，或 compile 写出的文件夹",
            isMany: true
        );
        var profile = new TextOption(
            "--profile",
            "-p",
            "版式",
            "按哪个版式的规则检查；不写时按公开件自己的版式，或按内容认出的版式"
        );
        var format = new TextOption("--format", "-f", "格式", "报告的格式：text（默认）或 json");
        var output = new TextOption("--output", "-o", "文件", "把报告写到文件里；不写时显示在屏幕上");
        var profiles = CommonOptions.Profiles();
        return new Verb(
            "check",
            "检查公开件：表内、表间、逐数核对",
            line => new CheckCommand(
                files.ReadAll(line),
                profile.Read(line),
                format.ReadChoice(line, "text", "json") == "json",
                output.Read(line),
                profiles.Read(line)
            )
        )
        {
            Arguments = { files },
            Options = { profile, format, output, profiles },
            Examples =
            [
                new Example("mingzhang check out/某局-2024", "检查刚编制的公开件"),
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
        var complaints = new List<string>();
        var checkedFiles = Progress.Run(
            session.Terminal,
            "检查",
            Files.Count,
            progress => Files.Select(f => Check(f, profiles, complaints, progress, session)).ToList()
        );
        session.Terminal.Complain(complaints);
        if (Output is null)
        {
            Write(checkedFiles, session.Terminal.Output);
        }
        else
        {
            OutputFile.Write(Output, stream => Write(checkedFiles, stream));
        }

        return checkedFiles.Select(ExitCodeOf).Aggregate(ExitCode.Good, ExitCode.Worse);
    }

    private CheckedFile Check(
        string file,
        ProfileFolder profiles,
        List<string> complaints,
        Progress progress,
        Session session
    )
    {
        session.Stop.ThrowIfCancellationRequested();
        try
        {
            var (pack, profile, source) = PackFile.Open(file, profiles, Profile, session.Stop);
            return new CheckedFile(file, pack.Identity, PackCheck.Run(profile, pack, source));
        }
        catch (Exception e) when (e is not OperationCanceledException && FailureText.Of(e, file) is { } lines)
        {
            complaints.AddRange(lines);
            return new CheckedFile(file, null, Nothing);
        }
        finally
        {
            progress.Step();
        }
    }

    private void Write(IReadOnlyList<CheckedFile> files, Stream stream)
    {
        if (IsJson)
        {
            ReportJson.Write(files, stream);
            return;
        }

        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        foreach (var (index, file) in files.Where(f => f.Pack is not null).Index())
        {
            if (index > 0)
            {
                text.WriteLine();
            }

            ReportText.Write(file, text);
        }
    }

    private static int ExitCodeOf(CheckedFile file) =>
        file.Pack is null ? ExitCode.Unusable
        : file.Report.IsClean ? ExitCode.Good
        : ExitCode.Findings;
}
