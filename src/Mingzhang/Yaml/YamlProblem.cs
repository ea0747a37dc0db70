using System.Globalization;

namespace Mingzhang.Yaml;

/// <summary>A defect of a data file: where and what.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong and what is expected, in Chinese.</param>
public sealed record YamlProblem(string File, int Line, int Column, string Message)
{
    /// <summary>file:line:column: message.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Message}");
}

/// <summary>A profile or another data file cannot be used; all its defects are listed.</summary>
public sealed class YamlProblemsException(IReadOnlyList<YamlProblem> problems)
    : Exception(string.Join('\n', problems.Select(p => p.ToString())))
{
    /// <summary>The defects, in file order.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; } = problems;
}
