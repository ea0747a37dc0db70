using System.CommandLine;
using System.CommandLine.Parsing;
using Mingzhang.Cli.Failures;

namespace Mingzhang.Cli.Syntax;

/// <summary>An option with one or several paths.</summary>
internal sealed class PathsOption : Option<string[]>
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">Its name: --against.</param>
    /// <param name="value">What its values are called in the help.</param>
    /// <param name="description">What it does.</param>
    public PathsOption(string name, string value, string description)
        : base(name)
    {
        HelpName = value;
        Description = description;
        Arity = ArgumentArity.ZeroOrMore;
        AllowMultipleArgumentsPerToken = true;
    }

    /// <summary>The values; empty when the option is not given.</summary>
    /// <exception cref="UnusableException">It is given without a value.</exception>
    public IReadOnlyList<string> ReadAll(ParseResult line)
    {
        var result = line.GetResult(this);
        if (result is null)
        {
            return [];
        }

        return result.Tokens.Count > 0
            ? [.. result.Tokens.Select(t => t.Value)]
            : throw new UnusableException($"选项 {Name} 后面要写{HelpName}。");
    }
}
