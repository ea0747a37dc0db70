using System.Globalization;
using Mingzhang.Books;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Bench;

/// <summary>Books of any size, the same for the same seed: a department of units with a hundred budget lines each.</summary>
internal static class SyntheticBook
{
    private static readonly string[] Items =
    [
        "2080101",
        "2080102",
        "2080199",
        "2080505",
        "2080506",
        "2089999",
        "2101101",
        "2101103",
        "2210201",
        "2010101",
        "2010102",
        "2010104",
        "2010301",
        "2010302",
        "2010303",
        "2050101",
        "2050102",
        "2060101",
        "2060102",
        "2070101",
        "2070102",
        "2130101",
        "2130102",
        "2130104",
        "2140101",
    ];
    private static readonly string[] Staff =
    [
        "30101",
        "30102",
        "30103",
        "30107",
        "30108",
        "30109",
        "30110",
        "30113",
        "30305",
    ];
    private static readonly string[] Office =
    [
        "30201",
        "30202",
        "30205",
        "30206",
        "30207",
        "30211",
        "30213",
        "30215",
        "30216",
        "30217",
        "30226",
        "30227",
        "30228",
        "30229",
        "30231",
        "30239",
        "30299",
        "31002",
    ];

    /// <summary>Makes a department of <paramref name="units"/> units, each with up to 670 lines.</summary>
    public static Book Make(int units, int linesPerUnit = 100, int seed = 20240101)
    {
        var random = new Random(seed);
        var book = new Maker(random);
        for (var u = 0; u < units; u++)
        {
            book.AddUnit((100_001 + u).ToString(CultureInfo.InvariantCulture), linesPerUnit);
        }

        return book.Book("100", "测算用部门", PackScope.Department);
    }

    /// <summary>Makes the book of one unit.</summary>
    public static Book Unit(string department, string unit, int lines, int seed)
    {
        var maker = new Maker(new Random(seed));
        maker.AddUnit(unit, lines);
        return maker.Book(department, "测算部门" + department, PackScope.Unit);
    }

    private sealed class Maker(Random random)
    {
        public List<BookUnit> Units { get; } = [];
        public List<IncomeLine> Incomes { get; } = [];
        public List<BudgetLine> Lines { get; } = [];
        public List<Project> Projects { get; } = [];
        public List<Indicator> Indicators { get; } = [];

        public Book Book(string department, string name, PackScope scope) =>
            new()
            {
                Cover = new Cover
                {
                    Kind = PackKind.Budget,
                    Year = 2024,
                    Profile = "sichuan-budget",
                    Layout = "2024",
                    Scope = scope,
                    DepartmentCode = department,
                    DepartmentName = name,
                    FiscalLevel = "区级",
                },
                Units = Units,
                Incomes = Incomes,
                Expenditures = Lines,
                Projects = Projects,
                Indicators = Indicators,
            };

        public void AddUnit(string unit, int lines)
        {
            Units.Add(
                new BookUnit
                {
                    Code = unit,
                    Name = "测算单位" + unit,
                    Line = Units.Count + 2,
                }
            );
            var first = Lines.Count;
            // Each line its own pair of accounts: a book never holds the same line twice.
            for (var i = 0; i < lines - 4; i++)
            {
                var pair = i / 3;
                var isStaff = i % 3 == 0 && pair < Items.Length * Staff.Length;
                var office = i - pair - 1;
                AddLine(
                    unit,
                    isStaff ? Items[pair / Staff.Length] : Items[office / Office.Length],
                    isStaff ? Staff[pair % Staff.Length] : Office[office % Office.Length],
                    isStaff ? "人员" : "公用",
                    null
                );
            }

            for (var p = 1; p <= 4; p++)
            {
                AddProject(unit, unit + "-0" + p.ToString(CultureInfo.InvariantCulture));
            }

            var total = Lines.Skip(first).Sum(l => l.Amount.Fen);
            Incomes.Add(
                new IncomeLine
                {
                    Unit = unit,
                    Source = "一般公共预算拨款收入",
                    Arrangement = "当年",
                    Amount = new Amount(total),
                    Line = Incomes.Count + 2,
                }
            );
        }

        private void AddProject(string unit, string code)
        {
            Projects.Add(
                new Project
                {
                    Unit = unit,
                    Code = code,
                    Name = "测算项目" + code,
                    Category = "特定目标类",
                    Goal = "测算目标" + code,
                    Line = Projects.Count + 2,
                }
            );
            AddLine(unit, "2080102", "30227", "项目", code);
            AddIndicator(unit, code, "产出指标", "数量指标", "完成数量", "≥", "10", "项", 30);
            AddIndicator(unit, code, "产出指标", "质量指标", "合格率", "≥", "95", "%", 30);
            AddIndicator(unit, code, "效益指标", "社会效益指标", "服务覆盖率", "≥", "90", "%", 20);
            AddIndicator(unit, code, "满意度指标", "服务对象满意度指标", "服务对象满意度", "≥", "95", "%", 10);
        }

        private void AddIndicator(
            string unit,
            string project,
            string one,
            string two,
            string three,
            string sign,
            string value,
            string measure,
            decimal weight
        ) =>
            Indicators.Add(
                new Indicator
                {
                    Unit = unit,
                    Project = project,
                    First = one,
                    Second = two,
                    Third = three,
                    Sign = sign,
                    Value = value,
                    Measure = measure,
                    Weight = weight,
                    Line = Indicators.Count + 2,
                }
            );

        private void AddLine(string unit, string item, string category, string kind, string? project) =>
            Lines.Add(
                new BudgetLine
                {
                    Unit = unit,
                    Function = item,
                    Economy = category,
                    Fund = "一般公共预算",
                    Kind = kind,
                    Project = project,
                    Arrangement = "当年",
                    Amount = new Amount(random.NextInt64(100, 50_000_000)),
                    Line = Lines.Count + 2,
                }
            );
    }
}
