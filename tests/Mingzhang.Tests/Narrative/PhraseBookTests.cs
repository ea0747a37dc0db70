using Mingzhang.Narrative;
using Mingzhang.Narrative.Phrases;
using Mingzhang.Yaml;

namespace Mingzhang.Tests.Narrative;

public sealed class PhraseBookTests
{
    private const string Words = "words:\n  方向: {增: [增加]}\n  数量单位: [个]\n";

    [Theory]
    [InlineData("  - {id: a, says: 金额, text: '{金钱}'}", "5:29", "不认识的字段“金钱”")]
    [InlineData("  - {id: a, says: 金额, text: '[{指标}'}", "5:29", "“[”没有对应的“]”")]
    [InlineData("  - {id: a, says: 数钱, text: '{金额}'}", "5:19", "不认识的含义“数钱”")]
    [InlineData("  - {id: a, says: 金额, text: '{金额}', note: b}", "5:37", "不认识的键“note”")]
    [InlineData("  - {id: a, says: 金额}", "5:5", "缺少键“text”")]
    public void A_defect_is_reported_with_its_line_and_column(string phrase, string place, string message)
    {
        var error = Assert.Throws<YamlProblemsException>(() =>
            PhraseBook.Read(("p.yaml", Words + phrase.Replace("  - ", "phrases:\n  - ", StringComparison.Ordinal)))
        );
        var problem = Assert
            .Single(error.Problems, p => p.Message.Contains(message, StringComparison.Ordinal))
            .ToString();
        Assert.StartsWith($"p.yaml:{place}: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_stands_once_over_all_files()
    {
        const string one = "phrases:\n  - {id: a, says: 金额, text: '{金额}'}\n";
        var error = Assert.Throws<YamlProblemsException>(() => PhraseBook.Read(("a.yaml", one), ("b.yaml", one)));
        Assert.Equal("b.yaml", Assert.Single(error.Problems).File);
    }

    [Theory]
    [InlineData("{指标}[共|约]{金额}", "办公费约3万元", true)]
    [InlineData("{指标}[共|约]{金额}", "办公费3万元", true)]
    [InlineData("{指标}(共|约){金额}", "办公费3万元", false)]
    [InlineData("{指标}{金额}", "办公费3万元起", false)]
    [InlineData("{指标}{金额}", "3万元", false)]
    [InlineData("{指标}{数量}", "项目3 个", true)]
    [InlineData("{指标}{方向}[了]{金额}", "办公费增加了３万元", true)]
    [InlineData("因公出国（境）费{金额}", "因公出国(境)费 3 万元", true)]
    public void A_phrase_fits_a_whole_clause_in_any_spelling(string phrase, string clause, bool fits)
    {
        var book = PhraseBook.Read(
            ("p.yaml", Words + $"phrases:\n  - id: a\n    says: 金额\n    text: \"{phrase}\"\n")
        );
        Assert.Equal(fits ? 1 : 0, new ClaimReader(book).Read([], clause, new ClaimContext()).Claims.Count);
    }

    [Fact]
    public void What_a_phrase_writes_it_reads_back()
    {
        var phrase = OurPhrases.Book.Phrases.First(p =>
            p.Id == "比基年增减" && p.Source.Contains("{基年}", StringComparison.Ordinal)
        );
        var text = phrase.Write(
            new Dictionary<PhraseField, string>
            {
                [PhraseField.BaseYear] = "2023年",
                [PhraseField.Base] = "收支预算总数",
                [PhraseField.Direction] = "减少",
                [PhraseField.Amount] = "1,024.50万元",
            }
        );
        Assert.Equal("比2023年收支预算总数减少1,024.50万元", text);
        var claim = Assert.Single(OurPhrases.Read(text).Claims);
        Assert.Equal(
            (2023, "收支预算总数", Direction.Down, 1024.50m),
            (claim.BaseYear, claim.Base, claim.Direction, claim.Number.Value)
        );
    }

    [Fact]
    public void A_phrase_cannot_be_written_without_the_fields_it_needs()
    {
        var phrase = OurPhrases.Book.Phrases.First(p => p.Id == "完成预算");
        Assert.Throws<ArgumentException>(() => phrase.Write(new Dictionary<PhraseField, string>()));
    }

    [Fact]
    public void A_hostile_paragraph_takes_no_longer_than_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("比较与同占的为是共约", 400)) + "3万元";
        var reading = OurPhrases.Read(text);
        Assert.Equal(1, reading.Claims.Count(c => c.Unit == "万元") + reading.NotUnderstood.Count);
    }
}
