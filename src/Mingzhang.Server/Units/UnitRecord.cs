namespace Mingzhang.Server.Units;

/// <summary>A node of a year's unit tree.</summary>
public sealed record UnitRecord
{
    /// <summary>The kind of the root: the finance bureau's district.</summary>
    public const string District = "区划";

    /// <summary>The kind of a department.</summary>
    public const string Department = "部门";

    /// <summary>The kind of a unit that keeps its own book.</summary>
    public const string Unit = "单位";

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>Three digits for a department, six for a unit.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its full name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its short name.</summary>
    public string? ShortName { get; init; }

    /// <summary>行政, 参公, 公益一类事业 …</summary>
    public string? Nature { get; init; }

    /// <summary>The code above it; null for the root.</summary>
    public string? Parent { get; init; }

    /// <summary>区划, 部门 or 单位.</summary>
    public string Kind { get; init; } = Unit;

    /// <summary>Raised by each change.</summary>
    public int Version { get; init; }
}

/// <summary>A year's unit tree, read as a whole: a district has a few hundred nodes.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<string, UnitRecord> _byCode;
    private readonly ILookup<string, UnitRecord> _children;

    /// <param name="units">The nodes.</param>
    public UnitTree(IEnumerable<UnitRecord> units)
    {
        All = [.. units.OrderBy(u => u.Code, StringComparer.Ordinal)];
        _byCode = All.ToDictionary(u => u.Code, StringComparer.Ordinal);
        _children = All.Where(u => u.Parent is not null).ToLookup(u => u.Parent!, StringComparer.Ordinal);
    }

    /// <summary>Every node, by code.</summary>
    public IReadOnlyList<UnitRecord> All { get; }

    /// <summary>The node of a code, or null.</summary>
    public UnitRecord? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The nodes right below one.</summary>
    public IEnumerable<UnitRecord> Below(string code) => _children[code];

    /// <summary>A code and those above it, itself first; for an unknown code itself alone. A circle ends where it closes.</summary>
    public IReadOnlyList<string> LineOf(string code)
    {
        List<string> line = [code];
        while (Find(line[^1])?.Parent is { } parent && !line.Contains(parent))
        {
            line.Add(parent);
        }

        return line;
    }
}
