using Mingzhang.Checks;
using Mingzhang.Packs;
using Mingzhang.Yaml;

namespace Mingzhang.Tests.Checks;

public sealed class WordingReaderTests
{
    private const string Sound = """
        residue:
          - {kind: 填报提示, texts: [本项必填], parts: [名词解释]}
        placeholders: {marks: [X], units: [万元]}
        levels: {省: [指省级财政]}
        surnames: 赵钱
        """;

    [Fact]
    public void Words_are_read_as_they_stand()
    {
        var book = WordingReader.Read("wording.yaml", Sound);

        var residue = Assert.Single(book.Residue);
        Assert.Equal(("填报提示", PartKind.Glossary), (residue.Kind, Assert.Single(residue.Parts)));
        Assert.Equal([("省", "指省级财政")], book.Levels);
        Assert.Equal("赵钱", book.Surnames);
    }

    [Theory]
    [InlineData("本项必填", "\"\"", "这里应当有文字")]
    [InlineData("parts: [名词解释]", "parts: [附注]", "part 应为")]
    [InlineData("marks: [X]", "marks: [XX]", "“XX”应为一个字")]
    [InlineData("surnames", "surname", "不认识的键“surname”")]
    public void A_defect_is_refused(string good, string bad, string message)
    {
        var problems = Assert.Throws<YamlProblemsException>(() =>
            WordingReader.Read("wording.yaml", Sound.Replace(good, bad, StringComparison.Ordinal))
        );
        Assert.Contains(message, Assert.Single(problems.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finder_gives_the_longest_text_at_a_place() =>
        Assert.Equal([(1, "主要用于："), (7, "主要")], new TextFinder(["主要", "主要用于："]).In("，主要用于：甲主要"));
}
