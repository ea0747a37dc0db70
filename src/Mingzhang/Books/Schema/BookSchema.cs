using Mingzhang.Books.Schema.Sheets;

namespace Mingzhang.Books.Schema;

/// <summary>
/// What a book looks like in a file: its sheets, their columns, and which property of which record each column fills. The
/// same description reads, writes, checks and explains books in both carriers.
/// </summary>
public static class BookSchema
{
    /// <summary>封面.</summary>
    public static readonly BookSheet<Cover> Cover = CoverSheet.Define();

    /// <summary>单位.</summary>
    public static readonly BookSheet<BookUnit> Units = UnitSheet.Define();

    /// <summary>科目.</summary>
    public static readonly BookSheet<LocalAccount> LocalAccounts = LocalAccountSheet.Define();

    /// <summary>收入.</summary>
    public static readonly BookSheet<IncomeLine> Incomes = IncomeSheet.Define();

    /// <summary>支出.</summary>
    public static readonly BookSheet<BudgetLine> Expenditures = ExpenditureSheet.Define();

    /// <summary>结转结余.</summary>
    public static readonly BookSheet<BalanceLine> Balances = BalanceSheet.Define();

    /// <summary>项目.</summary>
    public static readonly BookSheet<Project> Projects = ProjectSheet.Define();

    /// <summary>绩效指标.</summary>
    public static readonly BookSheet<Indicator> Indicators = IndicatorSheet.Define();

    /// <summary>年度任务.</summary>
    public static readonly BookSheet<AnnualTask> Tasks = TaskSheet.Define();

    /// <summary>对比数.</summary>
    public static readonly BookSheet<Comparative> Comparatives = ComparativeSheet.Define();

    /// <summary>三公数量.</summary>
    public static readonly BookSheet<OfficialCount> OfficialCounts = OfficialCountSheet.Define();

    /// <summary>资产.</summary>
    public static readonly BookSheet<Asset> Assets = AssetSheet.Define();

    /// <summary>政府采购.</summary>
    public static readonly BookSheet<Procurement> Procurements = ProcurementSheet.Define();

    /// <summary>文字.</summary>
    public static readonly BookSheet<Sentence> Sentences = SentenceSheet.Define();

    /// <summary>The sheets of rows in the order in which they are written; <see cref="Cover"/> is not among them.</summary>
    public static IReadOnlyList<BookSheet> Sheets { get; } =
    [
        Units,
        LocalAccounts,
        Incomes,
        Expenditures,
        Balances,
        Projects,
        Indicators,
        Tasks,
        Comparatives,
        OfficialCounts,
        Assets,
        Procurements,
        Sentences,
    ];

    /// <summary>Names of sheets that a file may carry for its reader's help and that hold no data.</summary>
    public static IReadOnlyList<string> HelpSheets { get; } = ["说明", "代码表"];

    /// <summary>The heading of the first column of 封面: which item.</summary>
    public const string CoverItemHeading = "项目";

    /// <summary>The heading of the second column of 封面: its content.</summary>
    public const string CoverContentHeading = "内容";

    /// <summary>The rows that a sheet can have, headings included: what a workbook can hold.</summary>
    public const int MaximumRows = 1_048_576;

    /// <summary>The characters that a cell can have: what a workbook can hold.</summary>
    public const int MaximumCellLength = 32_767;

    /// <summary>The sheet of a name, 封面 included, or null.</summary>
    public static BookSheet? Find(string name) =>
        name == Cover.Name ? Cover : Sheets.FirstOrDefault(s => s.Name == name);
}
