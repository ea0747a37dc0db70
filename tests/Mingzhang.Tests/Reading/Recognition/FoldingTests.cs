using Mingzhang.Reading.Recognition;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("一般公共预算支出", "一般公共预算支出", 100)]
    [InlineData("支出", "收入", 0)]
    [InlineData("甲", "甲", 100)]
    [InlineData("甲", "乙", 0)]
    [InlineData("支出总表", "部门支出总表", 75)]
    // 费费 stands twice on one side only.
    [InlineData("费费费", "费费", 66)]
    public void TextsAreAlikeByTheirPairsOfCharacters(string a, string b, int likeness)
    {
        Assert.Equal(likeness, Folding.Likeness(a, b));
        Assert.Equal(likeness, Folding.Likeness(b, a));
    }

    [Theory]
    [InlineData("机关事业单位 基本养老\n保险", "机关事业单位基本养老保险")]
    [InlineData("　公务接待费 ", "公务接待费")]
    [InlineData("Word Excel 文件", "Word Excel文件")]
    [InlineData("没有空白", "没有空白")]
    public void BlanksOfLineWrapsAreTakenOut(string text, string unwrapped) =>
        Assert.Equal(unwrapped, Folding.Unwrap(text));

    [Theory]
    [InlineData("（１）“三公”\u00A0经费", "(1)\"三公\"经费")]
    [InlineData("三公经费", "三公经费")]
    public void WidthBlanksBracketsAndQuotesDoNotMatter(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));
}
