namespace Mingzhang.Tests.Auditing.Performance;

public sealed class ReviewReasonsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("无")]
    [InlineData("各项任务均已完成。")]
    [InlineData("没有未完成的目标")]
    public void A_target_missed_under_words_that_all_is_done_is_reported(string reason)
    {
        var finding = Assert.Single(
            ReviewPack.Check($"指标|质量指标|苗木合格率|95%|94.60%\n说明|偏差大或目标未完成原因分析|{reason}")
        );

        Assert.Equal("MZ-I-039", finding.Rule);
        Assert.Equal([1, 2], finding.Places.Select(p => p.Place.Line));
    }

    [Theory]
    [InlineData("雨季推迟补植，部分苗木未验收。")]
    [InlineData("苗木合格率94.60%，略低于目标，其余目标已完成。")]
    [InlineData("受旱情影响，年底补植后已完成")]
    public void A_target_missed_and_explained_is_silent(string reason)
    {
        Assert.Empty(
            ReviewPack.Check($"指标|质量指标|苗木合格率|95%|94.60%\n说明|偏差大或目标未完成原因分析|{reason}")
        );
    }

    [Theory]
    [InlineData("指标|质量指标|苗木合格率|95%|95.00%")]
    [InlineData("指标|质量指标|预算调整率|46%|45.72%")]
    [InlineData("指标|成本指标|护林成本|20万元|19万元")]
    [InlineData("指标|成本指标|护林成本|≤20万元|19万元")]
    [InlineData("指标|时效指标|处置时间|30天|20天")]
    [InlineData("指标|数量指标|巡护|≥1万公里|9000公里左右")]
    public void A_target_that_is_met_or_has_no_clear_direction_is_silent(string indicator)
    {
        Assert.Empty(ReviewPack.Check($"{indicator}\n说明|偏差大或目标未完成原因分析|无"));
    }

    [Fact]
    public void A_cost_above_its_bound_is_missed()
    {
        var finding = Assert.Single(
            ReviewPack.Check("指标|成本指标|护林成本|≤20万元|21万元\n说明|偏差大或目标未完成原因分析|无")
        );

        Assert.Equal("MZ-I-039", finding.Rule);
    }

    [Fact]
    public void A_reason_may_stand_in_the_row_itself()
    {
        var found = ReviewPack.Check(
            """
            指标|数量指标|巡护|12次|11次|||大雪封山
            指标|数量指标|补植|30亩|29亩|||
            """
        );

        Assert.Equal([("MZ-I-039", 2)], found.Select(f => (f.Rule, f.Places[0].Place.Line!.Value)));
    }

    [Fact]
    public void A_form_without_a_place_for_reasons_is_silent()
    {
        Assert.Empty(ReviewPack.Check("指标|数量指标|巡护|12次|11次"));
    }

    [Theory]
    [InlineData("≥10次", "15次", "MZ-I-040")]
    [InlineData("≥10次", "14次", "")]
    [InlineData("10次", "15次", "")]
    public void A_target_far_surpassed_is_a_notice(string aim, string actual, string rule)
    {
        var found = ReviewPack.Check($"指标|数量指标|巡护|{aim}|{actual}");

        Assert.Equal(rule, string.Join(' ', found.Select(f => f.Rule)));
    }
}
