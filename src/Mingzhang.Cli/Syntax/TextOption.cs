using System.CommandLine;
using System.Globalization;
using Mingzhang.Cli.Failures;

namespace Mingzhang.Cli.Syntax;

/// <summary>An option with one value. The parser accepts anything, so that what is wrong is said here, in Chinese.</summary>
internal sealed class TextOption : Option<string[]>
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">Its name: --output.</param>
    /// <param name="alias">A short name: -o; null for none.</param>
    /// <param name="value">What its value is called in the help: DIR.</param>
    /// <param name="description">What it does.</param>
    public TextOption(string name, string? alias, string value, string description)
        : base(name, alias is null ? [] : [alias])
    {
        HelpName = value;
        Description = description;
        Arity = ArgumentArity.ZeroOrMore;
        AllowMultipleArgumentsPerToken = false;
    }

    /// <summary>The value; null when the option is not given.</summary>
    /// <exception cref="UnusableException">It is given without a value, or more than once.</exception>
    public string? Read(ParseResult line)
    {
        var result = line.GetResult(this);
        if (result is null)
        {
            return null;
        }

        if (result.IdentifierTokenCount > 1)
        {
            throw new UnusableException($"选项 {Name} 只能给一次。");
        }

        return result.Tokens is [{ Value: { Length: > 0 } value }]
            ? value
            : throw new UnusableException($"选项 {Name} 后面要写{HelpName}。");
    }

    /// <summary>The value.</summary>
    /// <exception cref="UnusableException">It is absent, without a value, or given more than once.</exception>
    public string ReadRequired(ParseResult line) =>
        Read(line) ?? throw new UnusableException($"缺少选项 {Name}：{Description}");

    /// <summary>The value as one of some words.</summary>
    /// <exception cref="UnusableException">It is another word.</exception>
    public string? ReadChoice(ParseResult line, params ReadOnlySpan<string> choices)
    {
        var value = Read(line);
        return value is null || choices.Contains(value) ? value : throw NotAmong(value, choices);
    }

    /// <summary>The value as several of some words, separated by commas, in the order of the choices.</summary>
    /// <exception cref="UnusableException">There is another word.</exception>
    public IReadOnlyList<string>? ReadChoices(ParseResult line, params string[] choices)
    {
        var words = Read(line)
            ?.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words is null)
        {
            return null;
        }

        return words.FirstOrDefault(w => !choices.Contains(w)) is { } other
            ? throw NotAmong(other, choices)
            : [.. choices.Where(words.Contains)];
    }

    /// <summary>The value as a year.</summary>
    /// <exception cref="UnusableException">It is no year.</exception>
    public int? ReadYear(ParseResult line)
    {
        var text = Read(line);
        if (text is null)
        {
            return null;
        }

        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 2000 and <= 2100
            ? year
            : throw new UnusableException($"选项 {Name} 要 2000 到 2100 之间的四位年份，例如 2024；现为“{text}”。");
    }

    private UnusableException NotAmong(string value, ReadOnlySpan<string> choices) =>
        new($"选项 {Name} 不认识“{value}”；可用：{string.Join('、', choices!)}。");
}
