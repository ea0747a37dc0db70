using Mingzhang.Packs;
using Mingzhang.Reading.Recognition;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class IdentityTests
{
    private const string Table =
        "收入支出决算总表\n项目|决算数|项目|决算数\n一、一般公共预算财政拨款收入|8.00|五、教育支出|8.00";

    [Theory]
    [InlineData("示例市示例区水务局2024年度部门决算")]
    [InlineData("示例市示例区\n水务局\n2024年度部门决算\n目录")]
    [InlineData("2024年度部门决算\n编制部门：示例市示例区水务局 单位：万元")]
    [InlineData("2024年度部门决算\n部门：139-示例市示例区水务局（本级）")]
    [InlineData("2024年度部门决算\n第一部分 示例市示例区水务局概况")]
    [InlineData("2024年度部门决算\n示例市示例区水务局（部门）机构设置")]
    public void The_name_stands_on_the_cover_in_captions_or_in_headings(string opening) =>
        Assert.Equal("示例市示例区水务局", Read(opening).Pack.Identity.Name);

    [Fact]
    public void Short_names_in_headings_give_way_to_the_cover_and_the_captions()
    {
        var read = Read(
            """
            示例市示例区水务局
            2024年度部门决算
            目录
            第一部分 区水务局概况
            第二部分 区水务局2024年度部门决算表
            第三部分 区水务局2024年度部门决算情况说明
            """
        );
        Assert.Equal("示例市示例区水务局", read.Pack.Identity.Name);
        Assert.Equal("封面，共 1 处", read.Evidence.Single(e => e.Subject == "单位").Reason);
    }

    [Fact]
    public void Most_captions_outweigh_a_cover_that_is_written_otherwise_and_the_evidence_says_so()
    {
        var read = Read("示例区水文中心2024年度部门决算\n部门：示例区水文勘测中心\n部门：示例区水文勘测中心");
        Assert.Equal("示例区水文勘测中心", read.Pack.Identity.Name);
        Assert.Contains(
            "另有写作“示例区水文中心”的",
            read.Evidence.Single(e => e.Subject == "单位").Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("示例市示例区2024年部门决算")]
    [InlineData("2024年度部门决算\n单位：人民币万元")]
    [InlineData("2024年度部门决算\n部门：139-水利和水务")]
    public void A_place_a_unit_of_money_and_a_field_of_work_are_no_bodies(string opening) =>
        Assert.Equal("", Read(opening).Pack.Identity.Name);

    [Fact]
    public void The_year_of_titles_counts_more_than_the_year_before_in_sentences()
    {
        const string Sentence =
            "比2023年预算执行数增加1.00万元，高于2023年决算的部分用于养护和2023年预算没有列入的项目，详见各表的说明和附注。\n";
        Assert.Equal(
            2024,
            Read("示例市示例区2024年区级部门决算\n" + Sentence + Sentence + "2024年单位收入支出决算").Pack.Identity.Year
        );
    }

    [Theory]
    [InlineData("示例区水务局2024年度部门决算", PackScope.Department)]
    [InlineData("示例区水务局2024年度单位决算", PackScope.Unit)]
    [InlineData("示例区水务局2024年度决算\n编制单位：示例区水务局", PackScope.Unit)]
    [InlineData("示例区水文中心2024年度部门决算\n本决算由本级和0个下属单位组成。", PackScope.Unit)]
    [InlineData("示例区水文中心2024年度部门决算\n我中心无下属单位。", PackScope.Unit)]
    [InlineData("示例区水务局2024年度部门决算\n下属二级单位3个。", PackScope.Department)]
    [InlineData(
        "示例区水务局2024年度决算\n序号|单位名称|备注\n1|示例区水务局|\n2|示例区水文中心|",
        PackScope.Department
    )]
    public void Without_codes_the_words_of_titles_and_the_number_of_units_tell_the_scope(
        string opening,
        PackScope scope
    )
    {
        var read = Read(opening);
        Assert.Equal(("", scope), (read.Pack.Identity.Code, read.Pack.Identity.Scope));
        Assert.Equal(
            scope == PackScope.Unit ? "单位" : "部门",
            read.Evidence.Single(e => e.Subject == "范围").Conclusion
        );
    }

    [Fact]
    public void The_title_of_the_pack_has_the_word_of_its_scope() =>
        Assert.Equal("示例区水务局2024年度单位决算", Read("示例区水务局2024年度单位决算").Pack.Title);

    private static RecognizedPack Read(string opening) =>
        PackRecognizer.Recognize(
            TabbedText.Read(opening.ReplaceLineEndings("\n") + "\n" + Table),
            [.. OurProfiles.All.Values]
        )!;
}
