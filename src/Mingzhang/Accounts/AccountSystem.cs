namespace Mingzhang.Accounts;

/// <summary>One of the classifications of government receipts and payments (政府收支分类科目).</summary>
public enum AccountSystem
{
    /// <summary>功能分类: what the money is spent for; 类 款 项, 3, 5 and 7 digits (208, 20805, 2080505).</summary>
    Functional,

    /// <summary>部门经济分类: how a department spends it; 类 款, 3 and 5 digits (301, 30101); 7 digits are local sub-items.</summary>
    DepartmentEconomic,

    /// <summary>政府经济分类: how the government's budget books it; 类 款, 3 and 5 digits (501, 50101).</summary>
    GovernmentEconomic,

    /// <summary>收入分类: where the money comes from; 类 款 项 目, 3 to 9 digits (103, 10305, 1030501).</summary>
    Income,
}
