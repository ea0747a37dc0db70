using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Tests.Adjustments;

/// <summary>The adjusted budget: what was approved, and what the year did to it.</summary>
public sealed class AdjustedBudgetTests
{
    private static readonly DateOnly End = new(2026, 12, 31);

    [Fact]
    public void Money_that_is_moved_leaves_one_line_and_reaches_the_other()
    {
        var lines = AdjustedBudget.Of(
            [(Key("30201"), 100_00), (Key("30217"), 50_00)],
            [Document("2026-05-06", (Key("30217"), -20_00), (Key("30201"), 20_00))],
            End
        );
        Assert.Equal([120_00L, 30_00L], lines.Select(l => l.Adjusted));
    }

    [Fact]
    public void A_line_that_the_year_opens_stands_after_those_that_were_approved()
    {
        var lines = AdjustedBudget.Of([(Key("30299"), 1_00)], [Document("2026-05-06", (Key("30201"), 20_00))], End);
        Assert.Equal([Key("30299"), Key("30201")], lines.Select(l => l.Key));
        Assert.Equal((0L, 20_00L), (lines[1].Approved, lines[1].Adjusted));
    }

    [Theory]
    [InlineData("2026-05-05", 100_00)]
    [InlineData("2026-05-06", 120_00)]
    public void A_document_counts_from_its_day(string day, long expected)
    {
        var lines = AdjustedBudget.Of(
            [(Key("30201"), 100_00)],
            [Document("2026-05-06", (Key("30201"), 20_00))],
            Day(day)
        );
        Assert.Equal(expected, Assert.Single(lines).Adjusted);
    }

    [Theory]
    [InlineData(AdjustmentState.Draft)]
    [InlineData(AdjustmentState.Submitted)]
    [InlineData(AdjustmentState.Void)]
    public void What_is_not_approved_changes_nothing(AdjustmentState state)
    {
        var document = Document("2026-05-06", (Key("30201"), 20_00)) with { State = state };
        Assert.Equal(100_00, Assert.Single(AdjustedBudget.Of([(Key("30201"), 100_00)], [document], End)).Adjusted);
    }

    [Fact]
    public void Money_that_is_spent_elsewhere_before_it_comes_is_short_on_that_day()
    {
        Adjustment[] documents =
        [
            Document("2026-08-01", (Key("30201"), 50_00)),
            Document("2026-03-01", (Key("30201"), -120_00)),
        ];
        var shortage = Assert.Single(AdjustedBudget.Shortages([(Key("30201"), 100_00)], documents));
        Assert.Equal((Day("2026-03-01"), -20_00L), (shortage.Day, shortage.Fen));
    }

    [Fact]
    public void A_line_of_elimination_may_stand_below_zero_as_it_was_approved() =>
        Assert.Empty(
            AdjustedBudget.Shortages(
                [(Key("30201"), -100_00), (Key("30202"), 5_00)],
                [Document("2026-03-01", (Key("30202"), -5_00))]
            )
        );

    [Fact]
    public void The_order_of_documents_does_not_matter_and_the_sum_is_approved_and_adjusted()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            List<(LineKey Key, long Fen)> approved =
            [
                .. Enumerable.Range(0, random.Next(8)).Select(_ => (RandomKey(random), (long)random.Next(100_000))),
            ];
            List<Adjustment> documents = [.. Enumerable.Range(0, random.Next(10)).Select(_ => RandomDocument(random))];
            var day = new DateOnly(2026, 1, 1).AddDays(random.Next(365));
            var lines = AdjustedBudget.Of(approved, documents, day);
            var counted = documents.Where(d => d.State == AdjustmentState.Approved && d.Dated <= day).ToList();

            var shuffled = documents.ToArray();
            random.Shuffle(shuffled);
            var again = AdjustedBudget.Of(
                approved,
                shuffled.Select(d => d with { Lines = [.. d.Lines.Reverse()] }),
                day
            );
            Assert.True(lines.SequenceEqual(again), $"seed {seed}, round {round}: the order mattered");
            Assert.Equal(
                approved.Sum(l => l.Fen) + counted.Sum(d => d.Lines.Sum(l => l.Fen)),
                lines.Sum(l => l.Adjusted)
            );
            foreach (var line in lines)
            {
                Assert.Equal(approved.Where(l => l.Key == line.Key).Sum(l => l.Fen), line.Approved);
                Assert.Equal(counted.Sum(d => d.Lines.Where(l => l.Key == line.Key).Sum(l => l.Fen)), line.Change);
            }

            Assert.Equal(lines.Count, lines.DistinctBy(l => l.Key).Count());
        }
    }

    private static Adjustment RandomDocument(Random random) =>
        new()
        {
            State = (AdjustmentState)random.Next(4),
            Dated = new DateOnly(2026, 1, 1).AddDays(random.Next(365)),
            Lines =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 5))
                    .Select(_ => new AdjustmentLine(RandomKey(random), random.Next(-50_000, 50_000))),
            ],
        };

    private static LineKey RandomKey(Random random) => Key($"302{random.Next(1, 6):00}");

    private static LineKey Key(string economy) =>
        LineKey.Of(["139001", "2130301", economy, "一般公共预算", "公用", "", "当年", ""]);

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Adjustment Document(string day, params (LineKey Key, long Fen)[] lines) =>
        new()
        {
            State = AdjustmentState.Approved,
            Dated = Day(day),
            Lines = [.. lines.Select(l => new AdjustmentLine(l.Key, l.Fen))],
        };
}
