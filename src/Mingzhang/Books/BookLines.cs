using Mingzhang.Numbers;

namespace Mingzhang.Books;

/// <summary>A row of a sheet of a book.</summary>
public abstract record BookRecord
{
    /// <summary>The row of the sheet, from 2 (row 1 holds the headings); 0 when it was never entered in a sheet.</summary>
    public int Line { get; init; }
}

/// <summary>单位: an accounting unit.</summary>
public sealed record BookUnit : BookRecord
{
    /// <summary>单位代码, six digits, or 抵销.</summary>
    public required string Code { get; init; }

    /// <summary>单位名称.</summary>
    public required string Name { get; init; }

    /// <summary>单位简称.</summary>
    public string? ShortName { get; init; }

    /// <summary>单位性质: 行政, 参公, 公益一类事业 …</summary>
    public string? Nature { get; init; }

    /// <summary>编制人数.</summary>
    public int? Posts { get; init; }

    /// <summary>在职人数.</summary>
    public int? Staff { get; init; }

    /// <summary>离退休人数.</summary>
    public int? Retired { get; init; }

    /// <summary>其他人员数.</summary>
    public int? OtherStaff { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }
}

/// <summary>科目: an account that only this place uses, below or beside the official classification.</summary>
public sealed record LocalAccount : BookRecord
{
    /// <summary>科目体系: 功能, 部门经济, 政府经济, 收入.</summary>
    public required string System { get; init; }

    /// <summary>代码, digits.</summary>
    public required string Code { get; init; }

    /// <summary>名称.</summary>
    public required string Name { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }
}

/// <summary>收入: one line of income.</summary>
public sealed record IncomeLine : BookRecord
{
    /// <summary>单位代码.</summary>
    public required string Unit { get; init; }

    /// <summary>收入项目, for example 一般公共预算拨款收入.</summary>
    public required string Source { get; init; }

    /// <summary>功能科目, seven digits; finals need it.</summary>
    public string? Function { get; init; }

    /// <summary>资金安排: 当年 or 上年结转.</summary>
    public required string Arrangement { get; init; }

    /// <summary>对方单位: the unit of the same department that pays; null for money from outside.</summary>
    public string? Counterparty { get; init; }

    /// <summary>金额.</summary>
    public required Amount Amount { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }
}

/// <summary>支出: one line of expenditure (a budget line, or a line of final accounts).</summary>
public sealed record BudgetLine : BookRecord
{
    /// <summary>单位代码.</summary>
    public required string Unit { get; init; }

    /// <summary>功能科目, seven digits (项).</summary>
    public required string Function { get; init; }

    /// <summary>经济科目: 部门经济分类, five digits (款) or a seven-digit local subdivision; null for transfers.</summary>
    public string? Economy { get; init; }

    /// <summary>资金性质: 一般公共预算, 政府性基金, 国有资本经营 …</summary>
    public required string Fund { get; init; }

    /// <summary>支出类型: 人员, 公用, 项目, 上缴上级, 对附属单位补助, 经营.</summary>
    public required string Kind { get; init; }

    /// <summary>项目代码; null outside projects.</summary>
    public string? Project { get; init; }

    /// <summary>资金安排: 当年, 提前通知, 上年结转.</summary>
    public required string Arrangement { get; init; }

    /// <summary>对方单位: the unit of the same department that receives; null for money that leaves it.</summary>
    public string? Counterparty { get; init; }

    /// <summary>金额.</summary>
    public required Amount Amount { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }
}

/// <summary>结转结余: what was carried in, carried out, distributed or drawn from reserves.</summary>
public sealed record BalanceLine : BookRecord
{
    /// <summary>单位代码.</summary>
    public required string Unit { get; init; }

    /// <summary>结余项目: 年初结转和结余, 年末结转和结余, 结余分配 …</summary>
    public required string Item { get; init; }

    /// <summary>资金性质.</summary>
    public required string Fund { get; init; }

    /// <summary>功能科目, seven digits.</summary>
    public string? Function { get; init; }

    /// <summary>金额.</summary>
    public required Amount Amount { get; init; }
}
