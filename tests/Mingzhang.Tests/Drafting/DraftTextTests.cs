using Mingzhang.Books;
using Mingzhang.Charts;
using Mingzhang.Packs;
using Mingzhang.Tests.Compiling;

namespace Mingzhang.Tests.Drafting;

/// <summary>What a draft makes of a book.</summary>
public sealed class DraftTextTests
{
    private const string Office = "139001";

    private static readonly Book Water = BookBuilder
        .Budget()
        .Unit(Office, "示例县水务局机关")
        .Basic(Office, "2130301", "30101", 300_000m)
        .Basic(Office, "2130399", "30101", 100_000m)
        .Income(Office, "一般公共预算拨款收入", 400_000m)
        .Comparative(null, "上年预算", "收支总额", 320_000m)
        .Comparative(null, "上年预算", "公务接待费", 0m)
        .Sentence("原因.收支总额", "增加了两名职工。")
        .Sentence("用途.2130301", "水务机关的工资")
        .Build();

    [Fact]
    public void A_value_of_a_table_is_printed_in_ten_thousands_with_two_decimals() =>
        Assert.Equal(
            "2024年支出40.00万元。",
            Text(
                """
                sections:
                  节:
                    - "{年度}年支出{表1.支出[level 合计].预算数}。"
                """
            )
        );

    [Fact]
    public void A_number_of_the_text_knows_the_cell_that_it_repeats()
    {
        var paragraph = Assert.IsType<ParagraphBlock>(
            Assert.Single(
                DraftOf.Blocks(
                    Water,
                    """
                    sections:
                      节: ["共{表1.支出[level 合计].预算数}。"]
                    """
                )
            )
        );
        var figure = Assert.Single(paragraph.Figures);
        Assert.Equal("40.00", paragraph.Text.Substring(figure.Offset, figure.Length));
        Assert.Equal(400_000m, figure.Figure.Exact?.Yuan);
        Assert.Equal(0, Assert.Single(figure.Cells).Table);
    }

    [Theory]
    [InlineData("上年预算", "上年32.00万元。")]
    [InlineData("上年决算", "上年【待填：上年的支出，填在对比数里】。")]
    public void A_number_that_nobody_entered_is_a_gap_and_not_zero(string basis, string expected) =>
        Assert.Equal(
            expected,
            Text(
                $$"""
                sections:
                  节:
                    - "上年{数: sum 对比数[口径 = \"{{basis}}\", 名称 = \"收支总额\"].金额, 上年的支出，填在对比数里}。"
                """
            )
        );

    [Fact]
    public void Shares_and_differences_are_worked_out_of_the_printed_numbers() =>
        Assert.Equal(
            "占75.00%，相差8.00万元。",
            Text(
                """
                values: {总: "表1.支出[level 合计].预算数"}
                sections:
                  节:
                    - '占{占: 表1-2[level 项, 科目 = "2130301"].合计, 总}，相差{差: 总, 对比数[名称 = "收支总额"].金额}。'
                """
            )
        );

    [Theory]
    [InlineData("收支总额", "比32.00万元多8.00万元，即25.00%，因为增加了两名职工。")]
    [InlineData(
        "公务接待费",
        "原来没有，多40.00万元，因为【待填：公务接待费变动的原因，写在簿的“文字”里，位置为“原因.公务接待费”】。"
    )]
    [InlineData("机关运行经费", "不知道原来的机关运行经费。")]
    public void A_pattern_speaks_by_how_two_numbers_stand_to_each_other(string measure, string expected) =>
        Assert.Equal(
            expected,
            Text(
                """
                patterns:
                  比:
                    增: "比{基}多{差}，即{率}{因}"
                    无基: "原来没有，多{差}{因}"
                    缺: "不知道原来的{名}"
                    因: "，因为{由}"
                    reason: 超过10%
                sections:
                  节: ['{比: 表1.支出[level 合计].预算数, 对比数[名称 = "@"].金额, @}。']
                """.Replace("@", measure, StringComparison.Ordinal)
            )
        );

    [Fact]
    public void What_people_did_not_write_is_asked_for_and_not_invented() =>
        Assert.Equal(
            """
            1.农林水支出（类）水利（款）行政运行（项）30.00万元，用于水务机关的工资。
            2.农林水支出（类）水利（款）其他水利支出（项）10.00万元，用于【待填：其他水利支出的用途】。
            """.ReplaceLineEndings("\n"),
            Text(
                """
                sections:
                  节:
                    - each: "项 in 表1-2[level 项]"
                      text: "{序号}.{路径: 项.科目}{项.合计}，用于{写: 用途.{项.科目}, {项.名称}的用途}。"
                """
            )
        );

    [Fact]
    public void Items_are_chosen_by_conditions_and_lists_are_joined() =>
        Assert.Equal(
            """
            # 有支出
            行政运行、其他水利支出，各项都有。
            """.ReplaceLineEndings("\n"),
            Text(
                """
                sections:
                  节:
                    - one-of:
                        - {when: "表1.支出[level 合计].预算数 = 0", heading: 没有支出}
                        - heading: 有支出
                        - heading: 到不了这里
                    - lists: {项: {each: "项 in 表1-2[level 项]", text: "{项.名称}"}}
                      text:
                        - "{列: 项}"
                        - {when: "count 表1-2[level 项] = 2", text: "，各项都有"}
                        - {when: "count 表1-2[level 项] = 3", text: "，不会印"}
                        - "。"
                """
            )
        );

    [Fact]
    public void A_chart_draws_rows_and_one_without_figures_is_left_out()
    {
        var chart = Assert
            .IsType<ChartBlock>(
                Assert.Single(
                    DraftOf.Blocks(
                        Water,
                        """
                        sections:
                          节:
                            - chart: 按项
                              kind: 条形图
                              title: "{年度}年按项"
                              rows: "项 in 表1-2[level 项]"
                              categories: ["{项.名称}"]
                              series: [{name: 预算, values: 项.合计}]
                            - chart: 基金
                              kind: 饼图
                              title: 基金
                              categories: [基本]
                              series: [{name: 预算, values: "sum 表4[level 项].基本支出"}]
                        """
                    )
                )
            )
            .Chart;
        Assert.Equal(("2024年按项", ChartKind.Bars), (chart.Title, chart.Kind));
        Assert.Equal(["行政运行", "其他水利支出"], chart.Categories);
        Assert.Equal([30m, 10m], chart.Series[0].Figures.Select(f => f!.Printed.Value));
    }

    [Fact]
    public void The_glossary_explains_what_is_used_once() =>
        Assert.Equal(
            """
            说到甲词。
            1.甲词：指甲。
            2.农林水支出（类）水利（款）行政运行（项）：指水务机关运转的支出。
            3.农林水支出（类）水利（款）其他水利支出（项）：指水利方面的其他开支。
            """.ReplaceLineEndings("\n"),
            Text(
                """
                sections:
                  节:
                    - 说到甲词。
                    - glossary: true
                terms:
                  - {term: 甲词, says: 指甲}
                  - {term: 乙词, says: 指乙}
                  - {each: "项 in 表1-2[level 项]", term: "{路径: 项.科目}", says: "指{释义: 项.科目}"}
                """
            )
        );

    [Fact]
    public void A_profiles_term_takes_the_place_of_the_shared_one_that_it_replaces() =>
        Assert.Equal(
            """
            说到丙词和乙词。
            1.丙词：指本地的甲。
            2.乙词：指本地的乙。
            """.ReplaceLineEndings("\n"),
            DraftOf.Text(
                Water,
                """
                sections:
                  节:
                    - 说到丙词和乙词。
                    - glossary: true
                terms:
                  - {term: 乙词, says: 指本地的乙}
                  - {term: 丙词, replaces: 甲词, says: 指本地的甲}
                """,
                """
                terms:
                  - {term: 甲词, used: [甲词, 丙词], says: 指甲}
                  - {term: 乙词, says: 指乙}
                """
            )
        );

    [Theory]
    [InlineData("2023-08-31", "截至2023年8月31日有轿车2辆")]
    [InlineData("上年底", "截至上年底有轿车2辆")]
    public void A_day_of_the_book_is_printed_in_words(string day, string text)
    {
        var car = new Asset
        {
            Unit = Office,
            Kind = "轿车",
            Group = "车辆",
            Count = 2,
            AsOf = day,
        };
        Assert.Equal(
            text,
            DraftOf.Text(
                Water with
                {
                    Assets = [car],
                },
                """
                sections:
                  节:
                    - {each: "车 in 资产", text: "截至{日期: 车.截至日期}有{车.名称}{车.数量}辆"}
                """
            )
        );
    }

    [Fact]
    public void What_people_wrote_about_a_project_is_known_by_its_code()
    {
        var book = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Sentence("项目.139001-01.概述", "加固堤防")
            .Sentence("项目.139001-01.实施方案", "分两段施工")
            .Sentence("用途.2130301", "水务机关的工资")
            .Build();
        Assert.Equal(
            "加固堤防\n分两段施工",
            DraftOf.Text(
                book,
                """
                sections:
                  节:
                    - {each: "文 in 文字簿[项目 = \"139001-01\"]", text: "{文.内容}"}
                """
            )
        );
    }

    private static string Text(string yaml) => DraftOf.Text(Water, yaml);
}
