using System.Xml;

namespace Mingzhang.Documents.Packages;

/// <summary>A reference from one part of a package to another.</summary>
/// <param name="Id">Its name in the part that refers.</param>
/// <param name="Type">What the other part is to it.</param>
/// <param name="Part">The other part, without a leading slash.</param>
/// <param name="IsExternal">Whether it points out of the package: nobody follows it.</param>
internal sealed record Relationship(string Id, string Type, string Part, bool IsExternal = false);

/// <summary>Reads which parts a part refers to.</summary>
internal static class Relationships
{
    /// <summary>The references of a part inside the package; of the package as a whole when <paramref name="part"/> is empty.</summary>
    public static IReadOnlyList<Relationship> Read(PackageParts parts, string part, string place) =>
        [.. ReadAll(parts, part, place).Where(r => !r.IsExternal)];

    /// <summary>The references of a part, those that point out of the package included.</summary>
    public static IReadOnlyList<Relationship> ReadAll(PackageParts parts, string part, string place)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        var file = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        var found = new List<Relationship>();
        if (!parts.Has(file))
        {
            return found;
        }

        using var xml = parts.OpenXml(file, place);
        while (xml.Read())
        {
            if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Target") is { } target
            )
            {
                var isExternal = xml.GetAttribute("TargetMode") == "External";
                found.Add(
                    new Relationship(
                        xml.GetAttribute("Id") ?? "",
                        xml.GetAttribute("Type") ?? "",
                        isExternal ? target : Resolve(folder, target),
                        isExternal
                    )
                );
            }
        }

        return found;
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == "..")
            {
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            }
            else if (step is not ("" or "."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
