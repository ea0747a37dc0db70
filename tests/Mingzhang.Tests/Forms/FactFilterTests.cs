using Mingzhang.Forms.Definitions;

namespace Mingzhang.Tests.Forms;

public sealed class FactFilterTests
{
    [Fact]
    public void A_short_code_covers_every_code_below_it()
    {
        var condition = new FactCondition("功能项", ["208", "2100101"], Negated: false);
        Assert.True(condition.Admits("2080501"));
        Assert.True(condition.Admits("2100101"));
        Assert.False(condition.Admits("2100102"));
        Assert.False(condition.Admits(""));
    }

    [Fact]
    public void Other_values_must_be_equal()
    {
        var condition = new FactCondition("资金性质", ["事业"], Negated: false);
        Assert.True(condition.Admits("事业"));
        Assert.False(condition.Admits("事业收入"));
    }

    [Fact]
    public void The_empty_value_admits_only_what_has_none()
    {
        Assert.True(new FactCondition("项目", [""], Negated: false).Admits(""));
        Assert.False(new FactCondition("项目", [""], Negated: false).Admits("139001-01"));
        Assert.True(new FactCondition("项目", [""], Negated: true).Admits("139001-01"));
        Assert.False(new FactCondition("功能项", [""], Negated: false).Admits("2080501"));
    }

    [Fact]
    public void Excluded_values_are_everything_else()
    {
        var condition = new FactCondition("经济类", ["301", "303"], Negated: true);
        Assert.False(condition.Admits("301"));
        Assert.True(condition.Admits("302"));
        Assert.True(condition.Admits(""));
    }

    [Fact]
    public void Filters_add_up()
    {
        var fund = new FactFilter([new FactCondition("资金性质", ["一般公共预算"], false)]);
        var kind = new FactFilter([new FactCondition("支出类型", ["项目"], false)]);
        Assert.Equal([.. fund.Conditions, .. kind.Conditions], fund.And(kind).Conditions);
        Assert.Same(fund, fund.And(FactFilter.All));
        Assert.Same(fund, FactFilter.All.And(fund));
    }
}
