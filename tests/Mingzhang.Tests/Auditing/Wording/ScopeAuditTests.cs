using Mingzhang.Auditing.Wording;
using Mingzhang.Findings;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Auditing.Wording;

public sealed class ScopeAuditTests
{
    [Fact]
    public void A_units_pack_does_not_speak_of_the_departments_budget()
    {
        var finding = Assert.Single(Check("2024年部门预算安排购置车辆0辆。"));

        Assert.Equal("部门预算", finding.Found);
    }

    [Theory]
    [InlineData("按部门预算经济分类科目编制。")]
    [InlineData("依照《部门预算管理办法》。")]
    [InlineData("2024年单位预算安排购置车辆0辆。")]
    public void Names_of_classifications_and_regulations_are_left_alone(string text) => Assert.Empty(Check(text));

    [Fact]
    public void Where_units_call_their_own_pack_a_departments_nothing_is_said() =>
        Assert.Empty(
            new AuditBench()
                .Part(PartKind.Narrative, "2024年部门预算情况说明", "2024年部门预算安排5万元。", "单位预算编制要求。")
                .Run(new ScopeAudit())
        );

    private static IReadOnlyList<Finding> Check(string text) =>
        new AuditBench()
            .Part(
                PartKind.Narrative,
                "单位预算编制说明",
                "#一、2024年单位预算收支总表说明",
                "2024年单位预算收入5万元。",
                "单位预算支出5万元。",
                text
            )
            .Run(new ScopeAudit());
}
