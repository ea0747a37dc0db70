using Mingzhang.Rules.Register;

namespace Mingzhang.Tests.Rules.Register;

public sealed class RuleBookTests
{
    [Fact]
    public void Every_rule_is_told_in_full()
    {
        const string rule = """
            id: SC-B-021
            name: 支出按类一致
            applies: {kind: budget, years: 2023-, layouts: [例]}
            each: 类 in 表1.支出[level 行]
            columns: {预算数: 合计}
            where: 类.科目 != ""
            left: 类.*
            right: sum 表1-2[科目 under 类, level 项].*
            needs: [表3]
            severity: warning
            category: cross-table
            basis: 财预〔2016〕143号
            message: "表1中{类.名称}{left}与表1-2该类{right}相差{difference}"
            advice: 核对后更正。
            examples:
                pass: {}
                fail: {表1.支出: [{level: 行, 科目: "208", 名称: 社保, 预算数: "1.00"}], 表1-2: [{level: 项, 科目: "2080101", 合计: "2.00"}]}
            """;
        var page = RuleBook.Render("规则", TestRules.Register(rule));
        Assert.Contains(
            """
            ## 表间一致（1）

            ### 表1 第1张表

            #### SC-B-021 支出按类一致

            - 对每一：`类 in 表1.支出[level 行]`
            - 列：预算数 对 合计
            - 条件：`类.科目 != ""`
            - 应当：`类.* = sum 表1-2[科目 under 类, level 项].*`
            - 空白：空白视为零
            - 适用：预算，2023年起，版式 例，有表3时
            - 程度：警告
            - 依据：财预〔2016〕143号
            - 提示语：表1中{类.名称}{left}与表1-2该类{right}相差{difference}
            - 处理：核对后更正。
            - 不成立的例子：表1.支出：208 社保 预算数 1.00；表1-2：2080101 合计 2.00
            """.ReplaceLineEndings("\n"),
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Rules_stand_by_category_and_table()
    {
        var register = RuleRegister.Load(
            new[]
            {
                "id: A-1\ncategory: performance\nleft: sum 表6.权重\nright: 90",
                "id: A-2\ncategory: footing\nleft: 表3[level 合计].合计\nright: 1",
                "id: A-3\ncategory: footing\nleft: 表1-2[level 合计].合计\nright: 1",
                "id: A-4\ncategory: footing\nleft: sum 表3.合计\nright: 1",
                "id: A-5\ncategory: footing\nleft: year()\nright: 2024",
            }.Select(r => new RuleFile("r.yaml", TestRules.Yaml(r))),
            TestForms.Catalog
        );
        var headings = RuleBook.Render("规则", register).Split('\n').Where(l => l.StartsWith('#')).ToArray();
        Assert.Equal(
            [
                "# 规则",
                "## 表内合计（4）",
                "### 表3 一般公共预算支出预算表",
                "#### A-2 例规则",
                "#### A-4 例规则",
                "### 表1-2 第1-2张表",
                "#### A-3 例规则",
                "### 不涉及某一张表",
                "#### A-5 例规则",
                "## 绩效（1）",
                "### 表6 第6张表",
                "#### A-1 例规则",
            ],
            headings
        );
    }

    [Fact]
    public void The_page_bears_the_hash_of_the_rules()
    {
        var register = TestRules.Register("left: 1\nright: 1");
        Assert.StartsWith(
            $"# 甲\n\n共 1 条规则。 规则集 `{register.Hash}`。\n",
            RuleBook.Render("甲", register),
            StringComparison.Ordinal
        );
    }
}
