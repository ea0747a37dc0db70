using System.CommandLine;
using Mingzhang.Cli.Commands;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli;

/// <summary>The command line as a whole: reads a line, runs what it asks for, says what is wrong with it.</summary>
internal static class CommandLine
{
    private const string Name = "mingzhang";

    /// <summary>Runs a line.</summary>
    /// <returns>The exit code: 0 nothing above notice, 1 findings, 2 unusable input or usage.</returns>
    public static int Run(IReadOnlyList<string> args, Session session)
    {
        var terminal = session.Terminal;
        try
        {
            return Dispatch(args, session);
        }
        catch (Exception e) when (FailureText.Of(e) is { } lines)
        {
            terminal.Complain(lines);
            return ExitCode.Unusable;
        }
#pragma warning disable CA1031 // Whatever else happens is our fault; the caller still gets an exit code and a report to pass on.
        catch (Exception e)
        {
            terminal.Complain(["程序自身出错了，请把下面的内容报告给开发者。"]);
            terminal.Error.WriteLine(e);
            return ExitCode.Unusable;
        }
#pragma warning restore CA1031
    }

    private static int Dispatch(IReadOnlyList<string> args, Session session)
    {
        var help = new Option<bool>("--help", "-h", "-?")
        {
            Description = "显示这份说明",
            Arity = ArgumentArity.Zero,
            Recursive = true,
        };
        var version = new Option<bool>("--version") { Description = "显示版本", Arity = ArgumentArity.Zero };
        var root = new Command(Name, "明账：把预算簿、决算簿编制成公开件，并逐数检查。") { help, version };
        Verb[] verbs =
        [
            NewCommand.Syntax(),
            CompileCommand.Syntax(),
            CheckCommand.Syntax(),
            CompareCommand.Syntax(),
            ReadCommand.Syntax(),
            ConsolidateCommand.Syntax(),
            ConvertCommand.Syntax(),
            RulesCommand.Syntax(),
            ServerCommand.Serve(),
            ServerCommand.Audit(),
            ServerCommand.Backup(),
            ServerCommand.Restore(),
        ];
        Array.ForEach(verbs, root.Add);
        root.TreatUnmatchedTokensAsErrors = false;

        var line = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var command = line.CommandResult.Command;
        if (line.GetValue(help))
        {
            HelpText.Write(command, session.Terminal.Text);
            return ExitCode.Good;
        }

        if (line.GetValue(version))
        {
            session.Terminal.Text.WriteLine($"{Name} {Tool.Version}");
            return ExitCode.Good;
        }

        if (command is not Verb verb)
        {
            throw Unknown(line.UnmatchedTokens is [var word, ..] ? word : null, verbs);
        }

        var bound = verb.Bind(line);
        return line.Errors is [var error, ..]
            ? throw new UnusableException($"命令行写法不对：{error.Message}")
            : bound.Run(session);
    }

    private static UnusableException Unknown(string? word, IEnumerable<Verb> verbs) =>
        new(
            (word is null ? "请给出命令：" : $"不认识“{word}”；可用的命令：")
                + $"{string.Join('、', verbs.Select(v => v.Name))}。用 {Name} --help 查看说明。"
        );
}
