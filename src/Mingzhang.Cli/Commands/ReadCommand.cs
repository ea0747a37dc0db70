using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Staging;

namespace Mingzhang.Cli.Commands;

/// <summary>read: turns a published pack into pack.json.</summary>
/// <param name="File">The published document.</param>
/// <param name="Profile">The profile to read by; null to recognise it by content.</param>
/// <param name="Output">The file to write.</param>
/// <param name="Profiles">The folder of profiles; null for the usual one.</param>
internal sealed record ReadCommand(string File, string? Profile, string Output, string? Profiles) : ICommand
{
    /// <summary>How it is written.</summary>
    public static Verb Syntax()
    {
        var file = new PathArgument("FILE", "公开件：PDF、Word、Excel、网页或文本文件");
        var profile = new TextOption("--profile", "-p", "版式", "按哪个版式读；不写时按内容认");
        var output = new TextOption("--output", "-o", "文件", "写成的 pack.json");
        var profiles = CommonOptions.Profiles();
        return new Verb(
            "read",
            "把公开件读成数据（pack.json）",
            line => new ReadCommand(
                file.Read(line)!,
                profile.Read(line),
                output.ReadRequired(line),
                profiles.Read(line)
            )
        )
        {
            Arguments = { file },
            Options = { profile, output, profiles },
            Examples =
            [
                new Example("mingzhang read 某局2024年部门预算.pdf -o pack.json", "读出各表的数和文字，带位置"),
            ],
        };
    }

    /// <inheritdoc/>
    public int Run(Session session)
    {
        if (!System.IO.File.Exists(File))
        {
            throw new UnusableException($"{File}：没有这个文件。");
        }

        var profiles = ProfileFolder.Open(Profiles, session.Environment);
        var opener = new PackOpener(profiles.All()) { Chosen = Profile is null ? null : profiles.Get(Profile) };
        var opened = PackFile.Open(opener, File, File, session.Stop);
        StagedFiles.WriteOne(Output, stream => PackJson.Write(opened.Pack, stream, cancellation: session.Stop));
        if (opened.Source is { } source)
        {
            foreach (var evidence in source.Evidence)
            {
                session.Terminal.Text.WriteLine($"{evidence.Subject} {evidence.Conclusion}：{evidence.Reason}");
            }

            session.Terminal.Complain(source.Unplaced.Select(u => $"没有读懂的表：{u.Reason}"));
        }

        return ExitCode.Good;
    }
}
