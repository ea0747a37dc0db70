using Mingzhang.Accounts;
using Mingzhang.Diagnosis;
using Mingzhang.Documents.Profiles;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Samples;

/// <summary>Amounts of the samples are changed and the diagnosis must name them; `bench/run causes` measures more of it.</summary>
public sealed class DiagnosisTests(ITestOutputHelper output)
{
    private const int Seed = 20260101;

    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_changed_amount_is_nearly_always_named_and_never_another_one_as_the_only_explanation(string sample)
    {
        var (named, wrong, tries) = Measure(sample, 1, 40);
        output.WriteLine($"{sample}: {named} of {tries} named, {wrong} wrong");
        Assert.True(named * 100 >= tries * 90, $"seed {Seed}: {named} of {tries} named");
        Assert.True(wrong == 0, $"seed {Seed}: {wrong} of {tries} named another figure as the only explanation");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Two_changed_amounts_are_mostly_named(string sample)
    {
        var (named, wrong, tries) = Measure(sample, 2, 20);
        output.WriteLine($"{sample}: {named} of {tries} named, {wrong} wrong");
        Assert.True(named * 100 >= tries * 75, $"seed {Seed}: {named} of {tries} named");
        Assert.True(wrong * 20 <= tries, $"seed {Seed}: {wrong} of {tries} wrong");
    }

    private static (int Named, int Wrong, int Tries) Measure(string sample, int count, int tries)
    {
        var book = SampleBook.Read(sample);
        var profile = ProfileStore.Open(Repository.PathOf("profiles")).Find(book.Cover.Profile)!;
        var pack = SampleBook.Compile(book);
        var spots = Amounts(pack);
        foreach (var (_, _, cells, i) in spots)
        {
            cells[i] = new Cell(cells[i].Text, new Figure(cells[i].Figure!.Printed));
        }

        var random = new Random(Seed);
        var (named, wrong) = (0, 0);
        for (var t = 0; t < tries; t++)
        {
            var chosen = Enumerable.Range(0, count).Select(_ => spots[random.Next(spots.Count)]).Distinct().ToList();
            var wanted = chosen.Select(c => (c.Row.Name, c.Column.Id)).Order().ToList();
            var old = chosen.ConvertAll(c => c.Cells[c.Index]);
            foreach (var (_, column, cells, i) in chosen)
            {
                var printed = cells[i].Figure!.Printed;
                var number = printed with { Value = printed.Value + (random.Next(3, 100_000) * printed.LastPlace) };
                cells[i] = new Cell(column.Format!.Print(number), new Figure(number));
            }

            var report = RuleChecker.Check(profile.Rules, pack, ChartOfAccounts.Standard);
            var diagnosed = Diagnoser.Diagnose(profile.Rules, pack, report, ChartOfAccounts.Standard);
            var said = diagnosed
                .Diagnoses.SelectMany(d => d.Corrections)
                .Select(c => (c.Place.Row!, c.Place.Column!))
                .Order();
            var isNamed = wanted.SequenceEqual(said);
            named += isNamed ? 1 : 0;
            wrong += !isNamed && diagnosed.Diagnoses.All(d => d.Outcome == DiagnosisOutcome.Unique) ? 1 : 0;
            for (var c = 0; c < chosen.Count; c++)
            {
                chosen[c].Cells[chosen[c].Index] = old[c];
            }
        }

        return (named, wrong, tries);
    }

    private static List<(Row Row, Column Column, Cell[] Cells, int Index)> Amounts(Pack pack) =>
        [
            .. from table in pack.Tables
            from panel in table.Panels
            from row in panel.Rows
            from i in Enumerable.Range(0, panel.Columns.Count)
            where panel.Columns[i].Role == ColumnRole.Amount && row.Cells[i].Figure is not null
            select (row, panel.Columns[i], (Cell[])row.Cells, i),
        ];
}
