namespace Mingzhang.Consolidation;

/// <summary>What expenditure is summed by.</summary>
[Flags]
public enum ExpenditureKeys
{
    /// <summary>Nothing: one sum.</summary>
    None = 0,

    /// <summary>单位.</summary>
    Unit = 1,

    /// <summary>功能科目的项.</summary>
    Function = 2,

    /// <summary>经济科目的款: local subdivisions count with their 款.</summary>
    Economy = 4,

    /// <summary>资金性质.</summary>
    Fund = 8,

    /// <summary>支出类型.</summary>
    Kind = 16,

    /// <summary>资金安排.</summary>
    Arrangement = 32,

    /// <summary>项目.</summary>
    Project = 64,

    /// <summary>What a department's summary shows: everything but units and projects.</summary>
    Summary = Function | Economy | Fund | Kind | Arrangement,
}
