namespace Mingzhang.Server.Security;

/// <summary>Which roles may do which act; docs/rights.md is this table, and tests walk it.</summary>
public static class Permissions
{
    private static readonly Role[] Everybody = [.. Roles.All];

    /// <summary>Every act with its roles. An act is done to a unit; the role must be held for it or above it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Role>> Acts { get; } =
        new Dictionary<string, IReadOnlyList<Role>>(StringComparer.Ordinal)
        {
            ["查看簿"] = Everybody,
            ["修改簿"] = [Role.Preparer, Role.UnitHead],
            ["导入簿"] = [Role.Preparer, Role.UnitHead],
            ["汇总"] = [Role.Preparer, Role.UnitHead],
            ["提交"] = [Role.UnitHead],
            ["部门审核"] = [Role.Department],
            ["财政审核"] = [Role.FinanceDivision],
            ["下达控制数"] = [Role.BudgetOffice],
            ["批复"] = [Role.BudgetOffice],
            ["写审核意见"] = [Role.Department, Role.FinanceDivision, Role.BudgetOffice, Role.PerformanceOffice],
            ["答复审核意见"] = [Role.Preparer, Role.UnitHead],
            ["答复警告"] = [Role.UnitHead, Role.Department],
            ["保密审查"] = [Role.UnitHead, Role.Department],
            ["签批"] = [Role.UnitHead],
            ["公开"] = [Role.Department],
            ["转批复"] = [Role.Department],
            ["定截止日"] = [Role.Department, Role.BudgetOffice],
            ["催办"] = [Role.Department, Role.FinanceDivision, Role.BudgetOffice],
            ["编调整单"] = [Role.Preparer, Role.UnitHead],
            ["批调整单"] = [Role.BudgetOffice],
            ["核验外部公开件"] =
            [
                Role.Department,
                Role.FinanceDivision,
                Role.BudgetOffice,
                Role.PerformanceOffice,
                Role.Auditor,
                Role.Administrator,
            ],
            ["批量编成和检查"] =
            [
                Role.Department,
                Role.FinanceDivision,
                Role.BudgetOffice,
                Role.PerformanceOffice,
                Role.Auditor,
            ],
            ["管理任务"] = [Role.Administrator],
            ["管理单位"] = [Role.Administrator],
            ["管理人员"] = [Role.Administrator],
            ["查看日志"] = [Role.Auditor, Role.Administrator],
        };

    /// <summary>Whether a role may do an act.</summary>
    public static bool Allows(string act, Role role) => Acts.TryGetValue(act, out var roles) && roles.Contains(role);
}
