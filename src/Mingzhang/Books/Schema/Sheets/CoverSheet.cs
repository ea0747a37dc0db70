using Mingzhang.Packs;

namespace Mingzhang.Books.Schema.Sheets;

/// <summary>
/// 封面: one record, written downwards (项目 | 内容) in a workbook and as <c>book.yaml</c> in a folder.
/// </summary>
internal static class CoverSheet
{
    public static BookSheet<Cover> Define()
    {
        var c = new SheetColumns<Cover>();
        var kind = c.Choice(
            "类型",
            r => BookTerms.NameOf(r.Kind),
            BookTerms.Kinds,
            "部门预算或部门决算。",
            required: true
        );
        var year = c.Integer("年度", r => r.Year, "预算或决算的年度，四位数字。", required: true, example: "2024");
        var profile = c.Code(
            "版式",
            r => r.Profile,
            "公开表版式的编号，如 sichuan-budget、hubei-final。",
            "sichuan-budget"
        );
        var layout = c.Code(
            "版式变体",
            r => r.Layout,
            "同一版式的不同样子；不填用当年的默认样子。",
            "2023",
            required: false
        );
        var scope = c.Choice(
            "公开范围",
            r => BookTerms.NameOf(r.Scope),
            BookTerms.Scopes,
            "部门：含全部所属单位；单位：只有一个单位。",
            required: true
        );
        var region = c.Text("地区", r => r.Region, "省、市、县（区）全称。", "四川省达州市通川区");
        var level = c.Choice("财政级次", r => r.FiscalLevel, BookTerms.FiscalLevels, "本部门归哪一级财政管。");
        var code = c.Code("部门代码", r => r.DepartmentCode, "三位数字的部门预算代码。", "189");
        var name = c.Text("部门名称", r => r.DepartmentName, "全称，用在标题里。", required: true);
        var systemName = c.Text(
            "部门系统名称",
            r => r.DepartmentSystemName,
            "预算一体化系统在表里印的部门名称；与部门名称相同就不填。"
        );
        var shortName = c.Text("部门简称", r => r.DepartmentShortName, "正文里用的简称。");
        return new BookSheet<Cover>(
            "封面",
            "这本簿子是谁的、哪一年、用哪个版式公开。",
            c,
            row => new Cover
            {
                Kind = row[kind] == BookTerms.Kinds[1] ? PackKind.FinalAccounts : PackKind.Budget,
                Year = row.Required(year),
                Profile = row.Required(profile),
                Layout = row[layout],
                Scope = row[scope] == BookTerms.Scopes[1] ? PackScope.Unit : PackScope.Department,
                Region = row[region],
                FiscalLevel = row[level],
                DepartmentCode = row.Required(code),
                DepartmentName = row.Required(name),
                DepartmentSystemName = row[systemName],
                DepartmentShortName = row[shortName],
            },
            book => [book.Cover]
        )
        {
            IsRequired = true,
        };
    }
}
