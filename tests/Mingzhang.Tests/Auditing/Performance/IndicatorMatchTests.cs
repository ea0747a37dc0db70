using Mingzhang.Auditing.Performance;

namespace Mingzhang.Tests.Auditing.Performance;

public sealed class IndicatorMatchTests
{
    [Theory]
    [InlineData("租车次数", "租车次数", "防火宣传", 100)]
    [InlineData("防火宣传租车次数", "租车次数", "防火宣传", 98)]
    [InlineData("防火宣传项目租车次数", "租车次数", "防火宣传", 98)]
    [InlineData("防火宣传差旅费发放率", "宣传差旅费发放率", "防火宣传", 96)]
    [InlineData("宣传租车次数", "宣传活动租车次数", "防火宣传", 90)]
    [InlineData("林区防火信息记录准确率", "林区防火记录信息准确率", "防火", 85)]
    [InlineData("租车次数", "下乡次数", "防火宣传", 0)]
    [InlineData("就业培训人数", "创业培训人数", "就业服务", 0)]
    [InlineData("培训合格率", "培训及时率", "就业服务", 0)]
    public void The_score_says_how_clear_the_match_is(string whole, string own, string core, int score)
    {
        Assert.Equal(score, IndicatorMatch.Score(whole, own, core));
    }

    [Theory]
    [InlineData("2024年度防火宣传项目", "防火宣传")]
    [InlineData("防火宣传工作经费", "防火宣传")]
    [InlineData("特定目标类-防火宣传费", "防火宣传")]
    [InlineData("工会经费", "工会")]
    public void A_project_is_told_by_its_words(string name, string core)
    {
        Assert.Equal(core, ProjectNames.Core(name));
    }
}
