using Mingzhang.Numbers;

namespace Mingzhang.Books;

/// <summary>项目: a project. Its budget is the sum of the expenditure lines that name it.</summary>
public sealed record Project : BookRecord
{
    /// <summary>单位代码.</summary>
    public required string Unit { get; init; }

    /// <summary>项目代码, unique in the book.</summary>
    public required string Code { get; init; }

    /// <summary>项目名称.</summary>
    public required string Name { get; init; }

    /// <summary>项目类别: 人员类, 运转类, 特定目标类.</summary>
    public required string Category { get; init; }

    /// <summary>年度目标.</summary>
    public string? Goal { get; init; }

    /// <summary>涉密: its amounts stay in totals; name and goals are left out.</summary>
    public bool Secret { get; init; }

    /// <summary>起止年度.</summary>
    public string? Period { get; init; }

    /// <summary>项目属性: 持续性项目, 新增性项目.</summary>
    public string? Attribute { get; init; }

    /// <summary>项目类型: 常年性项目, 延续性项目, 一次性项目.</summary>
    public string? Type { get; init; }

    /// <summary>主管部门.</summary>
    public string? Department { get; init; }

    /// <summary>全年预算数, after adjustments; finals only.</summary>
    public Amount? AnnualBudget { get; init; }

    /// <summary>执行数; finals only.</summary>
    public Amount? Executed { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }
}

/// <summary>绩效指标: an indicator of a project or of the whole body.</summary>
public sealed record Indicator : BookRecord
{
    /// <summary>单位代码.</summary>
    public required string Unit { get; init; }

    /// <summary>项目代码; null for an indicator of the whole body.</summary>
    public string? Project { get; init; }

    /// <summary>一级指标: 产出指标, 效益指标, 满意度指标, 成本指标.</summary>
    public required string First { get; init; }

    /// <summary>二级指标.</summary>
    public required string Second { get; init; }

    /// <summary>三级指标.</summary>
    public required string Third { get; init; }

    /// <summary>指标性质: =, ≥, ≤, &lt;, &gt;, 定性.</summary>
    public required string Sign { get; init; }

    /// <summary>指标值, as printed.</summary>
    public string? Value { get; init; }

    /// <summary>度量单位.</summary>
    public string? Measure { get; init; }

    /// <summary>权重, points with up to two decimals.</summary>
    public decimal? Weight { get; init; }

    /// <summary>指标方向性: 正向指标, 反向指标.</summary>
    public string? Direction { get; init; }

    /// <summary>评价要点.</summary>
    public string? Criterion { get; init; }

    /// <summary>指标分类.</summary>
    public string? Class { get; init; }

    /// <summary>实际完成值.</summary>
    public string? Actual { get; init; }

    /// <summary>得分.</summary>
    public decimal? Score { get; init; }

    /// <summary>未完成原因.</summary>
    public string? Reason { get; init; }
}

/// <summary>年度任务: a main task of the year.</summary>
public sealed record AnnualTask : BookRecord
{
    /// <summary>单位代码; null for the whole department.</summary>
    public string? Unit { get; init; }

    /// <summary>任务名称.</summary>
    public required string Name { get; init; }

    /// <summary>主要内容.</summary>
    public string? Content { get; init; }

    /// <summary>总额.</summary>
    public Amount? Total { get; init; }

    /// <summary>财政拨款.</summary>
    public Amount? Appropriation { get; init; }

    /// <summary>其他资金.</summary>
    public Amount? OtherFunds { get; init; }
}
