using System.Globalization;
using Mingzhang.Findings;
using Mingzhang.Numbers;

namespace Mingzhang.Tests.Rules.Evaluation;

/// <summary>
/// The grades of a difference D change exactly at 3u√((n+1)/12) and u(n+1)/2. In whole last places k these borders are
/// 4k² ≤ 3(n+1) and 2k ≤ n+1, which integers decide without a root.
/// </summary>
public sealed class RoundingBorderTests
{
    private const string Footing = """
        left: 表1-2[level 合计].合计
        right: sum 表1-2[level 项].合计
        """;

    public static TheoryData<int, string> SeedsAndLastPlaces
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var seed in Enumerable.Range(1, 12))
            {
                data.Add(seed, "0.01");
                data.Add(seed, "1");
            }

            return data;
        }
    }

    [Theory]
    [InlineData("0.01")]
    [InlineData("1")]
    [InlineData("0.0001")]
    public void Every_difference_of_2_to_400_addends_up_to_the_borders_and_beyond_has_its_grade(string lastPlace)
    {
        var u = decimal.Parse(lastPlace, CultureInfo.InvariantCulture);
        for (var n = 2; n <= 400; n++)
        {
            for (long k = 0; k <= (n / 2) + 3; k++)
            {
                var grade = SumTolerance.Grade(u * k, u, n);
                Assert.True(Expected(n, k) == grade, $"u {u}, n {n}, {k} last places: {grade}");
                Assert.Equal(grade, SumTolerance.Grade(-u * k, u, n));
            }
        }
    }

    [Theory]
    [MemberData(nameof(SeedsAndLastPlaces))]
    public void A_rule_over_random_figures_grades_like_the_borders_say(int seed, string lastPlace)
    {
        var random = new Random(seed);
        var n = seed switch
        {
            1 => 2,
            2 => 400,
            _ => random.Next(3, 400),
        };
        long[] addends = [.. Enumerable.Range(0, n).Select(_ => random.NextInt64(1, 10_000_000))];
        foreach (var k in Borders(n))
        {
            var sign = random.Next(2) == 0 ? 1 : -1;
            var report = TestRules.Check(Footing, Table(addends, addends.Sum() + (sign * k), lastPlace));
            Assert.True(
                SeverityOf(Expected(n, k)) == report.Findings.SingleOrDefault()?.Severity,
                $"seed {seed}, n {n}, {sign * k} last places: {report.Findings()}"
            );
        }
    }

    [Fact]
    public void With_facts_the_exact_sums_decide_whatever_the_prints_differ_by()
    {
        foreach (var seed in Enumerable.Range(1, 30))
        {
            // 表1-2 is in 万元 of two decimals: a last place is 100 yuan.
            var random = new Random(seed);
            long[] fen =
            [
                .. Enumerable.Range(0, random.Next(2, 120)).Select(_ => random.NextInt64(100_00, 900_000_00)),
            ];
            string Pack(long total) =>
                $"表1-2\n合计 合计={Cell(total)}"
                + string.Concat(fen.Select((f, i) => $"\n项 #{2_080_100 + i} 甲 合计={Cell(f)}"));

            var honest = TestRules.Check(Footing, Pack(fen.Sum()));
            Assert.True(
                honest.Count(Severity.Warning) + honest.Count(Severity.Error) == 0,
                $"seed {seed}: {honest.Findings()}"
            );
            var off = TestRules.Check(Footing, Pack(fen.Sum() + (random.Next(2) == 0 ? 1 : -1)));
            Assert.True(off.Count(Severity.Error) == 1, $"seed {seed}: one fen off went unseen");
        }
    }

    // The coarsest last place among the figures is the one that counts.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void With_some_addends_of_fewer_decimals_the_coarsest_last_place_counts(int seed)
    {
        var random = new Random(seed);
        var n = random.Next(3, 60);
        decimal[] addends =
        [
            .. Enumerable.Range(0, n).Select(i => i == 0 ? random.Next(1, 9_999) / 10m : random.Next(1, 99_999) / 100m),
        ];
        foreach (var k in Borders(n))
        {
            var total = addends.Sum() + (0.1m * k);
            var items = addends.Select(
                (a, i) =>
                    $"\n项 #{2_080_100 + i} 甲 合计={a.ToString(i == 0 ? "F1" : "F2", CultureInfo.InvariantCulture)}"
            );
            var report = TestRules.Check(
                Footing,
                $"表1-2\n合计 合计={total.ToString("F2", CultureInfo.InvariantCulture)}{string.Concat(items)}"
            );
            Assert.True(
                SeverityOf(Expected(n, k)) == report.Findings.SingleOrDefault()?.Severity,
                $"seed {seed}, n {n}, {k} tenths: {report.Findings()}"
            );
        }
    }

    [Theory]
    [InlineData("267.40", null)]
    [InlineData("267.43", Severity.Notice)]
    [InlineData("267.44", Severity.Warning)]
    [InlineData("267.50", Severity.Warning)]
    [InlineData("267.51", Severity.Error)]
    public void A_number_mended_in_reading_counts_like_any_other(string total, Severity? severity)
    {
        var items = string.Concat(Enumerable.Range(0, 20).Select(i => $"\n项 #{2_080_100 + i} 甲 合计=13.37?"));
        var report = TestRules.Check(Footing, $"表1-2\n合计 合计={total}?{items}");
        Assert.Equal(severity, report.Findings.SingleOrDefault()?.Severity);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_tenth_planted_in_a_sum_of_twenty_items_is_seen_whatever_the_items(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            long[] fen = [.. Enumerable.Range(0, 20).Select(_ => random.NextInt64(1, 900_000_000_00))];
            long Printed(long f) => (long)Rounding.HalfUp(f / 100_00m, 0);
            var addends = fen.Select(Printed).ToArray();
            var total = Printed(fen.Sum());
            var rounding = total - addends.Sum();
            var planted = TestRules.Check(Footing, Table(addends, total + (random.Next(2) == 0 ? 10 : -10), "0.01"));
            Assert.True(
                planted.Findings.Single().Severity >= Severity.Warning,
                $"seed {seed}, round {round}: rounding {rounding}, {planted.Findings()}"
            );
        }
    }

    private static Closeness Expected(long n, long k) =>
        k == 0 ? Closeness.Holds
        : 4 * k * k <= 3 * (n + 1) ? Closeness.Rounding
        : 2 * k <= n + 1 ? Closeness.Doubtful
        : Closeness.Wrong;

    private static Severity? SeverityOf(Closeness closeness) =>
        closeness switch
        {
            Closeness.Holds => null,
            Closeness.Rounding => Severity.Notice,
            Closeness.Doubtful => Severity.Warning,
            _ => Severity.Error,
        };

    // The last difference of each grade and the first beyond it.
    private static IEnumerable<long> Borders(long n)
    {
        var rounding = Enumerable.Range(0, 1_000).Last(k => 4L * k * k <= 3 * (n + 1));
        return new long[] { 0, rounding, rounding + 1, (n + 1) / 2, ((n + 1) / 2) + 1 }.Distinct();
    }

    private static string Cell(long fen) =>
        Rounding.HalfUp(fen / 100_00_00m, 2).ToString("F2", CultureInfo.InvariantCulture) + "~" + new Amount(fen);

    private static string Table(long[] addends, long total, string lastPlace)
    {
        string Print(long value) =>
            lastPlace == "1"
                ? value.ToString(CultureInfo.InvariantCulture)
                : (value / 100m).ToString("F2", CultureInfo.InvariantCulture);
        var items = addends.Select((a, i) => $"\n项 #{2_080_100 + i} 甲 合计={Print(a)}");
        return $"表1-2\n合计 合计={Print(total)}{string.Concat(items)}";
    }
}
