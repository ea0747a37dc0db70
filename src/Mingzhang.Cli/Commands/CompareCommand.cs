using Mingzhang.Changes;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Reports.Changes;
using Mingzhang.Documents.Staging;
using Mingzhang.Packs;

namespace Mingzhang.Cli.Commands;

/// <summary>compare: shows what changed between two packs.</summary>
/// <param name="Old">The old pack: a published document, a pack.json, or a folder that compile wrote.</param>
/// <param name="New">The new pack.</param>
/// <param name="Profile">The profile to read both by; null to recognise each by its content.</param>
/// <param name="Format">The form of the list.</param>
/// <param name="Output">The file to write; null for the screen.</param>
/// <param name="Profiles">The folder of profiles; null for the usual one.</param>
internal sealed record CompareCommand(
    string Old,
    string New,
    string? Profile,
    ChangeFormat Format,
    string? Output,
    string? Profiles
) : ICommand
{
    /// <summary>How it is written.</summary>
    public static Verb Syntax()
    {
        var old = new PathArgument(
            "OLD",
            "旧的公开件：PDF、Word、Excel、网页、文本、pack.json 或 compile 写出的文件夹"
        );
        var @new = new PathArgument("NEW", "新的公开件，格式可以与旧的不同");
        var profile = new TextOption("--profile", "-p", "版式", "两件都按哪个版式读；不写时各按内容认");
        var format = new TextOption(
            "--format",
            "-f",
            "格式",
            $"{string.Join('、', ChangeFormat.All.Select(f => f.Name))}；不写时是 text"
        );
        var output = new TextOption("--output", "-o", "文件", "把结果写到文件里；不写时显示在屏幕上");
        var profiles = CommonOptions.Profiles();
        return new Verb(
            "compare",
            "比较两份公开件：哪些数、哪些句子变了",
            line => new CompareCommand(
                old.Read(line)!,
                @new.Read(line)!,
                profile.Read(line),
                ChangeFormat.Find(
                    format.ReadChoice(line, [.. ChangeFormat.All.Select(f => f.Name)]) ?? ChangeFormat.All[0].Name
                )!,
                output.Read(line),
                profiles.Read(line)
            )
        )
        {
            Arguments = { old, @new },
            Options = { profile, format, output, profiles },
            Examples =
            [
                new Example("mingzhang compare 初稿.docx 定稿.docx", "改了哪些数、哪些句子"),
                new Example("mingzhang compare 某局2023.pdf 某局2024.pdf", "两年的公开件，同名的行比较"),
            ],
            Remarks =
            [
                "退出码：0 没有变动；1 有变动；2 有文件读不了，或命令写错。",
                "空白、全角半角、引号括号的样式、千分位、行次和空行空列不算变动。",
            ],
        };
    }

    /// <inheritdoc/>
    public int Run(Session session)
    {
        if (Format.IsForFile && Output is null)
        {
            throw new UnusableException($"{Format.Name} 要用 -o 写明文件名。");
        }

        var profiles = ProfileFolder.Open(Profiles, session.Environment);
        var opener = new PackOpener(profiles.All()) { Chosen = Profile is null ? null : profiles.Get(Profile) };
        var packs = new ComparedPacks(
            Old,
            New,
            PackComparison.Compare(
                PackFile.Open(opener, Old, Old, session.Stop).Pack,
                PackFile.Open(opener, New, New, session.Stop).Pack
            )
        );
        if (Output is null)
        {
            Format.Write(packs, session.Terminal.Output);
        }
        else
        {
            StagedFiles.WriteOne(Output, stream => Format.Write(packs, stream));
        }

        return packs.Changes.IsEmpty ? ExitCode.Good : ExitCode.Findings;
    }
}
