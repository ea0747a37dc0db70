using System.CommandLine;
using Mingzhang.Cli.Failures;

namespace Mingzhang.Cli.Syntax;

/// <summary>An example in a help text.</summary>
/// <param name="Line">What to type.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Example(string Line, string Meaning);

/// <summary>A command of the command line: how it is written, what its help says, and what it makes of a line.</summary>
internal sealed class Verb : Command
{
    private readonly Func<ParseResult, ICommand> _bind;

    /// <summary>Makes a verb.</summary>
    /// <param name="name">Its name: compile.</param>
    /// <param name="description">What it does, in a line.</param>
    /// <param name="bind">Makes the command that a line asks for.</param>
    public Verb(string name, string description, Func<ParseResult, ICommand> bind)
        : base(name, description)
    {
        _bind = bind;
        TreatUnmatchedTokensAsErrors = false;
    }

    /// <summary>What else there is to know; a line each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Examples.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>Makes the command that a line asks for.</summary>
    /// <exception cref="UnusableException">The line is not how the verb is written.</exception>
    public ICommand Bind(ParseResult line)
    {
        if (line.UnmatchedTokens is [var word, ..])
        {
            throw LooksLikeOption(word)
                ? UnknownOption(word, line)
                : new UnusableException($"多出来的参数“{word}”；用 mingzhang {Name} --help 查看用法。");
        }

        return _bind(line);
    }

    /// <summary>Whether a word was meant as an option.</summary>
    internal static bool LooksLikeOption(string word) => word.Length > 1 && word[0] == '-';

    /// <summary>The complaint about an option that nobody knows.</summary>
    internal static UnusableException UnknownOption(string option, ParseResult line) =>
        new($"不认识的选项 {option}；用 mingzhang {line.CommandResult.Command.Name} --help 查看可用的选项。");
}
