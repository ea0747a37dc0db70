using Mingzhang.Changes;

namespace Mingzhang.Tests.Changes;

public sealed class TextChangeTests
{
    private const string Text = """
        一、收支情况
        本年收入总计98.92万元。支出总计98.92万元，比上年增加3.20万元，主要是人员增加。
        二、三公经费
        公务接待费0.50万元，与上年持平。本年没有因公出国（境）安排。
        """;

    [Fact]
    public void In_a_changed_sentence_the_numbers_that_changed_are_marked() =>
        Assert.Equal(
            ["~ 支出总计98.92万元，比上年增加[-3.20-]{+4.00+}万元，主要是人员增加。"],
            LinesAfter("增加3.20", "增加4.00")
        );

    [Fact]
    public void In_a_changed_sentence_the_words_that_changed_are_marked() =>
        Assert.Equal(
            ["~ 支出总计98.92万元，比上年[-增加-]{+减少+}3.20万元，主要是人员增加。"],
            LinesAfter("比上年增加", "比上年减少")
        );

    [Fact]
    public void Sentences_are_added_and_removed() =>
        Assert.Equal(
            ["- 本年没有因公出国（境）安排。", "+ 公务用车保有量3辆。"],
            LinesAfter("本年没有因公出国（境）安排。", "公务用车保有量3辆。")
        );

    [Fact]
    public void A_sentence_that_stands_elsewhere_was_moved()
    {
        const string Moved = "本年没有因公出国（境）安排。";

        Assert.Equal(
            ["↕ " + Moved],
            TwoVersions
                .Compare(
                    Text,
                    "一、收支情况\n"
                        + Moved
                        + Text.Replace(Moved, "", StringComparison.Ordinal)["一、收支情况".Length..]
                )
                .Text.Lines()
        );
    }

    [Fact]
    public void Headings_are_reworded_like_sentences() =>
        Assert.Equal(
            ["~ 二、“三公”经费"],
            [
                .. LinesAfter("二、三公经费", "二、“三公”经费")
                    .Select(l =>
                        l.Replace("{+", "", StringComparison.Ordinal).Replace("+}", "", StringComparison.Ordinal)
                    ),
            ]
        );

    [Fact]
    public void How_a_text_is_divided_into_paragraphs_is_no_change() =>
        Assert.Empty(LinesAfter("98.92万元。支出", "98.92万元。\n支出"));

    [Fact]
    public void Blanks_width_and_shapes_of_brackets_are_no_change() =>
        Assert.Empty(LinesAfter("因公出国（境）", "因公 出国(境)"));

    [Fact]
    public void A_changed_sentence_knows_its_section()
    {
        var change = Assert.Single(
            TwoVersions.Compare(Text, Text.Replace("0.50", "0.60", StringComparison.Ordinal)).Text,
            t => !t.IsSame
        );
        Assert.Equal(("二、三公经费", TextKind.Sentence), (change.Section, change.Kind));
    }

    private static IReadOnlyList<string> LinesAfter(string from, string to) =>
        TwoVersions.Compare(Text, Text.Replace(from, to, StringComparison.Ordinal)).Text.Lines();
}
