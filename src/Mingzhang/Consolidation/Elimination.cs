using Mingzhang.Numbers;

namespace Mingzhang.Consolidation;

/// <summary>What a flow between two units of a department is.</summary>
public enum FlowKind
{
    /// <summary>对附属单位补助 of the payer, 上级补助收入 of the receiver.</summary>
    Subsidy,

    /// <summary>上缴上级 of the payer, 附属单位上缴收入 of the receiver.</summary>
    Remittance,

    /// <summary>Any other payment: a service bought from another unit.</summary>
    Other,
}

/// <summary>A flow between two units of a department whose two sides agree, so that it was taken out of both.</summary>
public sealed record Elimination
{
    /// <summary>What it is.</summary>
    public required FlowKind Kind { get; init; }

    /// <summary>单位代码 of the unit that pays.</summary>
    public required string Payer { get; init; }

    /// <summary>单位代码 of the unit that receives.</summary>
    public required string Receiver { get; init; }

    /// <summary>The sum of each side.</summary>
    public required Amount Amount { get; init; }

    /// <summary>Its rows in sheet 收入 of the department's book.</summary>
    public required IReadOnlyList<int> IncomeLines { get; init; }

    /// <summary>Its rows in sheet 支出 of the department's book.</summary>
    public required IReadOnlyList<int> ExpenditureLines { get; init; }
}
