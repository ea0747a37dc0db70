using Mingzhang.Packs;

namespace Mingzhang.Books;

/// <summary>
/// 预算簿 or 决算簿: everything a body knows that its pack is made of, every number once. One unit, or many units under a
/// department. Immutable; the lists keep the order of the sheets.
/// </summary>
public sealed record Book
{
    /// <summary>封面: who, when, in which layout.</summary>
    public required Cover Cover { get; init; }

    /// <summary>单位.</summary>
    public IReadOnlyList<BookUnit> Units { get; init; } = [];

    /// <summary>科目: local additions to the classifications.</summary>
    public IReadOnlyList<LocalAccount> LocalAccounts { get; init; } = [];

    /// <summary>收入.</summary>
    public IReadOnlyList<IncomeLine> Incomes { get; init; } = [];

    /// <summary>支出.</summary>
    public IReadOnlyList<BudgetLine> Expenditures { get; init; } = [];

    /// <summary>结转结余.</summary>
    public IReadOnlyList<BalanceLine> Balances { get; init; } = [];

    /// <summary>项目.</summary>
    public IReadOnlyList<Project> Projects { get; init; } = [];

    /// <summary>绩效指标.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>年度任务.</summary>
    public IReadOnlyList<AnnualTask> Tasks { get; init; } = [];

    /// <summary>对比数.</summary>
    public IReadOnlyList<Comparative> Comparatives { get; init; } = [];

    /// <summary>三公数量.</summary>
    public IReadOnlyList<OfficialCount> OfficialCounts { get; init; } = [];

    /// <summary>资产.</summary>
    public IReadOnlyList<Asset> Assets { get; init; } = [];

    /// <summary>政府采购.</summary>
    public IReadOnlyList<Procurement> Procurements { get; init; } = [];

    /// <summary>文字.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>The pseudo-unit code under which flows between the department's own units are taken out.</summary>
    public const string EliminationUnit = "抵销";
}

/// <summary>封面: the identity of a book.</summary>
public sealed record Cover
{
    /// <summary>类型: 部门预算 or 部门决算.</summary>
    public required PackKind Kind { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>版式: the profile's id.</summary>
    public required string Profile { get; init; }

    /// <summary>版式变体: the layout within the profile; null for the year's default.</summary>
    public string? Layout { get; init; }

    /// <summary>公开范围: 部门 or 单位.</summary>
    public required PackScope Scope { get; init; }

    /// <summary>地区.</summary>
    public string? Region { get; init; }

    /// <summary>财政级次: 省级, 市级, 区级, 县级, 乡镇级.</summary>
    public string? FiscalLevel { get; init; }

    /// <summary>部门代码, three digits.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>部门名称, in full.</summary>
    public required string DepartmentName { get; init; }

    /// <summary>部门系统名称: as the budget system prints it in tables; null when it is the full name.</summary>
    public string? DepartmentSystemName { get; init; }

    /// <summary>部门简称.</summary>
    public string? DepartmentShortName { get; init; }
}
