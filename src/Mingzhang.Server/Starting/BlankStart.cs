using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Starting;

/// <summary>空白开始: a book with nothing but its cover and its units, as the unit tree has them. Pure.</summary>
internal static class BlankStart
{
    /// <summary>The rows.</summary>
    /// <param name="tree">The unit tree of the year.</param>
    /// <param name="owner">The department or unit whose book it is.</param>
    /// <param name="kind">类型: 部门预算.</param>
    /// <param name="profile">The profile.</param>
    public static IEnumerable<StoredRow> Rows(UnitTree tree, UnitRecord owner, string kind, string profile)
    {
        var department =
            tree.LineOf(owner.Code).Select(tree.Find).FirstOrDefault(u => u?.Kind == UnitRecord.Department) ?? owner;
        yield return SheetRow.New(
            BookSchema.Cover,
            ("类型", kind),
            ("年度", SheetRow.OfNumber(owner.Year)),
            ("版式", profile),
            ("公开范围", owner.Kind == UnitRecord.Unit ? "单位" : "部门"),
            ("部门代码", department.Code.Length >= 3 ? department.Code[..3] : department.Code),
            ("部门名称", department.Name),
            ("部门简称", department.ShortName ?? "")
        );
        foreach (var unit in tree.All.Where(u => u.Kind == UnitRecord.Unit && tree.LineOf(u.Code).Contains(owner.Code)))
        {
            yield return SheetRow.New(
                BookSchema.Units,
                ("单位代码", unit.Code),
                ("单位名称", unit.Name),
                ("单位简称", unit.ShortName ?? ""),
                ("单位性质", unit.Nature ?? "")
            );
        }
    }
}
