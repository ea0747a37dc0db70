using System.CommandLine;
using Mingzhang.Cli.Failures;

namespace Mingzhang.Cli.Syntax;

/// <summary>What stands on the command line without an option's name. Its number is checked here, in Chinese.</summary>
internal sealed class PathArgument : Argument<string[]>
{
    /// <summary>Makes an argument.</summary>
    /// <param name="name">What it is called in the help: BOOK.</param>
    /// <param name="description">What it is.</param>
    /// <param name="isMany">Whether there may be several.</param>
    /// <param name="isOptional">Whether there may be none.</param>
    public PathArgument(string name, string description, bool isMany = false, bool isOptional = false)
        : base(name)
    {
        Description = description;
        IsMany = isMany;
        IsOptional = isOptional;
        Arity = isMany ? ArgumentArity.ZeroOrMore : ArgumentArity.ZeroOrOne;
        CustomParser = result => [.. result.Tokens.Select(t => t.Value)];
    }

    /// <summary>Whether there may be several.</summary>
    public bool IsMany { get; }

    /// <summary>Whether there may be none.</summary>
    public bool IsOptional { get; }

    /// <summary>What was given.</summary>
    /// <exception cref="UnusableException">Nothing where something must be, or an option that nobody knows.</exception>
    public IReadOnlyList<string> ReadAll(ParseResult line)
    {
        var values = line.GetValue(this) ?? [];
        if (Array.Find(values, Verb.LooksLikeOption) is { } option)
        {
            throw Verb.UnknownOption(option, line);
        }

        return values.Length > 0 || IsOptional ? values : throw new UnusableException($"缺少 {Name}：{Description}。");
    }

    /// <summary>What was given; null for nothing where nothing need be.</summary>
    /// <exception cref="UnusableException">Nothing where something must be, or an option that nobody knows.</exception>
    public string? Read(ParseResult line) => ReadAll(line) is [var value, ..] ? value : null;
}
