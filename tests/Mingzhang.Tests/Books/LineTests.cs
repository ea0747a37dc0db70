namespace Mingzhang.Tests.Books;

public sealed class LineTests
{
    [Theory]
    [InlineData("208015", "“功能科目”的“208015”不是科目代码。")]
    [InlineData("2080150事业运行", "“功能科目”的“2080150事业运行”不是科目代码。")]
    [InlineData(
        "20801",
        "“功能科目”的“20801”不能用。层级不对：20801人力资源和社会保障管理事务是款级科目，应为项级7位。"
    )]
    public void A_functional_code_that_cannot_be_is_named(string code, string message)
    {
        Assert.Equal(["支出!B2：" + message], WithAccounts(code, "30101").Defects());
    }

    [Fact]
    public void An_unknown_functional_code_is_a_defect_that_says_how_to_declare_it()
    {
        var defect = Assert.Single(WithAccounts("2080197", "30101").Import().Defects);
        Assert.Equal("支出!B2", defect.Place);
        Assert.Contains("没有2080197", defect.Message, StringComparison.Ordinal);
        Assert.Contains("在“科目”表加一行：科目体系填“功能”，代码填“2080197”", defect.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_functional_code_is_accepted()
    {
        Assert.Empty(
            WithAccounts("2080197", "30101").With("科目", "科目体系|代码|名称", "功能|2080197|信息化运行").Defects()
        );
    }

    [Fact]
    public void A_local_sub_item_must_be_declared()
    {
        Assert.Single(WithAccounts("2080150", "3011202").Defects());
        Assert.Empty(
            WithAccounts("2080150", "3011202").With("科目", "科目体系|代码|名称", "部门经济|3011202|失业保险").Defects()
        );
    }

    [Theory]
    [InlineData("2010308", "2024", "2024年度已停用")]
    [InlineData("2013901", "2023", "2023年度尚未启用")]
    public void An_account_that_is_not_in_use_in_the_year_is_named(string code, string year, string reason)
    {
        var defect = Assert.Single(WithAccounts(code, "30101").WithCover("年度", year).Import().Defects);
        Assert.Equal("支出!B2", defect.Place);
        Assert.Contains(reason, defect.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declaration_at_odds_with_the_standard_chart_is_named()
    {
        var defects = new TextBook().With("科目", "科目体系|代码|名称", "功能|2080505|随便起名").Defects();
        Assert.StartsWith("科目!B2：与标准科目矛盾", Assert.Single(defects), StringComparison.Ordinal);
    }

    [Fact]
    public void A_declaration_whose_parent_nobody_knows_is_named()
    {
        var defects = new TextBook().With("科目", "科目体系|代码|名称", "功能|2089701|甲", "功能|12|乙").Defects();
        Assert.Equal(2, defects.Count);
        Assert.Contains("科目!B3：“12”不是科目代码。", defects);
        Assert.Contains(defects, d => d.StartsWith("科目!2：上级待确认", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("项目||1", "支出!F2：项目支出没有填项目代码。")]
    [InlineData("项目|139001-99|1", "支出!F2：“项目代码”的“139001-99”不在“项目”表里。")]
    public void A_project_line_names_its_project(string part, string defect)
    {
        var cells = part.Split('|');
        var book = new TextBook().WithExpenditure(
            $"139001|2080150|30201|一般公共预算|{cells[0]}|{cells[1]}|当年||{cells[2]}|"
        );
        Assert.Equal([defect], book.Defects());
    }

    [Fact]
    public void A_line_and_its_project_are_of_one_unit()
    {
        var book = new TextBook().WithExpenditure("139002|2080150|30201|一般公共预算|项目|139001-01|当年||1|");
        Assert.Equal(["支出!F2：项目“139001-01”是单位 139001 的，这一行的单位却是 139002。"], book.Defects());
    }

    [Fact]
    public void Only_transfers_go_without_an_economic_account()
    {
        var book = new TextBook().WithExpenditure(
            "139001|2080150||一般公共预算|人员||当年||1|",
            "139001|2080150||事业收入|上缴上级||当年||1|"
        );
        Assert.Equal(["支出!C2：人员支出没有填经济科目。"], book.Defects());
    }

    [Fact]
    public void A_project_without_a_name_is_named()
    {
        var book = new TextBook().With("项目", "单位代码|项目代码|项目名称|项目类别", "139001|139001-01||特定目标类");
        Assert.Equal(["项目!C2：“项目名称”没有填。"], book.Defects());
    }

    [Fact]
    public void Two_units_or_projects_of_one_code_are_named()
    {
        var book = new TextBook()
            .With("单位", "单位代码|单位名称", "139001|甲局", "139001|乙局")
            .With(
                "项目",
                "单位代码|项目代码|项目名称|项目类别",
                "139001|139001-01|甲|特定目标类",
                "139001|139001-01|乙|特定目标类"
            );
        Assert.Equal(
            ["单位!3：与第 2 行重复：单位代码相同。", "项目!3：与第 2 行重复：项目代码相同。"],
            book.Defects()
        );
    }

    [Fact]
    public void A_line_entered_twice_is_named_even_with_another_amount()
    {
        var book = new TextBook().WithExpenditure(
            "139001|2080150|30101|一般公共预算|人员||当年||1|甲",
            "139001|2080150|30102|一般公共预算|人员||当年||1|",
            "139001|2080150|30101|一般公共预算|人员||当年||2|乙"
        );
        Assert.Equal(["支出!4：与第 2 行重复：除金额、备注外各列都相同。"], book.Defects());
    }

    [Fact]
    public void A_count_without_a_basis_is_of_this_year_and_cannot_be_given_again()
    {
        var book = new TextBook().With(
            "三公数量",
            "单位代码|事项|数量|口径",
            "139001|国内接待批次|1|",
            "139001|国内接待批次|2|上年",
            "139001|国内接待批次|3|本年"
        );
        Assert.Equal(["三公数量!4：与第 2 行重复：单位代码、事项、口径都相同。"], book.Defects());
    }

    [Theory]
    [InlineData("13900", "单位!A2：单位代码“13900”不是六位数字。")]
    [InlineData("140001", "单位!A2：单位代码“140001”不以部门代码 139 开头。")]
    public void A_unit_code_that_cannot_be_is_named(string code, string defect)
    {
        var book = new TextBook().With("单位", "单位代码|单位名称", $"{code}|甲局", "139001|乙局").Defects();
        Assert.Equal([defect], book);
    }

    [Fact]
    public void A_counterparty_is_another_unit_of_the_department()
    {
        var book = new TextBook().WithExpenditure(
            "139001|2080150|30101|一般公共预算|人员||当年|139001|1|",
            "139001|2080150|30101|一般公共预算|人员||当年|139007|1|",
            "139001|2080150|30101|一般公共预算|人员||当年|139002|1|"
        );
        Assert.Equal(
            ["支出!H2：对方单位与本行的单位同是“139001”。", "支出!H3：“对方单位”的“139007”不是本部门的单位。"],
            book.Defects()
        );
    }

    [Fact]
    public void In_a_units_own_book_the_counterparty_need_not_be_listed()
    {
        var book = new TextBook()
            .WithCover("公开范围", "单位")
            .With("单位", "单位代码|单位名称", "139001|甲局")
            .WithExpenditure(
                "139001|2080150|30101|一般公共预算|人员||当年|139007|1|",
                "139001|2080150|30101|一般公共预算|人员||当年|140007|1|"
            );
        Assert.Equal(["支出!H3：“对方单位”的“140007”不是本部门的单位。"], book.Defects());
    }

    [Fact]
    public void Elimination_is_no_unit_of_projects()
    {
        var book = new TextBook().With("三公数量", "单位代码|事项|数量", "抵销|国内接待批次|1");
        Assert.Equal(["三公数量!A2：“单位代码”不能是“抵销”。"], book.Defects());
    }

    [Fact]
    public void Final_accounts_need_the_functional_account_of_income()
    {
        Assert.Equal(
            ["收入!2：部门决算的收入没有填功能科目。"],
            new TextBook().WithCover("类型", "部门决算").Defects()
        );
    }

    [Fact]
    public void An_indicator_of_the_whole_department_stands_under_the_departments_code()
    {
        var book = new TextBook().With(
            "绩效指标",
            "单位代码|一级指标|二级指标|三级指标",
            "139|产出指标|数量指标|培训人次",
            "138|产出指标|数量指标|培训人次"
        );
        Assert.Equal(["绩效指标!A3：“单位代码”的“138”不在“单位”表里。"], book.Defects());
    }

    [Fact]
    public void A_sentence_must_have_a_place_where_it_goes()
    {
        var book = new TextBook().With(
            "文字",
            "位置|内容",
            "原因.收支总额|人员增加",
            "原因|人员增加",
            "原因.|人员增加",
            "前言|人员增加"
        );
        Assert.Equal(
            ["文字!A3：不认识的位置“原因”。", "文字!A4：不认识的位置“原因.”。", "文字!A5：不认识的位置“前言”。"],
            book.Defects()
        );
    }

    private static TextBook WithAccounts(string function, string economy) =>
        new TextBook().WithExpenditure($"139001|{function}|{economy}|一般公共预算|人员||当年||1|");
}
