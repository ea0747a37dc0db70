using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Profiles;

public sealed class ProfileReaderTests
{
    private const string Form = "forms/1.yaml";
    private const string Layout = "layouts/2024.yaml";

    [Fact]
    public void A_sound_profile_is_read()
    {
        var profile = new ProfileFiles().Read();
        Assert.Equal(("示例", "示例", PackKind.Budget), (profile.Id, profile.Name, profile.Kind));
        Assert.Equal(new NumberFormat(MoneyUnit.WanYuan, 2, Thousands: true, BlankZero: true), profile.Format);
        Assert.Equal(["编码", "名称", "合计", "项目支出"], profile.Forms["1"].Panels[0].Columns.Select(c => c.Id));
        Assert.Equal("2024", profile.FindLayout(null, 2024)!.Id);
        Assert.Null(profile.FindLayout(null, 2026));
        Assert.Equal("2024", profile.FindLayout("2024", 2026)!.Id);
        Assert.Equal("部门支出总表", profile.FormOf(profile.Layouts[0], "1")!.Title.Source);
    }

    [Theory]
    // The keys of a form.
    [InlineData(
        "source: 支出",
        "source: ▸支岀",
        "没有数据源“支岀”；可用：支出、收入、平衡、项目、绩效指标、年度任务、对比数、政府采购"
    )]
    [InlineData("accounts: 功能", "▸acounts: 功能", "不认识的键“acounts”；这里可用：…")]
    [InlineData("accounts: 功能", "accounts: ▸经济", "accounts 应为 功能、部门经济 或 政府经济")]
    [InlineData("accounts: 功能", "unit: ▸亿元", "unit 应为 元、万元 或 无")]
    [InlineData("accounts: 功能", "zero: ▸0", "zero 应为 blank（留空）或 print（印 0）")]
    [InlineData("accounts: 功能", "decimals: ▸两位", "这里应当是整数")]
    [InlineData("accounts: 功能", "decimals: ▸7", "decimals 应为 0 至 6")]
    [InlineData("accounts: 功能", "decimals: ▸-1", "decimals 应为 0 至 6")]
    [InlineData("accounts: 功能", "arrangement: ▸左右", "arrangement 应为 并列 或 上下")]
    [InlineData("accounts: 功能", "where: {功能: ▸208}", "数据源“支出”没有维度“功能”；可用：…")]
    [InlineData("accounts: 功能", "where: ▸支出类型", "这里应当是“键: 值”的映射")]
    [InlineData("title: 部门支出总表", "title: ▸部门{年度年支出总表", "花括号没有配对，或字段名为空")]
    [InlineData("title: 部门支出总表", "title: ▸部门{}支出总表", "花括号没有配对，或字段名为空")]
    [InlineData("title: 部门支出总表", "title: ▸部门年度}支出总表", "花括号没有配对，或字段名为空")]
    [InlineData("title: 部门支出总表", "title: ▸部门{{年度}}支出总表", "花括号没有配对，或字段名为空")]
    [InlineData("title: 部门支出总表", "title: ▸部门{年渡}支出总表", "没有字段“年渡”；可用：…")]
    [InlineData("title: 部门支出总表", "title: ▸\"{科目名称}支出总表\"", "没有字段“科目名称”；可用：…")]
    // Columns.
    [InlineData("{id: 合计, role: 金额}", "{id: 合计, role: ▸钱}", "没有列角色“钱”；可用：…")]
    [InlineData("{id: 项目支出, role", "▸{id: 合计, role", "列“合计”重复")]
    [InlineData("{id: 合计, role: 金额}", "{id: 合计, role: 金额, ▸wehre: {}}", "不认识的键“wehre”；这里可用：…")]
    [InlineData("{id: 合计, role: 金额}", "{id: 合计, role: 金额, measure: ▸总额}", "数据源“支出”没有金额“总额”")]
    [InlineData(
        "{id: 合计, role: 金额}",
        "{id: 合计, role: 金额, header: [合计, ▸\"{本级当年\"]}",
        "花括号没有配对，或字段名为空"
    )]
    [InlineData(
        "{id: 合计, role: 金额}",
        "{id: 合计, role: 金额, from: {source: ▸对比, match: []}}",
        "没有数据源“对比”；可用：…"
    )]
    [InlineData(
        "{id: 合计, role: 金额}",
        "{id: 合计, role: 金额, from: {source: 对比数, match: [▸年份]}}",
        "数据源“对比数”没有维度“年份”；可用：…"
    )]
    [InlineData(
        "{id: 名称, role: 名称}",
        "{id: 名称, role: 名称, percent: {of: ▸合汁, base: 项目支出}}",
        "没有列“合汁”；可用：编码、名称、合计、项目支出"
    )]
    [InlineData(
        "{id: 名称, role: 名称}",
        "{id: 名称, role: 名称, percent: {of: 合计, base: ▸编码}}",
        "列“编码”不是金额，不能相除"
    )]
    [InlineData("{支出类型: 项目}", "{支出性质: ▸项目}", "数据源“支出”没有维度“支出性质”；可用：…")]
    // Rows.
    [InlineData(
        "level: 项,",
        "level: ▸目,",
        "没有行级别“目”；可用：合计、部门、单位、抵销、类、款、项、子目、项目、指标、任务、行、小计"
    )]
    [InlineData("each: 功能项", "each: ▸功能", "数据源“支出”没有维度“功能”；可用：…")]
    [InlineData("cells: {名称: 合计}", "cells: {名: ▸合计}", "没有列“名”；可用：编码、名称、合计、项目支出")]
    [InlineData("\"{科目编码}\"", "▸\"{科目代码}\"", "没有字段“科目代码”；可用：…")]
    [InlineData("\"{科目编码}\"", "▸\"{三级指标}\"", "没有字段“三级指标”；可用：…")]
    [InlineData("level: 合计, cells", "level: 合计, ▸when: any, cells", "不认识的键“when”；这里可用：…")]
    [InlineData("level: 合计, cells", "level: 合计, repeat: ▸0, cells", "repeat 应为 1 至 1000")]
    [InlineData(
        "{level: 合计, cells: {名称: 合计}}",
        "{lines: {by: ▸类, items: {\"208\": 八、社会保障和就业支出}}}",
        "数据源“支出”没有维度“类”；可用：…"
    )]
    public void A_defect_of_a_form_is_reported_with_its_line_and_column(string sound, string broken, string problem) =>
        AssertProblem(Form, sound, broken, problem);

    [Fact]
    public void A_key_that_is_missing_is_reported_at_the_form_that_lacks_it() =>
        Assert.Equal(
            "示例/forms/1.yaml:1:3: 缺少键“title”",
            new ProfileFiles().With(Form, "title: 部门支出总表", "notes: []").Problems()
        );

    [Fact]
    public void Fixed_lines_need_a_column_for_their_names() =>
        Assert.Equal(
            "示例/forms/1.yaml:11:15: 有固定行的栏必须有一个“名称”列",
            new ProfileFiles()
                .With(Form, "{id: 名称, role: 名称}", "{id: 名称, role: 文字}")
                .With(
                    Form,
                    "{level: 合计, cells: {名称: 合计}}",
                    "{lines: {by: 功能类, items: {\"208\": 八、社会保障}}}"
                )
                .Problems()
        );

    [Theory]
    [InlineData("part: 表", "part: ▸表格", "part 应为 概况、情况说明、表、名词解释 或 其他")]
    [InlineData("table: \"1\"", "table: ▸1-2", "没有表“1-2”；可用：1")]
    [InlineData("number: 表1", "▸nummer: 表1", "不认识的键“nummer”；这里可用：…")]
    [InlineData("from: 2024", "from: ▸今年", "这里应当是整数")]
    [InlineData("to: 2025", "to: ▸2023", "to（2023）早于 from（2024）")]
    [InlineData("default: true", "default: ▸是", "这里应当是 true 或 false")]
    [InlineData("\"{主体名称}{年度}年预算\"", "▸\"{主体名称}{年度年预算\"", "花括号没有配对，或字段名为空")]
    [InlineData("\"{主体名称}{年度}年预算\"", "▸\"{单位全称}预算\"", "没有字段“单位全称”；可用：…")]
    public void A_defect_of_a_layout_is_reported_with_its_line_and_column(
        string sound,
        string broken,
        string problem
    ) => AssertProblem(Layout, sound, broken, problem);

    [Theory]
    [InlineData("kind: budget", "kind: ▸预算", "kind 应为 budget（预算）或 final（决算）")]
    [InlineData("unit: 万元", "unit: ▸亿元", "unit 应为 元 或 万元")]
    [InlineData("unit: 万元", "decimals: ▸10", "decimals 应为 0 至 6")]
    [InlineData("unit: 万元", "▸units: 万元", "不认识的键“units”；这里可用：…")]
    public void A_defect_of_the_profile_itself_is_reported_with_its_line_and_column(
        string sound,
        string broken,
        string problem
    ) => AssertProblem("profile.yaml", sound, broken, problem);

    [Fact]
    public void A_form_defined_twice_is_reported_at_the_second()
    {
        var form = """
            - id: "1"
              title: 又一张表1
              source: 收入
              columns: [{id: 合计, role: 金额}]
              rows: [{level: 合计}]
            """;
        Assert.Equal(
            "示例/forms/2.yaml:1:3: 表“1”重复定义",
            new ProfileFiles().WithFile("forms/2.yaml", form).Problems()
        );
        new ProfileFiles().WithFile("forms/2.yaml", form.Replace("title", "variant: 甲\n  title")).Read();
    }

    [Fact]
    public void A_layout_defined_twice_is_reported_at_the_second() =>
        Assert.Equal(
            "示例/layouts/b.yaml:1:1: 版式变体“2024”重复定义",
            new ProfileFiles().WithFile("layouts/b.yaml", "{id: \"2024\", title: 预算, parts: []}").Problems()
        );

    [Fact]
    public void Two_default_layouts_of_one_year_are_reported_at_the_second() =>
        Assert.Equal(
            "示例/layouts/b.yaml:1:1: 版式变体“2025”与“2024”都是 2025 年度的默认变体",
            new ProfileFiles()
                .WithFile("layouts/b.yaml", "{id: \"2025\", from: 2025, default: true, title: 预算, parts: []}")
                .Problems()
        );

    [Fact]
    public void A_profile_without_its_files_is_refused()
    {
        Assert.Equal(
            "示例/profile.yaml:1:1: 缺少文件 profile.yaml",
            new ProfileFiles().Without("profile.yaml").Problems()
        );
        Assert.Equal(
            "示例/layouts:1:1: 至少要有一个版式变体（layouts/*.yaml）",
            new ProfileFiles().Without(Layout).Problems()
        );
    }

    [Fact]
    public void Defects_of_all_files_come_in_one_go() =>
        Assert.Equal(
            """
            示例/profile.yaml:2:7: kind 应为 budget（预算）或 final（决算）
            示例/forms/1.yaml:8:22: 没有列角色“钱”；可用：金额、编码、单位代码、名称、行次、权重、数量、百分比、文字、叙述
            示例/forms/1.yaml:12:14: 数据源“支出”没有维度“目”；可用：单位、单位性质、功能类、功能款、功能项、经济类、经济款、经济子目、资金性质、支出类型、资金安排、项目、项目类别、有绩效目标、记录
            示例/layouts/2024.yaml:7:11: part 应为 概况、情况说明、表、名词解释 或 其他
            """,
            new ProfileFiles()
                .With("profile.yaml", "budget", "预算")
                .With(Form, "{id: 合计, role: 金额}", "{id: 合计, role: 钱}")
                .With(Form, "each: 功能项", "each: 目")
                .With(Layout, "part: 表", "part: 表格")
                .Problems()
        );

    // The broken text marks with ▸ where the problem is; … stands for the rest of a list of what is available.
    private static void AssertProblem(string file, string sound, string broken, string problem)
    {
        var files = new ProfileFiles().With(file, sound, broken);
        var place = $"示例/{file}:{files.TakeMark(file)}: ";
        var expected = place + problem.TrimEnd('…');
        var actual = files.Problems();
        Assert.Equal(expected, problem.EndsWith('…') ? actual[..Math.Min(expected.Length, actual.Length)] : actual);
        Assert.Single(actual.Split('\n'));
    }
}
