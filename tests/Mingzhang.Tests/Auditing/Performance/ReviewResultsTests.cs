namespace Mingzhang.Tests.Auditing.Performance;

public sealed class ReviewResultsTests
{
    private const string Planted =
        "指标|数量指标|补植|苗木补植覆盖八成|苗木补植完成35.20万株,超过目标,超额完成2.20万株";

    [Theory]
    [InlineData("苗木补植面积内成活达33万株。", "MZ-I-041")]
    [InlineData("苗木补植达35.2万株。", "")]
    [InlineData("竹笋加工完成33万株。", "")]
    [InlineData("苗木补植完成33万亩。", "")]
    public void A_result_that_is_the_target_worked_out_backwards_is_reported(string said, string rule)
    {
        var found = ReviewPack.Check($"{Planted}\n正文|{said}");

        Assert.Equal(rule, string.Join(' ', found.Select(f => f.Rule)));
    }

    [Theory]
    [InlineData("质量指标为新栽苗木成活率，全县96%苗木成活。", "MZ-I-042")]
    [InlineData("质量指标为新栽苗木成活率，全县97.4%苗木成活。", "")]
    [InlineData("质量指标为新栽苗木成活率，全县96%以上。", "")]
    [InlineData("新栽苗木成活率目标95%。", "")]
    [InlineData("质量指标为新栽苗木成活率，已完成；成本指标96%。", "")]
    [InlineData("新栽苗木成活率有提高。道路通达96%。", "")]
    public void The_text_gives_an_indicator_the_value_of_its_form(string said, string rule)
    {
        var found = ReviewPack.Check($"指标|质量指标|新栽苗木成活率|全县达到95%|全县达到97.40%\n正文|{said}");

        Assert.Equal(rule, string.Join(' ', found.Select(f => f.Rule)));
    }

    [Theory]
    [InlineData("自评得分88.5分，等级为“良”。", "")]
    [InlineData("自评得分88.5分，等级为“优”。", "MZ-I-038")]
    [InlineData("综合得分90分，评价等级为：良。", "MZ-I-038")]
    [InlineData("综合得分59分，评价结果为差。", "")]
    [InlineData("自评得分88.5分，服务为优先方向。", "")]
    public void The_grade_is_that_of_the_score(string said, string rule)
    {
        var found = ReviewPack.Check($"指标|数量指标|巡护|优|优\n正文|{said}");

        Assert.Equal(rule, string.Join(' ', found.Select(f => f.Rule)));
    }
}
