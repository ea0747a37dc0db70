using System.Globalization;
using System.Text;
using Mingzhang.Accounts;
using Mingzhang.Books;
using Mingzhang.Books.Schema;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Books;

/// <summary>Makes sound books with every column filled here and there, and texts that carriers tend to damage.</summary>
internal sealed class RandomBooks(int seed)
{
    private static readonly string[] Pieces =
    [
        "一是",
        "，",
        "\n",
        "\"三公\"",
        ",",
        "007",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "@SUM(A1)",
        "-",
        "𠮷野家",
        "😀",
        "<t>&amp;</t>",
        "_x000D_",
        "_x005F_",
        "'",
        " ",
        "　",
        "\t",
        ": # ~ null",
        "12,345.67",
        "2023-12-31",
        "\\n",
        "]]>",
        "é\u0301",
        "\u2028",
    ];

    private readonly Random _random = new(seed);
    private int _serial;

    public Book Next()
    {
        var units = Many(1, 4, i => Unit(i));
        var codes = units.Select(u => u.Code).ToList();
        var projects = Many(0, 5, i => Project(codes, i));
        var cover = Cover();
        return new Book
        {
            Cover = cover,
            Units = units,
            LocalAccounts = Many(0, 3, i => LocalAccount(i)),
            Incomes = Many(1, 4, _ => Income(codes)),
            Expenditures = Many(1, 20, _ => Expenditure(codes, projects)),
            Balances = Many(0, 3, i => Balance(codes, i)),
            Projects = projects,
            Indicators = Many(0, 8, _ => Indicator(codes, projects)),
            Tasks = Many(0, 3, _ => Task(codes)),
            Comparatives = Many(0, 4, _ => Comparative(codes)),
            OfficialCounts = [.. Many(0, 6, _ => Count(codes)).DistinctBy(c => (c.Unit, c.Matter, c.Basis ?? "本年"))],
            Assets = Many(0, 3, _ => Asset(codes)),
            Procurements = Many(0, 3, _ => Procurement(codes)),
            Sentences = Many(0, 4, _ => Sentence(codes)),
        };
    }

    private Cover Cover() =>
        new()
        {
            Kind = PackKind.Budget,
            Year = 2024,
            Profile = "sichuan-budget",
            Layout = Maybe("2024-公开表"),
            Scope = PackScope.Department,
            Region = MaybeText(),
            FiscalLevel = Maybe(Pick(BookTerms.FiscalLevels)),
            DepartmentCode = "009",
            DepartmentName = Text(),
            DepartmentSystemName = MaybeText(),
            DepartmentShortName = MaybeText(),
        };

    private BookUnit Unit(int number) =>
        new()
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"009{number + 1:000}"),
            Name = Text(),
            ShortName = MaybeText(),
            Nature = Maybe(Pick(BookTerms.UnitNatures)),
            Posts = MaybeCount(),
            Staff = MaybeCount(),
            Retired = MaybeCount(),
            OtherStaff = MaybeCount(),
            Remark = MaybeText(),
        };

    private LocalAccount LocalAccount(int number) =>
        new()
        {
            System = "部门经济",
            Code = string.Create(CultureInfo.InvariantCulture, $"301120{number + 1}"),
            Name = Text(),
            Remark = MaybeText(),
        };

    private IncomeLine Income(List<string> units)
    {
        var unit = Pick(units);
        return new()
        {
            Unit = unit,
            Source = Pick(BookTerms.IncomeSources),
            Function = Maybe(Function()),
            Arrangement = Pick(BookTerms.IncomeArrangements),
            Counterparty = Other(units, unit),
            Amount = Amount(),
            Remark = MaybeText(),
        };
    }

    private BudgetLine Expenditure(List<string> units, List<Project> projects)
    {
        var isElimination = _random.Next(10) == 0;
        var project = projects.Count > 0 && _random.Next(2) == 0 ? Pick(projects) : null;
        var unit = isElimination ? Book.EliminationUnit : project?.Unit ?? Pick(units);
        return new()
        {
            Unit = unit,
            Function = Function(),
            Economy = Pick(["30101", "30201", "31002", "30399"]),
            Fund = Pick(BookTerms.Funds),
            Kind = project is null ? Pick(["人员", "公用", "经营"]) : "项目",
            Project = project?.Code,
            Arrangement = Pick(BookTerms.ExpenditureArrangements),
            Counterparty = Other(units, unit),
            Amount = isElimination ? -Amount() : Amount(),
            Remark = MaybeText(),
        };
    }

    private BalanceLine Balance(List<string> units, int number) =>
        new()
        {
            Unit = Pick(units),
            Item = BookTerms.BalanceItems[number],
            Fund = Pick(BookTerms.Funds),
            Function = Maybe(Function()),
            Amount = _random.Next(2) == 0 ? -Amount() : Amount(),
        };

    private Project Project(List<string> units, int number)
    {
        var unit = Pick(units);
        return new()
        {
            Unit = unit,
            Code = string.Create(CultureInfo.InvariantCulture, $"{unit}-{number:00}"),
            Name = Text(),
            Category = Pick(BookTerms.ProjectCategories),
            Goal = MaybeText(),
            Secret = _random.Next(2) == 0,
            Period = MaybeText(),
            Attribute = MaybeText(),
            Type = MaybeText(),
            Department = MaybeText(),
            AnnualBudget = MaybeAmount(),
            Executed = MaybeAmount(),
            Remark = MaybeText(),
        };
    }

    private Indicator Indicator(List<string> units, List<Project> projects)
    {
        var project = projects.Count > 0 && _random.Next(2) == 0 ? Pick(projects) : null;
        return new()
        {
            Unit = project?.Unit ?? (_random.Next(3) == 0 ? "009" : Pick(units)),
            Project = project?.Code,
            First = Text(),
            Second = Text(),
            Third = Text(),
            Sign = Pick([.. BookTerms.IndicatorSigns, ""]),
            Value = MaybeText(),
            Measure = MaybeText(),
            Weight = _random.Next(2) == 0 ? null : _random.Next(10_001) / 100m,
            Direction = MaybeText(),
            Criterion = MaybeText(),
            Class = MaybeText(),
            Actual = MaybeText(),
            Score = _random.Next(2) == 0 ? null : _random.Next(10_001) / 100m,
            Reason = MaybeText(),
        };
    }

    private AnnualTask Task(List<string> units) =>
        new()
        {
            Unit = Maybe(Pick(units)),
            Name = Text(),
            Content = MaybeText(),
            Total = MaybeAmount(),
            Appropriation = MaybeAmount(),
            OtherFunds = MaybeAmount(),
        };

    private Comparative Comparative(List<string> units) =>
        new()
        {
            Unit = Maybe(Pick(units)),
            Basis = Pick(BookTerms.ComparativeBases),
            Measure = Text(),
            Function = Maybe(Function()),
            Amount = Amount(),
        };

    private OfficialCount Count(List<string> units) =>
        new()
        {
            Unit = Pick(units),
            Matter = Pick(BookTerms.OfficialMatters),
            Count = _random.Next(100_000),
            Basis = Maybe(Pick(BookTerms.OfficialBases)),
        };

    private Asset Asset(List<string> units) =>
        new()
        {
            Unit = Pick(units),
            Kind = Text(),
            Group = Pick(BookTerms.AssetGroups),
            Count = _random.Next(100),
            Planned = MaybeCount(),
            AsOf = MaybeText(),
        };

    private Procurement Procurement(List<string> units) =>
        new()
        {
            Unit = Pick(units),
            Project = Text(),
            Item = MaybeText(),
            Kind = Pick(BookTerms.ProcurementKinds),
            Quantity = _random.Next(2) == 0 ? null : _random.Next(1_000_000) / 10_000m,
            Amount = Amount(),
            ForSmallAndMedium = MaybeAmount(),
            ForSmallAndMicro = MaybeAmount(),
            ForPrison = MaybeAmount(),
            ForDisabled = MaybeAmount(),
            Explanation = MaybeText(),
        };

    private Sentence Sentence(List<string> units) =>
        new()
        {
            Unit = Maybe(Pick(units)),
            Position = "其他." + Text(),
            Content = Text(),
        };

    private List<T> Many<T>(int least, int most, Func<int, T> make) =>
        [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(make)];

    private T Pick<T>(IReadOnlyList<T> options) => options[_random.Next(options.Count)];

    private string? Maybe(string text) => _random.Next(2) == 0 ? null : text;

    private string? MaybeText() => _random.Next(2) == 0 ? null : Text();

    private int? MaybeCount() => _random.Next(2) == 0 ? null : _random.Next(int.MaxValue);

    private Amount? MaybeAmount() => _random.Next(2) == 0 ? null : Amount();

    private Amount Amount() =>
        new(_random.Next(4) == 0 ? _random.NextInt64(1_000_000_000_000_000) : _random.NextInt64(1_000_000));

    private string? Other(List<string> units, string unit) => _random.Next(3) > 0 ? null : units.Find(u => u != unit);

    private string Function() =>
        Pick([
            .. ChartOfAccounts
                .Standard.Accounts(AccountSystem.Functional, 2024)
                .Where(a => a.Level == AccountLevel.Item)
                .Select(a => a.Code.ToString()),
        ]);

    // A serial number keeps lines apart; pieces before and behind it try the quoting.
    private string Text()
    {
        var text = new StringBuilder();
        for (var pieces = _random.Next(4); pieces > 0; pieces--)
        {
            text.Append(Pick(Pieces));
        }

        text.Append(CultureInfo.InvariantCulture, $"{++_serial}");
        for (var pieces = _random.Next(3); pieces > 0; pieces--)
        {
            text.Append(Pick(Pieces));
        }

        return text.ToString();
    }
}
