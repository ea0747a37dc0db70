using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Yaml;

/// <summary>A value of a YAML file that knows its place. Wrong kinds are reported to the file and read as empty.</summary>
public sealed class YamlValue
{
    private readonly YamlNode _node;

    internal YamlValue(YamlFile file, YamlNode node)
    {
        File = file;
        _node = node;
    }

    /// <summary>The file it stands in.</summary>
    public YamlFile File { get; }

    /// <summary>Line, from 1.</summary>
    public int Line => (int)_node.Start.Line;

    /// <summary>Column, from 1.</summary>
    public int Column => (int)_node.Start.Column;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => _node is YamlSequenceNode;

    /// <summary>Whether it is a mapping.</summary>
    public bool IsMap => _node is YamlMappingNode;

    /// <summary>Its text, when it is a scalar; otherwise reported and empty.</summary>
    public string AsText()
    {
        if (_node is YamlScalarNode scalar)
        {
            return scalar.Value ?? "";
        }

        File.Report(this, "这里应当是一个值，不是列表或映射");
        return "";
    }

    /// <summary>Its whole number; otherwise reported and 0.</summary>
    public int AsInteger()
    {
        if (int.TryParse(AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        File.Report(this, "这里应当是整数");
        return 0;
    }

    /// <summary>Its truth value, true or false; otherwise reported and false.</summary>
    public bool AsFlag()
    {
        switch (AsText())
        {
            case "true":
                return true;
            case "false":
                return false;
            default:
                File.Report(this, "这里应当是 true 或 false");
                return false;
        }
    }

    /// <summary>Its items; a scalar counts as a list of one, a mapping is reported.</summary>
    public IReadOnlyList<YamlValue> AsList()
    {
        switch (_node)
        {
            case YamlSequenceNode list:
                return [.. list.Children.Select(c => new YamlValue(File, c))];
            case YamlScalarNode:
                return [this];
            default:
                File.Report(this, "这里应当是列表");
                return [];
        }
    }

    /// <summary>Its texts; a scalar counts as a list of one.</summary>
    public IReadOnlyList<string> AsTexts() => [.. AsList().Select(v => v.AsText())];

    /// <summary>Its entries; anything but a mapping is reported and empty.</summary>
    public YamlMap AsMap()
    {
        if (_node is YamlMappingNode map)
        {
            return new YamlMap(this, map);
        }

        File.Report(this, "这里应当是“键: 值”的映射");
        return new YamlMap(this, new YamlMappingNode());
    }

    /// <summary>Records a defect here.</summary>
    public void Report(string message) => File.Report(this, message);
}
