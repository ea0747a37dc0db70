using Mingzhang.Findings;

namespace Mingzhang.Tests.Auditing.Performance;

public sealed class ReviewScoresTests
{
    private const string Rest = """
        指标|质量指标|苗木成活|优|优|40|39
        指标|时效指标|按时开工|按时|按时|30|30
        """;

    [Theory]
    [InlineData("执行|20|19|10|9.5", "")]
    [InlineData("执行|20|19||9.5", "")]
    [InlineData("执行|21|20.99|10|9.99", "")]
    [InlineData("执行|20|22|10|10", "")]
    [InlineData("执行|20|19.96|10|10", "")]
    [InlineData("执行|20|19|12|9", "MZ-I-034")]
    [InlineData("执行|20|19|10|10", "MZ-I-034")]
    [InlineData("执行|20|19|10|8", "MZ-I-034")]
    [InlineData("执行|20|19|10|11", "MZ-I-033")]
    public void The_points_of_spending_are_its_share_of_their_weight(string budget, string rule)
    {
        var found = ReviewPack.Check($"{budget}\n指标|数量指标|巡护|12次|12次|20|20\n{Rest}");

        Assert.Equal(rule, string.Join(' ', found.Select(f => f.Rule)));
    }

    [Theory]
    [InlineData("指标|数量指标|巡护|≥12次|12次|20|20", "", null)]
    [InlineData("指标|数量指标|巡护|≥12次|12次|20|21", "MZ-I-033", Severity.Error)]
    [InlineData("指标|数量指标|巡护|≥12次|9次|20|15", "", null)]
    [InlineData("指标|数量指标|巡护|≥12次|9次|20|20", "MZ-I-035", Severity.Warning)]
    [InlineData("指标|数量指标|巡护|≥12次|12次|20|18", "MZ-I-035", Severity.Notice)]
    [InlineData("指标|数量指标|巡护|≥12次|11.9次|20|20", "", null)]
    [InlineData("指标|数量指标|巡护|≥12次|9人|20|20", "", null)]
    [InlineData("指标|数量指标|巡护|全年巡护|12次|20|20", "", null)]
    public void The_points_of_a_measured_indicator_are_its_share_of_their_weight(
        string indicator,
        string rule,
        Severity? severity
    )
    {
        var found = ReviewPack.Check($"{indicator}\n{Rest}");

        Assert.Equal(rule, string.Join(' ', found.Select(f => f.Rule)));
        Assert.All(found, f => Assert.Equal((severity!.Value, 1), (f.Severity, f.Places[0].Place.Line!.Value)));
    }

    [Theory]
    [InlineData("98.5", "")]
    [InlineData("98.50", "")]
    [InlineData("99", "")]
    [InlineData("97.5", "MZ-I-036 Error")]
    [InlineData("95", "MZ-I-036 Error")]
    [InlineData("100", "MZ-I-036 Warning")]
    public void The_total_is_the_sum_of_the_scores(string total, string expected)
    {
        var found = ReviewPack.Check(
            $"执行|20|19|10|9.5\n指标|数量指标|巡护|≥12次|12次|20|20\n{Rest}\n说明|总分|{total}"
        );

        Assert.Equal(expected, string.Join(' ', found.Select(f => $"{f.Rule} {f.Severity}")));
    }

    [Theory]
    [InlineData("97.5", "MZ-I-037")]
    [InlineData("77", "")]
    public void Weights_that_do_not_make_100_are_told_when_the_scores_prove_that_no_row_is_lost(
        string total,
        string rule
    )
    {
        var found = ReviewPack.Check(
            $"执行|20|19|10|9.5\n指标|数量指标|巡护|≥12次|12次|19|19\n{Rest}\n说明|总分|{total}"
        );

        Assert.Equal(rule, string.Join(' ', found.Select(f => f.Rule)));
    }

    [Fact]
    public void Where_most_scores_are_above_their_weights_the_columns_are_others()
    {
        Assert.Empty(ReviewPack.Check("指标|数量指标|巡护|优|优|18|20\n指标|质量指标|成活|优|优|25|30"));
    }

    [Fact]
    public void Absurd_numbers_are_no_reason_to_fail()
    {
        const string huge = "999999999999999999";
        var found = ReviewPack.Check(
            $"执行|0.0000000001|{huge}|{huge}|{huge}\n指标|数量指标|巡护|≥0.0000000001次|{huge}次|{huge}|{huge}\n说明|总分|{huge}"
        );

        Assert.DoesNotContain(found, f => f.Rule == "MZ-I-036");
    }
}
