using Mingzhang.Books.Schema;
using Mingzhang.Documents.Tables;

namespace Mingzhang.Server.Units;

/// <summary>A year's unit tree as a table of a workbook. Pure.</summary>
public static class UnitTable
{
    private const int LongestName = 100;

    private static readonly string[] Kinds = [UnitRecord.District, UnitRecord.Department, UnitRecord.Unit];

    /// <summary>The headings.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["代码", "名称", "简称", "性质", "类别", "上级代码"];

    /// <summary>The tree as rows.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.All.Select(u =>
            (IReadOnlyList<string>)[u.Code, u.Name, u.ShortName ?? "", u.Nature ?? "", u.Kind, u.Parent ?? ""]
        );
    }

    /// <summary>Reads rows as a tree.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="year">The year of the tree.</param>
    /// <returns>The nodes, and what is wrong, each with its cell; the nodes make a tree only when nothing is.</returns>
    public static (IReadOnlyList<UnitRecord> Units, IReadOnlyList<string> Defects) Read(
        IReadOnlyList<PlainRow> rows,
        int year
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<UnitRecord> units = [];
        List<string> defects = [];
        foreach (var row in rows)
        {
            units.Add(
                new UnitRecord
                {
                    Year = year,
                    Code = row.Cells[0],
                    Name = row.Cells[1],
                    ShortName = Text(row.Cells[2]),
                    Nature = Text(row.Cells[3]),
                    Kind = row.Cells[4],
                    Parent = Text(row.Cells[5]),
                }
            );
        }

        var byCode = units.GroupBy(u => u.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First());
        foreach (var (index, unit) in units.Index())
        {
            defects.AddRange(
                Problems(unit, byCode, units[..index]).Select(p => $"{rows[index].Places[p.Column]}：{p.Message}")
            );
        }

        if (units.Count(u => u.Kind == UnitRecord.District) != 1)
        {
            defects.Add($"类别是“{UnitRecord.District}”的要有一行，而且只有一行：它是整棵树的根。");
        }

        return (units, defects);
    }

    private static IEnumerable<(int Column, string Message)> Problems(
        UnitRecord unit,
        Dictionary<string, UnitRecord> byCode,
        IEnumerable<UnitRecord> before
    )
    {
        if (!IsCode(unit))
        {
            yield return (0, $"代码“{unit.Code}”不对。部门是三位数字，单位是六位数字，区划是 1 到 12 位数字。");
        }
        else if (before.Any(u => u.Code == unit.Code))
        {
            yield return (0, $"代码 {unit.Code} 写了两行。");
        }

        if (unit.Name.Length is 0 or > LongestName)
        {
            yield return (1, $"名称要写 1 到 {LongestName} 个字。");
        }

        if (unit.ShortName is { Length: > LongestName })
        {
            yield return (2, $"简称最多 {LongestName} 个字。");
        }

        if (unit.Nature is { } nature && !BookTerms.UnitNatures.Contains(nature))
        {
            yield return (3, $"性质“{nature}”不在这些里：{string.Join('、', BookTerms.UnitNatures)}。");
        }

        if (!Kinds.Contains(unit.Kind))
        {
            yield return (4, $"类别“{unit.Kind}”不在这些里：{string.Join('、', Kinds)}。");
        }

        if (unit.Kind == UnitRecord.District)
        {
            if (unit.Parent is not null)
            {
                yield return (5, "区划没有上级。");
            }
        }
        else if (unit.Parent is null || !byCode.TryGetValue(unit.Parent, out var parent))
        {
            yield return (5, $"上级代码“{unit.Parent}”不在表里。");
        }
        else if (parent.Kind == UnitRecord.Unit)
        {
            yield return (5, $"上级 {parent.Code} 是单位；上级要是部门或区划。");
        }
        else if (
            parent.Kind == UnitRecord.Department
            && unit.Kind == UnitRecord.Unit
            && !unit.Code.StartsWith(parent.Code, StringComparison.Ordinal)
        )
        {
            yield return (0, $"{parent.Name}的单位，代码以 {parent.Code} 开头。");
        }
        else if (unit.Kind == UnitRecord.Department && parent.Kind == UnitRecord.Department)
        {
            yield return (5, "部门的上级是区划。");
        }
    }

    /// <summary>Whether a code fits the kind of its node.</summary>
    public static bool IsCode(UnitRecord unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Code.All(char.IsAsciiDigit)
            && unit.Kind switch
            {
                UnitRecord.Department => unit.Code.Length == 3,
                UnitRecord.Unit => unit.Code.Length == 6,
                _ => unit.Code.Length is > 0 and <= 12,
            };
    }

    private static string? Text(string cell) => cell.Length > 0 ? cell : null;
}
