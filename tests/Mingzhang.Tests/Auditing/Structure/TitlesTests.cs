using Mingzhang.Auditing.Structure;

namespace Mingzhang.Tests.Auditing.Structure;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("一、部门收支总表（表1）")]
    [InlineData("2. 一、部门收支总表 …… 7")]
    [InlineData("- 一、 部门收支总表")]
    [InlineData("部门收支总表")]
    public void Numbers_in_front_and_behind_do_not_belong_to_a_title(string text) =>
        Assert.Equal("部门收支总表", Titles.Bare(text));
}
