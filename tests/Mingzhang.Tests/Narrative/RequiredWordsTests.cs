using Mingzhang.Narrative.Phrases;

namespace Mingzhang.Tests.Narrative;

public sealed class RequiredWordsTests
{
    // (占|占比)[约]{比例}，其中
    private static readonly RequiredWords Words = new([
        new ChoiceNode(
            [
                [Literal("占")],
                [Literal("占比")],
            ],
            IsOptional: false
        ),
        new ChoiceNode(
            [
                [Literal("约")],
            ],
            IsOptional: true
        ),
        new FieldNode(PhraseField.Percent),
        Literal("，其中"),
    ]);

    [Theory]
    [InlineData("占5%，其中", true)]
    [InlineData("占比约5%，其中", true)]
    [InlineData("占5%", false)]
    [InlineData("增长5%，其中", false)]
    public void AClauseWithoutThemIsNotTried(string clause, bool isTried) =>
        Assert.Equal(isTried, Words.StandIn(clause));

    [Fact]
    public void AnAlternativeWithoutWordsNeedsNone()
    {
        var words = new RequiredWords([
            new ChoiceNode(
                [
                    [Literal("为")],
                    [new FieldNode(PhraseField.Amount)],
                ],
                IsOptional: false
            ),
        ]);
        Assert.True(words.StandIn("5万元"));
    }

    private static LiteralNode Literal(string text) => new(text, text);
}
