using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mingzhang.Server.Units;

/// <summary>How a unit differs between two trees.</summary>
/// <param name="Kind">新增, 修改 or 删去.</param>
/// <param name="Code">The unit.</param>
/// <param name="Words">What changes, for the person.</param>
public sealed record TreeChange(string Kind, string Code, string Words)
{
    /// <summary>The word for a unit that is taken out.</summary>
    public const string Removal = "删去";

    /// <summary>What must be done to make one tree of another, by code.</summary>
    public static IReadOnlyList<TreeChange> Between(UnitTree from, UnitTree to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        List<TreeChange> changes = [];
        foreach (var unit in to.All)
        {
            if (from.Find(unit.Code) is not { } before)
            {
                changes.Add(new TreeChange("新增", unit.Code, $"{unit.Name}，{unit.Kind}，上级 {unit.Parent}"));
            }
            else if (Differences(before, unit) is { Count: > 0 } words)
            {
                changes.Add(new TreeChange("修改", unit.Code, string.Join('；', words)));
            }
        }

        changes.AddRange(
            from.All.Where(u => to.Find(u.Code) is null).Select(u => new TreeChange(Removal, u.Code, u.Name))
        );
        return [.. changes.OrderBy(c => c.Code, StringComparer.Ordinal)];
    }

    /// <summary>A short text that differs when anything in the tree does.</summary>
    public static string Fingerprint(UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var text = new StringBuilder();
        foreach (var row in UnitTable.Rows(tree))
        {
            text.AppendJoin('\u001f', row).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static List<string> Differences(UnitRecord before, UnitRecord after)
    {
        (string Heading, string? Before, string? After)[] fields =
        [
            ("名称", before.Name, after.Name),
            ("简称", before.ShortName, after.ShortName),
            ("性质", before.Nature, after.Nature),
            ("类别", before.Kind, after.Kind),
            ("上级", before.Parent, after.Parent),
        ];
        return
        [
            .. fields
                .Where(f => (f.Before ?? "") != (f.After ?? ""))
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Heading}“{f.Before}”→“{f.After}”")),
        ];
    }
}
