using Mingzhang.Findings;

namespace Mingzhang.Tests.Auditing.Claims;

public sealed class ClaimAuditTests
{
    [Fact]
    public void A_text_that_repeats_its_tables_has_no_finding()
    {
        var findings = new MadePack()
            .Section("一、收支预算情况说明")
            .Says("青山县档案馆2024年收支预算总数120.5万元，比2023年收支预算总数增加20.5万元，主要原因是人员增加。")
            .Section("三、一般公共预算当年拨款情况说明")
            .Says("一般公共服务支出100万元，占82.99%；社会保障和就业支出20.5万元，占17.01%。")
            .Says("一般公共服务支出（类）档案事务（款）行政运行（项）2024年预算数为90万元，主要用于机关运转。")
            .Section("四、一般公共预算基本支出情况说明")
            .Says("青山县档案馆2024年一般公共预算基本支出110.5万元，其中：")
            .Says(
                "人员经费100万元，主要包括：基本工资60万元、津贴补贴15.47万元、机关事业单位基本养老保险缴费20.5万元、职工基本医疗保险缴费4.03万元。"
            )
            .Says("公用经费10.5万元，主要包括：办公费10.5万元。")
            .Findings(withNotices: true);

        Assert.Empty(findings);
    }

    [Fact]
    public void An_amount_that_differs_from_its_cell_is_an_error_at_both_places()
    {
        var finding = Assert.Single(
            new MadePack().Section("一、收支预算情况说明").Says("青山县档案馆2024年收支预算总数125.5万元。").Findings()
        );

        Assert.Equal("文字写收支预算总数125.5万元，表1“收入总计”的预算数是120.5万元，相差5万元", finding.Message);
        Assert.Equal(
            (Severity.Error, "120.5", "125.5", "5"),
            (finding.Severity, finding.Expected, finding.Found, finding.Difference)
        );
        Assert.Equal(["found", "expected"], finding.Places.Select(p => p.Role));
        Assert.Equal(
            (2, "125.5万元", "收入总计"),
            (finding.Places[0].Place.Line, finding.Places[0].Place.Text, finding.Places[1].Place.Row)
        );
    }

    [Fact]
    public void Yuan_for_ten_thousand_yuan_is_a_slip_of_the_unit()
    {
        var finding = Assert.Single(
            new MadePack().Section("一、收支预算情况说明").Says("青山县档案馆2024年收支预算总数120.5元。").Findings()
        );

        Assert.Equal("MZ-N-021", finding.Rule);
    }

    [Fact]
    public void An_amount_under_another_accounts_name_tells_whose_it_is()
    {
        var finding = Assert.Single(
            new MadePack()
                .Section("三、一般公共预算当年拨款情况说明")
                .Says("一般公共服务支出（类）档案事务（款）档案馆（项）2024年预算数为90万元。")
                .Findings()
        );

        Assert.Equal("文字写“档案馆”90万元，这个数在表中是2012601“行政运行”", finding.Message);
    }

    [Fact]
    public void A_name_that_is_no_account_is_told_by_its_amount()
    {
        var finding = Assert.Single(
            new MadePack()
                .Section("四、一般公共预算基本支出情况说明")
                .Says(
                    "人员经费100万元，主要包括：基本工资60万元、津贴补贴15.47万元、机关事业单位基本养老保险缴费20.5万元、职工基本养老保险缴费4.03万元。"
                )
                .Findings()
        );

        Assert.Equal(
            "文字写“职工基本养老保险缴费”4.03万元，这个数在表中是30110“职工基本医疗保险缴费”",
            finding.Message
        );
    }

    [Fact]
    public void A_name_with_words_left_out_is_only_a_slip_of_the_name()
    {
        var finding = Assert.Single(
            new MadePack()
                .Section("三、一般公共预算当年拨款情况说明")
                .Says(
                    "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险支出（项）2024年预算数为20.5万元。"
                )
                .Findings()
        );

        Assert.Equal(("MZ-N-032", Severity.Warning), (finding.Rule, finding.Severity));
    }

    [Fact]
    public void An_account_that_no_table_has_is_an_error_unless_its_amount_is_zero()
    {
        var findings = new MadePack()
            .Section("三、一般公共预算当年拨款情况说明")
            .Says("教育支出（类）进修及培训（款）培训支出（项）2024年预算数为7.77万元。")
            .Says("教育支出（类）进修及培训（款）干部教育（项）2024年预算数为0万元。")
            .Findings();

        var finding = Assert.Single(findings, f => f.Severity == Severity.Error);
        Assert.Equal("文字列“培训支出”7.77万元，各表都没有这个科目", finding.Message);
    }

    [Fact]
    public void A_template_that_says_growth_for_nothing_is_reported_once_a_section()
    {
        var finding = Assert.Single(
            new MadePack()
                .Section("八、其他重要事项的情况说明")
                .Says("政府采购预算0万元，较上年增加0万元，增长0%。")
                .Says("政府采购货物预算0万元，较上年增加0万元，增长0%。")
                .Findings()
        );

        Assert.Equal(("MZ-N-006", 2), (finding.Rule, finding.Places.Count));
    }

    [Fact]
    public void A_class_that_an_item_does_not_belong_to_is_a_wrong_name()
    {
        var finding = Assert.Single(
            new MadePack()
                .Section("三、一般公共预算当年拨款情况说明")
                .Says(
                    "城乡居民养老支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）2024年预算数为20.5万元。"
                )
                .Findings()
        );

        Assert.Equal(("MZ-N-033", "社会保障和就业支出"), (finding.Rule, finding.Expected));
    }

    [Fact]
    public void An_item_with_numbers_in_its_path_is_found_by_its_code()
    {
        var findings = new MadePack()
            .Section("四、单位预算编制说明")
            .Says(
                "1、社会保障和就业支出（208类）行政事业单位养老支出（05款）机关事业单位基本养老保险缴费支出（05项）20.5万元。2023年当年预算执行数为25万元，2024年预算安排20.5万元，比2023年预算执行数增加18%。"
            )
            .Findings();

        Assert.Equal("MZ-N-006", Assert.Single(findings).Rule);
    }

    [Fact]
    public void Items_of_the_tables_that_the_text_leaves_out_are_named()
    {
        var finding = Assert.Single(
            new MadePack()
                .Section("三、一般公共预算当年拨款情况说明")
                .Says("一般公共服务支出（类）档案事务（款）行政运行（项）2024年预算数为90万元。")
                .Says("一般公共服务支出（类）档案事务（款）档案馆（项）2024年预算数为10万元。")
                .Findings()
        );

        Assert.Equal(
            "表中有1个项级科目没有逐项说明：2080505“机关事业单位基本养老保险缴费支出”20.5万元",
            finding.Message
        );
    }

    [Fact]
    public void Basic_expenditure_is_not_all_that_an_item_with_projects_pays()
    {
        var finding = Assert.Single(
            new MadePack()
                .Section("三、一般公共预算当年拨款情况说明")
                .Says(
                    "一般公共服务支出（类）档案事务（款）行政运行（项）2024年预算数为90万元，主要用于：机关正常运转的基本支出。"
                )
                .Findings()
        );

        Assert.Equal("文字说行政运行90万元用于基本支出，而表1-2“行政运行”的项目支出有10万元", finding.Message);
    }

    [Fact]
    public void A_share_of_a_whole_that_only_the_tables_print_is_recomputed()
    {
        var finding = Assert.Single(
            new MadePack().Section("八、其他重要事项的情况说明").Says("行政运行90万元，占支出预算的80%。").Findings()
        );

        Assert.Equal(("MZ-N-024", "75"), (finding.Rule, finding.Expected));
    }

    [Fact]
    public void As_many_bodies_as_are_counted_must_be_named()
    {
        var findings = new MadePack()
            .Section("二、单位构成")
            .Says("青山县档案馆下属单位3个，包括：青山县古籍中心、青山县方志室。")
            .Says("内设机构3个，分别为：办公室、保管科、利用科。")
            .Findings();

        Assert.Equal(("MZ-N-010", "2"), (Assert.Single(findings).Rule, findings[0].Expected));
    }

    [Fact]
    public void A_text_that_says_there_is_none_contradicts_a_table_that_has_some()
    {
        var finding = Assert.Single(
            new MadePack()
                .Section("四、一般公共预算基本支出情况说明")
                .Says("青山县档案馆2024年没有安排公用经费。")
                .Findings()
        );

        Assert.Equal("文字说没有公用经费，而表3-1“合计”的公用经费是10.5万元", finding.Message);
    }

    [Fact]
    public void Amounts_of_the_year_before_and_amounts_in_a_reason_are_not_held_against_the_tables()
    {
        var findings = new MadePack()
            .Section("一、收支预算情况说明")
            .Says("2023年收支预算总数100万元。")
            .Says(
                "青山县档案馆2024年收支预算总数120.5万元，比2023年收支预算总数增加20.5万元，主要原因是人员经费增加，其中基本工资7万元。"
            )
            .Findings();

        Assert.Empty(findings);
    }

    [Fact]
    public void The_report_counts_what_became_of_the_numbers_of_the_text()
    {
        var coverage = new MadePack()
            .Section("一、收支预算情况说明")
            .Says("青山县档案馆2024年收支预算总数120.5万元，比2023年收支预算总数增加20.5万元，增长20.5%。")
            .Coverage();

        Assert.Equal(new NarrativeCoverage(3, 1, 1, 0), coverage);
    }
}
