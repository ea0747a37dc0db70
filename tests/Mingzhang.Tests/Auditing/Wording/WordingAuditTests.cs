using Mingzhang.Auditing;
using Mingzhang.Auditing.Wording;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Tests.Auditing.Wording;

public sealed class WordingAuditTests
{
    [Theory]
    [InlineData("年初结转0 万元 0 万元，本年收入5万元。", "0万元0万元")]
    [InlineData("反映单位的基本支出。。", "。。")]
    [InlineData("档案数字化档案数字化工作经费。", "档案数字化档案数字化")]
    [InlineData("决算数小于 0 全年预算数。", "小于0全年")]
    public void Words_and_stops_that_stand_twice_and_stray_digits_are_reported(string text, string found) =>
        Assert.Equal(found, Assert.Single(Of(text).Run(new DoubledAudit())).Found);

    [Theory]
    [InlineData("他说：“好。”，大家同意。")]
    [InlineData("其他支出（款）其他支出（项）5万元。")]
    [InlineData("增加10.10万元，人人参与。")]
    [InlineData("达到目的的方法。")]
    public void What_rightly_stands_twice_is_left_alone(string text) => Assert.Empty(Of(text).Run(new DoubledAudit()));

    [Fact]
    public void What_meets_at_a_page_break_is_damage_of_the_reading()
    {
        var cut = new ParagraphBlock("开支财政拨款。。其余见下。")
        {
            Place = new Place { Line = 1 },
            Pieces = [(0, new Place { Line = 1 }), (7, new Place { Line = 3 })],
        };
        Assert.Empty(new AuditBench().Blocks(PartKind.Narrative, "情况说明", cut).Run(new DoubledAudit()));
    }

    [Theory]
    [InlineData("本年收入XX万元。", "XX万元")]
    [InlineData("购置车辆×辆。", "×辆")]
    [InlineData("××局负责档案工作。", "××")]
    public void Marks_that_hold_a_place_are_reported(string text, string found) =>
        Assert.Equal(found, Assert.Single(Of(text).Run(new PlaceholderAudit())).Found);

    [Theory]
    [InlineData("预算执行率=执行数/预算数×100%。")]
    [InlineData("系统型号为X200，接口3×8个。")]
    public void Signs_of_formulas_and_models_are_not(string text) => Assert.Empty(Of(text).Run(new PlaceholderAudit()));

    [Theory]
    [InlineData("青山市绿水区档案馆", "MZ-W-008@1: 文字说的是省级财政或部门，与“青山市绿水区档案馆”的级次不符")]
    [InlineData("青山市档案馆", "MZ-W-008@1: 文字说的是省级财政或部门，与“青山市档案馆”的级次不符")]
    [InlineData("绿水县城市管理局", "MZ-W-008@1: 文字说的是省级财政或部门，与“绿水县城市管理局”的级次不符")]
    [InlineData("江南省档案馆", null)]
    [InlineData("市档案学会", null)]
    [InlineData("青山市绿水区白云街道办事处", null)]
    public void A_phrase_of_another_level_is_reported_where_the_name_tells_the_level(string name, string? message) =>
        Assert.Equal(
            message is null ? [] : [message],
            new AuditBench { Name = name }
                .Part(PartKind.Glossary, "名词解释", "财政拨款收入：指省级财政当年拨付的资金。")
                .Messages(new LevelAudit())
        );

    [Fact]
    public void Items_without_content_and_sentences_broken_off_are_reported() =>
        Assert.Equal(
            [
                "MZ-W-006@2: 句子没有写完：“……基本支出0万元，项目支出0万元，”",
                "MZ-W-005@5: 条目没有内容：“2. ...”",
                "MZ-W-005@6: 条目没有内容：“（三）其他专用名词。”",
            ],
            new AuditBench()
                .Part(PartKind.Narrative, "情况说明", "#一、基金支出", "基本支出0万元，项目支出0万元，", "#二、其他")
                .Part(PartKind.Glossary, "名词解释", "（一）本单位使用的科目", "2. ...", "（三）其他专用名词。")
                .Messages(new BrokenTextAudit())
        );

    [Fact]
    public void Personal_data_is_reported_in_text_and_never_repeated()
    {
        var findings = new AuditBench()
            .Part(
                PartKind.Narrative,
                "情况说明",
                "联系人：赵小明，电话13800000000。",
                "办公电话：028-12345678。",
                "补助对象110101199003070000，账号6222000000000000。"
            )
            .Run(new PrivacyAudit());
        Assert.Equal(["手机号码", "姓名", "银行账号"], findings.Select(f => f.Found));
        Assert.All(findings.SelectMany(f => f.Places), p => Assert.Null(p.Place.Text));
    }

    [Fact]
    public void The_number_of_an_identity_card_is_known_by_its_check_digit()
    {
        Assert.Equal("身份证号码", Assert.Single(Of("证件号11010519491231002X。").Run(new PrivacyAudit())).Found);
        Assert.Empty(Of("项目代码110105194912310021。").Run(new PrivacyAudit()));
    }

    [Fact]
    public void A_mark_of_secrecy_is_reported() =>
        Assert.Equal("秘密★", Assert.Single(Of("秘密★一年").Run(new PrivacyAudit())).Found);

    private static AuditBench Of(string text) => new AuditBench().Part(PartKind.Narrative, "情况说明", text);
}
