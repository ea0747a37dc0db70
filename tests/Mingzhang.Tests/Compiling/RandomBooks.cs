using Mingzhang.Books;
using Mingzhang.Numbers;

namespace Mingzhang.Tests.Compiling;

/// <summary>Books nobody would write, the same for the same seed: any mix of units, accounts, funds and kinds.</summary>
internal static class RandomBooks
{
    private static readonly string[] Functions =
    [
        "2010301",
        "2080501",
        "2080505",
        "2101101",
        "2130301",
        "2130306",
        "2210201",
    ];
    private static readonly string[] Economies =
    [
        "30101",
        "30108",
        "3011201",
        "30201",
        "30217",
        "30231",
        "30305",
        "31002",
        "31013",
    ];
    private static readonly string[] Funds = ["一般公共预算", "政府性基金", "国有资本经营", "事业收入", "其他资金"];
    private static readonly string[] Sources =
    [
        "一般公共预算拨款收入",
        "政府性基金预算拨款收入",
        "国有资本经营预算拨款收入",
        "事业收入",
        "事业单位经营收入",
        "其他收入",
    ];

    /// <summary>A 2024 budget of up to five units, perhaps with an elimination.</summary>
    public static Book Budget(int seed)
    {
        var random = new Random(seed);
        return Fill(BookBuilder.Budget(random.Next(2023, 2026)), random, "139").Build();
    }

    /// <summary>2023 final accounts of a department.</summary>
    public static Book Final(int seed)
    {
        var random = new Random(seed);
        var builder = BookBuilder.Final();
        for (var i = 0; i < random.Next(8); i++)
        {
            builder.Balance(
                "147001",
                Pick(random, "年初结转和结余", "年末结转和结余", "结余分配"),
                Pick(random, Funds),
                Yuan(random),
                Pick(random, Functions)
            );
            builder.Comparative(
                random.Next(2) == 0 ? null : "147001",
                "全年预算",
                Pick(random, "公务接待费", "公务用车运行维护费"),
                Yuan(random)
            );
        }

        return Fill(builder, random, "147").Build();
    }

    private static BookBuilder Fill(BookBuilder builder, Random random, string department)
    {
        var units = Enumerable
            .Range(department == "147" ? 2 : 1, random.Next(1, 6))
            .Select(n => $"{department}{n:000}")
            .ToList();
        units.ForEach(u => builder.Unit(u, $"单位{u}"));
        if (random.Next(3) == 0)
        {
            builder.Unit(Book.EliminationUnit, "抵销").Income(Book.EliminationUnit, "其他收入", -Yuan(random));
            builder.Basic(Book.EliminationUnit, "2130306", "30201", -Yuan(random));
        }

        for (var i = 0; i < units.Count; i++)
        {
            AddProject(builder, random, units[i], $"{units[i]}-01", isSecret: random.Next(4) == 0);
        }

        for (var i = random.Next(120); i > 0; i--)
        {
            AddLine(builder, random, Pick(random, units));
        }

        return builder;
    }

    private static void AddProject(BookBuilder builder, Random random, string unit, string code, bool isSecret)
    {
        builder.Project(unit, code, $"项目{code}", "目标", isSecret, Yuan(random), Yuan(random));
        for (var i = random.Next(4); i > 0; i--)
        {
            builder.Indicator(unit, code, "产出指标", "数量指标", $"指标{i}", "≥", $"{i}", "个", random.Next(1, 91));
        }
    }

    private static void AddLine(BookBuilder builder, Random random, string unit)
    {
        var arrangement = Pick(random, "当年", "当年", "上年结转");
        builder.Income(unit, Pick(random, Sources), Yuan(random), arrangement, Pick(random, Functions));
        if (random.Next(2) == 0)
        {
            builder.OnProject(
                unit,
                Pick(random, Functions),
                Pick(random, Economies),
                Yuan(random),
                $"{unit}-01",
                Pick(random, Funds),
                arrangement
            );
        }
        else
        {
            builder.Basic(
                unit,
                Pick(random, Functions),
                Pick(random, Economies),
                Yuan(random),
                arrangement,
                Pick(random, Funds)
            );
        }
    }

    // Now and then nothing, a single fen, or a midpoint of the second decimal of 万元.
    private static decimal Yuan(Random random) =>
        random.Next(8) switch
        {
            0 => 0m,
            1 => 0.01m,
            2 => 50m + (100m * random.Next(1_000)),
            _ => new Amount(random.NextInt64(1, 5_000_000_00)).Yuan,
        };

    private static T Pick<T>(Random random, params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
