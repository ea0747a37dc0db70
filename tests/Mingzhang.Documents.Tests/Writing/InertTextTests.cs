using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class InertTextTests
{
    [Theory]
    [InlineData("合计 1,234.56\t√\n", "合计 1,234.56\t√\n")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a\u0000b\u001Bc\u007Fd\u009Be", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    [InlineData("a\u202Eb\u2066c\u200Fd\u2028e", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    [InlineData("𠮷😀", "𠮷😀")]
    public void Only_harmful_characters_are_replaced(string text, string expected) =>
        Assert.Equal(expected, InertText.Of(text));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\uFFFDb\uFFFD", InertText.Of("a\uD842b\uDFB7"));

    [Fact]
    public void Harmless_text_is_not_copied()
    {
        var text = "档案馆";
        Assert.Same(text, InertText.Of(text));
    }
}
