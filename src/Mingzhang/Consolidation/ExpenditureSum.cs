using Mingzhang.Numbers;

namespace Mingzhang.Consolidation;

/// <summary>The sum of the expenditure lines that share some codes. Codes that were not summed by are null.</summary>
public sealed record ExpenditureSum
{
    /// <summary>单位代码.</summary>
    public string? Unit { get; init; }

    /// <summary>功能科目的项, seven digits.</summary>
    public string? Function { get; init; }

    /// <summary>经济科目的款, five digits; null also for lines without one.</summary>
    public string? Economy { get; init; }

    /// <summary>资金性质.</summary>
    public string? Fund { get; init; }

    /// <summary>支出类型.</summary>
    public string? Kind { get; init; }

    /// <summary>资金安排.</summary>
    public string? Arrangement { get; init; }

    /// <summary>项目代码; null also for lines without one.</summary>
    public string? Project { get; init; }

    /// <summary>How many lines.</summary>
    public required int Lines { get; init; }

    /// <summary>Their sum, exact.</summary>
    public required Amount Amount { get; init; }
}
