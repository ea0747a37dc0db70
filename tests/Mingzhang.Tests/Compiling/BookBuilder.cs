using Mingzhang.Books;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Compiling;

/// <summary>Small books, told the way an accountant would. Amounts are yuan; rows are numbered as in a sheet.</summary>
internal sealed class BookBuilder
{
    private readonly List<BookUnit> _units = [];
    private readonly List<LocalAccount> _accounts = [];
    private readonly List<IncomeLine> _incomes = [];
    private readonly List<BudgetLine> _expenditures = [];
    private readonly List<BalanceLine> _balances = [];
    private readonly List<Project> _projects = [];
    private readonly List<Indicator> _indicators = [];
    private readonly List<AnnualTask> _tasks = [];
    private readonly List<Comparative> _comparatives = [];
    private readonly List<Sentence> _sentences = [];
    private Cover _cover;

    private BookBuilder(Cover cover) => _cover = cover;

    /// <summary>A 2024 budget in Sichuan's layout, of department 139.</summary>
    public static BookBuilder Budget(int year = 2024) =>
        new(
            new Cover
            {
                Kind = PackKind.Budget,
                Year = year,
                Profile = "sichuan-budget",
                Scope = PackScope.Department,
                DepartmentCode = "139",
                DepartmentName = "示例县水务局",
                DepartmentSystemName = "水务局部门",
                DepartmentShortName = "县水务局",
            }
        );

    /// <summary>2023 final accounts in Hubei's layout, of unit 147001.</summary>
    public static BookBuilder Final() =>
        new BookBuilder(
            new Cover
            {
                Kind = PackKind.FinalAccounts,
                Year = 2023,
                Profile = "hubei-final",
                Scope = PackScope.Unit,
                DepartmentCode = "147",
                DepartmentName = "示例区档案馆",
            }
        ).Unit("147001", "示例区档案馆");

    public Book Build() =>
        new()
        {
            Cover = _cover,
            Units = [.. _units],
            LocalAccounts = [.. _accounts],
            Incomes = [.. _incomes],
            Expenditures = [.. _expenditures],
            Balances = [.. _balances],
            Projects = [.. _projects],
            Indicators = [.. _indicators],
            Tasks = [.. _tasks],
            Comparatives = [.. _comparatives],
            Sentences = [.. _sentences],
        };

    public BookBuilder Cover(Func<Cover, Cover> change)
    {
        _cover = change(_cover);
        return this;
    }

    public BookBuilder Unit(string code, string name, string? shortName = null) =>
        Add(
            _units,
            line => new BookUnit
            {
                Line = line,
                Code = code,
                Name = name,
                ShortName = shortName,
            }
        );

    public BookBuilder Account(string system, string code, string name) =>
        Add(
            _accounts,
            line => new LocalAccount
            {
                Line = line,
                System = system,
                Code = code,
                Name = name,
            }
        );

    public BookBuilder Income(
        string unit,
        string source,
        decimal yuan,
        string arrangement = "当年",
        string? function = null,
        string? from = null
    ) =>
        Add(
            _incomes,
            line => new IncomeLine
            {
                Line = line,
                Unit = unit,
                Source = source,
                Function = function,
                Arrangement = arrangement,
                Counterparty = from,
                Amount = Amount.FromYuan(yuan),
            }
        );

    /// <summary>基本支出: 人员 for 301 and 303, otherwise 公用.</summary>
    public BookBuilder Basic(
        string unit,
        string function,
        string economy,
        decimal yuan,
        string arrangement = "当年",
        string fund = "一般公共预算"
    ) =>
        Spend(
            unit,
            function,
            economy,
            yuan,
            economy.StartsWith("301", StringComparison.Ordinal) || economy.StartsWith("303", StringComparison.Ordinal)
                ? "人员"
                : "公用",
            fund,
            arrangement
        );

    public BookBuilder OnProject(
        string unit,
        string function,
        string economy,
        decimal yuan,
        string project,
        string fund = "一般公共预算",
        string arrangement = "当年"
    ) => Spend(unit, function, economy, yuan, "项目", fund, arrangement, project);

    public BookBuilder Spend(
        string unit,
        string function,
        string? economy,
        decimal yuan,
        string kind,
        string fund = "一般公共预算",
        string arrangement = "当年",
        string? project = null,
        string? to = null
    ) =>
        Add(
            _expenditures,
            line => new BudgetLine
            {
                Line = line,
                Unit = unit,
                Function = function,
                Economy = economy,
                Fund = fund,
                Kind = kind,
                Project = project,
                Arrangement = arrangement,
                Counterparty = to,
                Amount = Amount.FromYuan(yuan),
            }
        );

    public BookBuilder Balance(string unit, string item, string fund, decimal yuan, string? function = null) =>
        Add(
            _balances,
            line => new BalanceLine
            {
                Line = line,
                Unit = unit,
                Item = item,
                Fund = fund,
                Function = function,
                Amount = Amount.FromYuan(yuan),
            }
        );

    public BookBuilder Project(
        string unit,
        string code,
        string name,
        string? goal = null,
        bool secret = false,
        decimal? annual = null,
        decimal? executed = null
    ) =>
        Add(
            _projects,
            line => new Project
            {
                Line = line,
                Unit = unit,
                Code = code,
                Name = name,
                Category = "特定目标类",
                Goal = goal,
                Secret = secret,
                AnnualBudget = annual is { } a ? Amount.FromYuan(a) : null,
                Executed = executed is { } e ? Amount.FromYuan(e) : null,
            }
        );

    public BookBuilder Indicator(
        string unit,
        string? project,
        string first,
        string second,
        string third,
        string sign,
        string? value,
        string? measure = null,
        decimal? weight = null
    ) =>
        Add(
            _indicators,
            line => new Indicator
            {
                Line = line,
                Unit = unit,
                Project = project,
                First = first,
                Second = second,
                Third = third,
                Sign = sign,
                Value = value,
                Measure = measure,
                Weight = weight,
            }
        );

    public BookBuilder Task(string name, string content, string? unit = null) =>
        Add(
            _tasks,
            line => new AnnualTask
            {
                Line = line,
                Unit = unit,
                Name = name,
                Content = content,
            }
        );

    public BookBuilder Comparative(string? unit, string basis, string measure, decimal yuan, string? function = null) =>
        Add(
            _comparatives,
            line => new Comparative
            {
                Line = line,
                Unit = unit,
                Basis = basis,
                Measure = measure,
                Function = function,
                Amount = Amount.FromYuan(yuan),
            }
        );

    public BookBuilder Sentence(string position, string content, string? unit = null) =>
        Add(
            _sentences,
            line => new Sentence
            {
                Line = line,
                Unit = unit,
                Position = position,
                Content = content,
            }
        );

    private BookBuilder Add<T>(List<T> sheet, Func<int, T> row)
    {
        sheet.Add(row(sheet.Count + 2));
        return this;
    }
}
