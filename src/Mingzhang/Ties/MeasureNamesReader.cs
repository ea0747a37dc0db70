using Mingzhang.Yaml;

namespace Mingzhang.Ties;

/// <summary>Reads the words by which measures are found in the tables of any layout.</summary>
public static class MeasureNamesReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="YamlProblemsException">The file has defects; all are listed with line and column.</exception>
    public static IReadOnlyList<MeasureName> Read(string name, string text)
    {
        var (file, root) = YamlFile.Parse(name, text);
        MeasureName[] names = [.. root.AsList().Select(Read)];
        file.ThrowIfBroken();
        return names;
    }

    private static MeasureName Read(YamlValue value)
    {
        var map = value.AsMap();
        var name = new MeasureName(
            map.Required("of").AsTexts(),
            map.Texts("tables"),
            map.Texts("except"),
            map.Texts("rows"),
            map.Texts("columns")
        );
        map.Done();
        return name;
    }
}
