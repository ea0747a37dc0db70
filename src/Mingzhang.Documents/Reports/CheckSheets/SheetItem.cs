namespace Mingzhang.Documents.Reports.CheckSheets;

/// <summary>A line of the official check sheet.</summary>
/// <param name="Group">检查大项: 及时性, 内容规范性.</param>
/// <param name="Name">检查内容: 封面, 目录, 预算编制说明, 《单位支出预算总表》.</param>
/// <param name="Verdict">是, 否, 未核, 无.</param>
/// <param name="Findings">Ids of the errors and warnings that stand in it, the gravest first.</param>
public sealed record SheetItem(string Group, string Name, string Verdict, IReadOnlyList<int> Findings);
