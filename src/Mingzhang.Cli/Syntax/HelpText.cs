using System.CommandLine;

namespace Mingzhang.Cli.Syntax;

/// <summary>Writes the help of a command, in Chinese, with examples.</summary>
internal static class HelpText
{
    /// <summary>Writes the help.</summary>
    /// <param name="command">The command.</param>
    /// <param name="text">Where to write.</param>
    public static void Write(Command command, TextWriter text)
    {
        text.WriteLine(command.Description);
        text.WriteLine();
        text.WriteLine("用法：");
        text.WriteLine("  " + Usage(command));
        Section(text, "命令", command.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        Section(text, "参数", command.Arguments.Select(a => (a.Name, a.Description ?? "")));
        Section(text, "选项", Options(command).Select(o => (Names(o), o.Description ?? "")));
        if (command is Verb verb)
        {
            Section(text, "例子", verb.Examples.Select(e => (e.Line, e.Meaning)));
            foreach (var remark in verb.Remarks)
            {
                text.WriteLine();
                text.WriteLine(remark);
            }
        }
    }

    private static string Usage(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        var words = new List<string> { parent is null ? command.Name : $"{parent.Name} {command.Name}" };
        if (command.Subcommands.Count > 0)
        {
            words.Add("<命令>");
        }

        words.AddRange(command.Arguments.OfType<PathArgument>().Select(Placeholder));
        words.Add("[选项]");
        return string.Join(' ', words);
    }

    private static string Placeholder(PathArgument argument)
    {
        var name = argument.IsMany ? argument.Name + "…" : argument.Name;
        return argument.IsOptional ? $"[{name}]" : name;
    }

    // Options of the commands above count too.
    private static IEnumerable<Option> Options(Command command) =>
        command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)))
            .Where(o => !o.Hidden);

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name));
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private static void Section(TextWriter text, string heading, IEnumerable<(string Name, string Meaning)> items)
    {
        var rows = items.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine(heading + "：");
        var width = rows.Max(r => TextWidth.Of(r.Name)) + 2;
        foreach (var (name, meaning) in rows)
        {
            var space = new string(' ', width - TextWidth.Of(name));
            var hanging = "\n" + new string(' ', width + 2);
            text.WriteLine($"  {name}{space}{meaning.Replace("\n", hanging, StringComparison.Ordinal)}");
        }
    }
}
