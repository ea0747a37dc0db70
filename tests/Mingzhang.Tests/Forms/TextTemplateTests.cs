using Mingzhang.Forms.Definitions;

namespace Mingzhang.Tests.Forms;

public sealed class TextTemplateTests
{
    [Theory]
    [InlineData("部门支出总表", "部门支出总表")]
    [InlineData("{年度}", "〈年度〉")]
    [InlineData("{单位名称}{年度}年预算", "〈单位名称〉〈年度〉年预算")]
    [InlineData("表{年度}", "表〈年度〉")]
    [InlineData("{文字.其他.年度总体目标}", "〈文字.其他.年度总体目标〉")]
    [InlineData("", "")]
    public void Fields_in_braces_are_filled_in(string text, string filled)
    {
        Assert.True(TextTemplate.TryParse(text, out var template));
        Assert.Equal(filled, template.Fill(field => $"〈{field}〉"));
        Assert.Equal(text, template.ToString());
    }

    [Theory]
    [InlineData("{年度")]
    [InlineData("年度}")]
    [InlineData("{}")]
    [InlineData("}{")]
    [InlineData("{{年度}")]
    [InlineData("{年度}}")]
    [InlineData("{年度}年{部门")]
    public void Braces_must_pair(string text) => Assert.False(TextTemplate.TryParse(text, out _));

    [Fact]
    public void A_literal_keeps_its_braces() =>
        Assert.Equal("{年度}", TextTemplate.Literal("{年度}").Fill(_ => throw new InvalidOperationException()));

    [Fact]
    public void The_fields_of_a_template_are_known()
    {
        Assert.True(TextTemplate.TryParse("{类}{款}支出{项}", out var template));
        Assert.Equal(["类", "款", "项"], template.Fields);
    }
}
