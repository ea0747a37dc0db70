using Mingzhang.Numbers;

namespace Mingzhang.Books;

/// <summary>对比数: a figure of another year or another stage that this pack compares with.</summary>
public sealed record Comparative : BookRecord
{
    /// <summary>单位代码; null for the whole.</summary>
    public string? Unit { get; init; }

    /// <summary>口径: 上年预算, 上年决算, 年初预算, 全年预算.</summary>
    public required string Basis { get; init; }

    /// <summary>指标项: what is compared, 收支总额, 机关运行经费 …</summary>
    public required string Measure { get; init; }

    /// <summary>功能科目, when the figure is of one account.</summary>
    public string? Function { get; init; }

    /// <summary>金额.</summary>
    public required Amount Amount { get; init; }
}

/// <summary>三公数量: a count behind the three public expenses.</summary>
public sealed record OfficialCount : BookRecord
{
    /// <summary>单位代码.</summary>
    public required string Unit { get; init; }

    /// <summary>事项: 出国团组数, 公务用车保有量, 国内接待批次 …</summary>
    public required string Matter { get; init; }

    /// <summary>数量.</summary>
    public required int Count { get; init; }

    /// <summary>口径: 本年 (when null) or 上年.</summary>
    public string? Basis { get; init; }
}

/// <summary>资产: vehicles and large equipment.</summary>
public sealed record Asset : BookRecord
{
    /// <summary>单位代码.</summary>
    public required string Unit { get; init; }

    /// <summary>类别: 轿车, 执法执勤用车, 单价50万元以上通用设备 …</summary>
    public required string Kind { get; init; }

    /// <summary>大类: 车辆 or 设备.</summary>
    public required string Group { get; init; }

    /// <summary>数量.</summary>
    public required int Count { get; init; }

    /// <summary>计划购置数.</summary>
    public int? Planned { get; init; }

    /// <summary>截至日期, as printed.</summary>
    public string? AsOf { get; init; }
}

/// <summary>政府采购: a line of the procurement budget or account.</summary>
public sealed record Procurement : BookRecord
{
    /// <summary>单位代码.</summary>
    public required string Unit { get; init; }

    /// <summary>采购项目.</summary>
    public required string Project { get; init; }

    /// <summary>采购品目.</summary>
    public string? Item { get; init; }

    /// <summary>采购类别: 货物, 工程, 服务.</summary>
    public required string Kind { get; init; }

    /// <summary>数量.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>金额.</summary>
    public required Amount Amount { get; init; }

    /// <summary>面向中小企业.</summary>
    public Amount? ForSmallAndMedium { get; init; }

    /// <summary>面向小微企业.</summary>
    public Amount? ForSmallAndMicro { get; init; }

    /// <summary>面向监狱企业.</summary>
    public Amount? ForPrison { get; init; }

    /// <summary>面向残疾人福利性单位.</summary>
    public Amount? ForDisabled { get; init; }

    /// <summary>说明.</summary>
    public string? Explanation { get; init; }
}

/// <summary>文字: a sentence that only people can write, and where it goes.</summary>
public sealed record Sentence : BookRecord
{
    /// <summary>单位代码; null for the whole.</summary>
    public string? Unit { get; init; }

    /// <summary>位置: 基本职能, 重点工作, 单位构成, 原因.收支总额, 用途.2080150 …</summary>
    public required string Position { get; init; }

    /// <summary>内容.</summary>
    public required string Content { get; init; }
}
