namespace Mingzhang.Tests.Books;

public sealed class CoverTests
{
    [Theory]
    [InlineData("年度", "1999", "封面!B7：“年度”不能是“1999”。")]
    [InlineData("年度", "2101", "封面!B7：“年度”不能是“2101”。")]
    [InlineData("年度", "", "封面!B7：“年度”没有填。")]
    [InlineData("类型", "预算", "封面!B7：“类型”不能是“预算”。")]
    [InlineData("部门代码", "13", "封面!B7：“部门代码”“13”不是三位数字。")]
    [InlineData("财政级次", "镇", "封面!B8：“财政级次”不能是“镇”。")]
    [InlineData("主管领导", "某某", "封面!A8：封面没有“主管领导”这一项。")]
    public void What_is_wrong_on_the_cover_is_named(string item, string content, string defect)
    {
        Assert.Contains(defect, new TextBook().WithCover(item, content).Defects());
    }

    [Fact]
    public void An_item_given_twice_is_named_with_both_places()
    {
        var book = new TextBook().With("封面", "项目|内容", "年度|2024", "年度|2023");
        Assert.Contains("封面!A3：“年度”写了两次（前一次在 封面!B2）。", book.Defects());
    }

    [Fact]
    public void An_item_that_is_absent_is_named()
    {
        Assert.Contains("封面：封面缺少“部门名称”。", new TextBook().With("封面", "项目|内容", "年度|2024").Defects());
    }

    [Fact]
    public void Content_without_an_item_is_named()
    {
        Assert.Contains(
            "封面!B3：有内容，但没有写是哪个项目。",
            new TextBook().With("封面", "项目|内容", "年度|2024", "|2024").Defects()
        );
    }

    [Fact]
    public void A_cover_without_its_headings_is_named()
    {
        Assert.Contains(
            "封面：“封面”的第一行应当是列名“项目”“内容”。",
            new TextBook().With("封面", "年度|2024").Defects()
        );
    }

    [Fact]
    public void A_third_column_of_explanations_is_passed_over()
    {
        Assert.DoesNotContain(
            new TextBook().With("封面", "项目|内容|说明", "年度|2024|四位数字").Defects(),
            d => d.Contains("说明", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_year_that_a_program_stored_as_a_number_is_read()
    {
        Assert.Empty(new TextBook().WithCover("年度", "#2024").Defects());
    }
}
