using YamlDotNet.RepresentationModel;

namespace Mingzhang.Yaml;

/// <summary>A mapping whose keys must all be known: call <see cref="Done"/> after asking for them.</summary>
public sealed class YamlMap
{
    private readonly YamlValue _owner;
    private readonly Dictionary<string, YamlValue> _values = new(StringComparer.Ordinal);
    private readonly List<(YamlValue Key, string Text)> _keys = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    internal YamlMap(YamlValue owner, YamlMappingNode node)
    {
        _owner = owner;
        foreach (var (key, value) in node.Children)
        {
            var at = new YamlValue(owner.File, key);
            var text = at.AsText();
            _keys.Add((at, text));
            if (!_values.TryAdd(text, new YamlValue(owner.File, value)))
            {
                at.Report($"键“{text}”重复");
            }
        }
    }

    /// <summary>The keys in file order with their values; counts as asking for all of them.</summary>
    public IReadOnlyList<(string Key, YamlValue Value)> All()
    {
        _asked.UnionWith(_values.Keys);
        return [.. _keys.Select(k => (k.Text, _values[k.Text]))];
    }

    /// <summary>The value of a key, or null.</summary>
    public YamlValue? Optional(string key)
    {
        _asked.Add(key);
        return _values.GetValueOrDefault(key);
    }

    /// <summary>The value of a key; its absence is reported and read as empty text.</summary>
    public YamlValue Required(string key)
    {
        if (Optional(key) is { } value)
        {
            return value;
        }

        _owner.Report($"缺少键“{key}”");
        return new YamlValue(_owner.File, new YamlScalarNode("") { });
    }

    /// <summary>The text of an optional key.</summary>
    public string? Text(string key) => Optional(key)?.AsText();

    /// <summary>The flag of an optional key; <paramref name="whenAbsent"/> without it.</summary>
    public bool Flag(string key, bool whenAbsent = false) => Optional(key)?.AsFlag() ?? whenAbsent;

    /// <summary>The texts of an optional key; empty without it.</summary>
    public IReadOnlyList<string> Texts(string key) => Optional(key)?.AsTexts() ?? [];

    /// <summary>The items of an optional key; empty without it.</summary>
    public IReadOnlyList<YamlValue> List(string key) => Optional(key)?.AsList() ?? [];

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Done()
    {
        foreach (var (key, text) in _keys)
        {
            if (!_asked.Contains(text))
            {
                key.Report($"不认识的键“{text}”；这里可用：{string.Join('、', _asked)}");
            }
        }
    }
}
