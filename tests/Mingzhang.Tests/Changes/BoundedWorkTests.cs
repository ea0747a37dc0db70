using System.Globalization;
using Mingzhang.Changes;

namespace Mingzhang.Tests.Changes;

/// <summary>Packs made to be expensive are compared all the same; the answers may be coarser.</summary>
public sealed class BoundedWorkTests
{
    [Fact]
    public void Twenty_thousand_sentences_that_all_differ_are_removed_and_added()
    {
        var changes = TwoVersions.Compare(Sentences("旧", 20_000), Sentences("新", 20_000)).Text;

        Assert.Equal(40_000, changes.Count(t => !t.IsSame));
    }

    [Fact]
    public void Twenty_thousand_sentences_of_two_kinds_in_another_order_are_all_accounted_for()
    {
        var old = string.Concat(Enumerable.Range(0, 20_000).Select(i => i % 2 == 0 ? "甲说明。" : "乙说明。"));
        var @new = string.Concat(Enumerable.Range(0, 20_000).Select(i => i % 3 == 0 ? "甲说明。" : "乙说明。"));

        var changes = TwoVersions.Compare(old, @new).Text;

        Assert.Equal(20_001, changes.Count(t => t.Old is not null));
        Assert.Equal(20_001, changes.Count(t => t.New is not null));
    }

    [Fact]
    public void A_sentence_of_a_hundred_thousand_characters_is_compared_by_its_words()
    {
        var words = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $"项{i.ToString(CultureInfo.InvariantCulture)}")
        );

        var change = Assert.Single(
            TwoVersions.Compare(words, words.Replace("项777项", "项0777项", StringComparison.Ordinal)).Text,
            t => !t.IsSame
        );

        Assert.Equal(["777", "0777"], change.Pieces.Where(p => p.State != PieceState.Kept).Select(p => p.Text));
    }

    [Fact]
    public void Five_thousand_rows_of_one_name_pair_in_order()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"档案 | {i}.00 | |"));
        var less = string.Join('\n', Enumerable.Range(1, 4_999).Select(i => $"档案 | {i}.00 | |"));

        Assert.Equal(["- 档案"], TwoVersions.Compare("表1 表\n" + rows, "表1 表\n" + less).Rows());
    }

    private static string Sentences(string word, int count) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(i =>
                    string.Create(CultureInfo.InvariantCulture, $"{word}字第{i}号{(char)('一' + (i % 5_000))}。")
                )
        );
}
