using Mingzhang.Auditing.Wording;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Auditing.Wording;

public sealed class ResidueAuditTests
{
    [Theory]
    [InlineData("其他收入：指其他各项收入（请依据实际情况解释）。", "请依据")]
    [InlineData("本年比上年增加（减少）5万元。", "增加(减少)")]
    [InlineData("公务接待费3万元，与上年持平，主要原因是。", "主要原因是")]
    [InlineData("教育支出0万元，占0%。主要用于无。", "主要用于无")]
    [InlineData("其他用车0辆，其他用车主要是 0；", "主要是0")]
    [InlineData("已应用的情况。例如：加强项目规划等。", "例如：")]
    public void What_a_template_leaves_behind_is_reported(string text, string found)
    {
        var finding = Assert.Single(
            new AuditBench().Part(PartKind.Narrative, "情况说明", text).Run(new ResidueAudit())
        );
        Assert.Equal(("MZ-W-001", found), (finding.Rule, finding.Found));
    }

    [Theory]
    [InlineData("根据单位申请依据有关规定办理。")]
    [InlineData("主要原因是人员增加。")]
    [InlineData("支出主要用于无障碍设施改造。")]
    [InlineData("主要用于0至3岁婴幼儿照护。")]
    [InlineData("没有差异，不分析主要原因。")]
    public void What_only_looks_like_it_is_not(string text) =>
        Assert.Empty(new AuditBench().Part(PartKind.Narrative, "情况说明", text).Run(new ResidueAudit()));

    [Fact]
    public void A_sentence_that_a_page_break_cuts_is_not_called_unfinished() =>
        Assert.Empty(
            new AuditBench()
                .Part(PartKind.Narrative, "情况说明", "其他用车主要是0", "号车辆的更新。")
                .Run(new ResidueAudit())
        );

    [Fact]
    public void One_wording_is_reported_once_with_all_its_places() =>
        Assert.Equal(
            ["MZ-W-001@1,2: 模板残留（没有内容的套话）：“主要用于无”（共2处）"],
            new AuditBench()
                .Part(PartKind.Narrative, "情况说明", "甲支出0万元，主要用于无。", "乙支出0万元，主要用于无。")
                .Messages(new ResidueAudit())
        );
}
