using Mingzhang.Auditing;
using Mingzhang.Auditing.Names;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Auditing.Names;

public sealed class AccountNameAuditTests
{
    [Theory]
    [InlineData(
        "城乡事务支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）2024年预算数为1万元。",
        "MZ-C-001",
        "这里的类写成“城乡事务支出”"
    )]
    [InlineData(
        "社会保障和就业支出（类）人力资源和社会保障事务（款）事业运行（项）2024年预算数为1万元。",
        "MZ-C-002",
        "应为“人力资源和社会保障管理事务”"
    )]
    [InlineData(
        "社会保障和就业支出（类）行政事业单位离退休（款）机关事业单位基本养老保险缴费支出（项）1万元。",
        "MZ-C-002",
        "是别的年份的名称"
    )]
    [InlineData(
        "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险支出（项）1万元。",
        "MZ-C-002",
        "应为“机关事业单位基本养老保险缴费支出”"
    )]
    [InlineData(
        "社会保障和就业（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）1万元。",
        "MZ-C-003",
        "全称是“社会保障和就业支出”"
    )]
    [InlineData("社会保障和就业支出（类）人力资源和社会保障管理事务（款）综合经办（项）1万元。", "MZ-C-004", "都没有")]
    [InlineData(
        "社会保障和就业支出（类）人力资源和社会保障管理事务（款）行政运行（项）1万元。",
        "MZ-C-005",
        "各表没有这个科目"
    )]
    public void A_name_that_tables_or_classification_contradict_is_reported(string text, string rule, string words)
    {
        var finding = Assert.Single(Bench(text).Run(new AccountNameAudit()));
        Assert.Equal(rule, finding.Rule);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.社会保障和就业支出(类) 行政事业单位养老支出(款) 机关事业单位基本养老保险缴费支出(项)1万元。")]
    [InlineData("社会保障和就业支出（208类）人力资源和社会保障管理事务（01款）事业运行（50项）1万元。")]
    [InlineData("支出的款项（含税）1万元。")]
    public void A_right_name_in_any_spelling_is_not(string text) =>
        Assert.Empty(Bench(text).Run(new AccountNameAudit()));

    [Fact]
    public void Without_tables_nothing_is_judged() =>
        Assert.Empty(
            new AuditBench()
                .Part(PartKind.Narrative, "情况说明", "城乡事务支出（类）行政运行（项）1万元。")
                .Run(new AccountNameAudit())
        );

    [Fact]
    public void A_definition_of_another_account_is_reported()
    {
        var finding = Assert.Single(
            Bench(
                    "社会保障和就业支出（类）人力资源和社会保障管理事务（款）事业运行（项）：指用于行政事业单位养老方面的支出。"
                )
                .Run(new DefinitionAudit())
        );
        Assert.Equal(("MZ-C-006", "用于行政事业单位养老方面"), (finding.Rule, finding.Found));
    }

    [Fact]
    public void The_glossary_explains_the_accounts_of_the_tables()
    {
        var bench = new AuditBench();
        bench
            .Blocks(
                PartKind.Tables,
                "表",
                bench.BlockOf(AccountTables.Of(("2080150", "事业运行"), ("2210201", "住房公积金")))
            )
            .Part(
                PartKind.Glossary,
                "名词解释",
                "住房保障支出（类）住房改革支出（款）住房公积金（项）：指缴存的住房公积金。",
                "住房保障支出（类）住房改革支出（款）购房补贴（项）：指购房补贴。"
            );
        Assert.Equal(
            [
                "MZ-C-007@3: 名词解释说到 1 个本件各表没有的科目：购房补贴",
                "MZ-C-008@1050,2: 名词解释缺少本件各表的 1 个科目：事业运行",
            ],
            bench.Messages(new GlossaryAudit())
        );
    }

    [Fact]
    public void The_narrative_lists_each_item_once()
    {
        var bench = new AuditBench();
        bench
            .Blocks(
                PartKind.Tables,
                "表",
                bench.BlockOf(AccountTables.Of(("2101101", "行政单位医疗"), ("2101102", "事业单位医疗")))
            )
            .Part(
                PartKind.Narrative,
                "情况说明",
                "1.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）预算数为1万元。",
                "2.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）预算数为1万元。"
            );
        Assert.Equal(["MZ-C-009", "MZ-C-010"], bench.Run(new GlossaryAudit()).Select(f => f.Rule));
    }

    private static AuditBench Bench(string text)
    {
        var bench = new AuditBench();
        return bench
            .Part(PartKind.Narrative, "情况说明", text)
            .Blocks(
                PartKind.Tables,
                "表",
                bench.BlockOf(
                    AccountTables.Of(("2080150", "事业运行"), ("2080505", "机关事业单位基本养老保险缴费支出"))
                )
            );
    }
}
