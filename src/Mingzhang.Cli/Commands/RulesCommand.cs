using System.Text;
using Mingzhang.Checks;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents.Staging;
using Mingzhang.Rules.Register;

namespace Mingzhang.Cli.Commands;

/// <summary>rules: every rule, as a page.</summary>
/// <param name="Profile">The profile; null for all.</param>
/// <param name="Output">The file to write; null for the screen.</param>
/// <param name="Profiles">The folder of profiles; null for the usual one.</param>
internal sealed record RulesCommand(string? Profile, string? Output, string? Profiles) : ICommand
{
    /// <summary>How it is written.</summary>
    public static Verb Syntax()
    {
        var profile = new PathArgument(
            "PROFILE",
            "版式，例如 sichuan-budget；不写时列出全部版式的规则",
            isOptional: true
        );
        var output = new TextOption("--output", "-o", "文件", "写到文件里；不写时显示在屏幕上");
        var profiles = CommonOptions.Profiles();
        return new Verb(
            "rules",
            "把检查规则排成一页（Markdown）",
            line => new RulesCommand(profile.Read(line), output.Read(line), profiles.Read(line))
        )
        {
            Arguments = { profile },
            Options = { output, profiles },
            Examples =
            [
                new Example("mingzhang rules", "全部版式的规则"),
                new Example("mingzhang rules hubei-final -o 规则.md", "一个版式的规则，写到文件里"),
            ],
        };
    }

    /// <inheritdoc/>
    public int Run(Session session)
    {
        var folder = ProfileFolder.Open(Profiles, session.Environment);
        var profiles = (Profile is null ? folder.Ids : [Profile]).Select(id => folder.Get(id)).ToList();
        var names = string.Join('、', profiles.Select(p => p.Name));
        var page = RuleBook.Render($"检查规则：{names}", [.. profiles.Select(p => p.Rules)]);
        // The checks beyond the tables are much the same everywhere; the page of all profiles shows those of the first.
        page += CheckBook.Render(profiles[0].Checks);
        if (Output is null)
        {
            session.Terminal.Text.Write(page);
        }
        else
        {
            StagedFiles.WriteOne(Output, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
        }

        return ExitCode.Good;
    }
}
