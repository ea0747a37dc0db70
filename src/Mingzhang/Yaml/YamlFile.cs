using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Yaml;

/// <summary>
/// A YAML data file read strictly: every key must be asked for, and whatever is wrong is collected with its line and
/// column, so that an author sees all defects in one go.
/// </summary>
public sealed class YamlFile
{
    private readonly List<YamlProblem> _problems = [];

    private YamlFile(string name) => Name = name;

    /// <summary>Name of the file, for messages.</summary>
    public string Name { get; }

    /// <summary>The defects met so far.</summary>
    public IReadOnlyList<YamlProblem> Problems => _problems;

    /// <summary>Parses a file; a syntax error or an empty file is thrown at once.</summary>
    /// <exception cref="YamlProblemsException">The text is no YAML document.</exception>
    public static (YamlFile File, YamlValue Root) Parse(string name, string text)
    {
        var file = new YamlFile(name);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count != 1)
            {
                throw new YamlProblemsException([new YamlProblem(name, 1, 1, "文件应当恰有一个 YAML 文档")]);
            }

            return (file, new YamlValue(file, stream.Documents[0].RootNode));
        }
        catch (YamlException e)
        {
            throw new YamlProblemsException([
                TabIn(name, text) ?? new YamlProblem(name, (int)e.Start.Line, (int)e.Start.Column, Describe(e)),
            ]);
        }
    }

    // The parser notices a tab late and names the line where the mapping around it began.
    private static YamlProblem? TabIn(string name, string text)
    {
        var line = 0;
        foreach (var characters in text.AsSpan().EnumerateLines())
        {
            line++;
            var length = characters.IndexOfAnyExcept(' ', '\t');
            if (length > 0 && characters[..length].IndexOf('\t') is >= 0 and var column)
            {
                return new YamlProblem(name, line, column + 1, "行首有制表符；YAML 的缩进只能用空格");
            }
        }

        return null;
    }

    private static string Describe(YamlException e)
    {
        const string duplicate = "Duplicate key ";
        return e.Message.StartsWith(duplicate, StringComparison.Ordinal)
            ? $"键“{e.Message[duplicate.Length..]}”重复"
            : $"YAML 语法错误：{e.Message}";
    }

    /// <summary>Records a defect at a value.</summary>
    public void Report(YamlValue at, string message) =>
        _problems.Add(new YamlProblem(Name, at.Line, at.Column, message));

    /// <summary>Throws when any defect was met.</summary>
    /// <exception cref="YamlProblemsException">There are defects.</exception>
    public void ThrowIfBroken()
    {
        if (_problems.Count > 0)
        {
            throw new YamlProblemsException([.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column)]);
        }
    }
}
