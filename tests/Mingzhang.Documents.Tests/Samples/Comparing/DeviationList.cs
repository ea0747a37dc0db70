using Mingzhang.Forms;

namespace Mingzhang.Documents.Tests.Samples.Comparing;

/// <summary>
/// The differences that samples/…/DEVIATIONS.md owns up to: the tables under 单元格 (a row is one difference) and
/// 成片的单元格 (a row covers the same difference on all rows of a level: 各款, 各指标).
/// </summary>
internal sealed class DeviationList
{
    private const string CellSection = "单元格";
    private const string SweepSection = "成片的单元格";
    private readonly List<(Difference Row, bool Sweeping)> _listed = [];

    private DeviationList(string file)
    {
        var section = "";
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..].Trim();
            }
            else if (section is CellSection or SweepSection && line.StartsWith("| ", StringComparison.Ordinal))
            {
                Add(line, section == SweepSection);
            }
        }
    }

    /// <summary>How many rows are listed.</summary>
    public int Count => _listed.Count;

    /// <summary>The list of a sample.</summary>
    public static DeviationList Of(string sample) => new(Repository.PathOf("samples", sample, "DEVIATIONS.md"));

    /// <summary>Differences that no row lists.</summary>
    public IReadOnlyList<Difference> Unlisted(IEnumerable<Difference> differences) =>
        [.. differences.Where(d => !_listed.Exists(l => Covers(l, d)))];

    /// <summary>Rows that list no difference.</summary>
    public IReadOnlyList<Difference> Stale(IReadOnlyCollection<Difference> differences) =>
        [.. _listed.Where(l => !differences.Any(d => Covers(l, d))).Select(l => l.Row)];

    private static bool Covers((Difference Row, bool Sweeping) listed, Difference difference) =>
        listed.Sweeping
            ? listed.Row.Table == difference.Table
                && difference.Level is { } level
                && listed.Row.Row == "各" + level.Chinese()
                && listed.Row.Column == difference.Column
                && Meets(listed.Row.Printed, difference.Printed)
                && Meets(listed.Row.Ours, difference.Ours)
            : listed.Row.Key == difference.Key;

    private static bool Meets(string listed, string found) =>
        listed == Difference.Present ? found != Difference.Blank : Folding.Fold(listed) == Folding.Fold(found);

    private void Add(string line, bool sweeping)
    {
        var cells = line.Trim('|', ' ').Split('|').Select(c => c.Trim()).ToList();
        if (cells[0] == "表" || cells[0].StartsWith('-'))
        {
            return;
        }

        Assert.True(cells.Count == 6 && cells.TrueForAll(c => c.Length > 0), $"not six filled cells: {line}");
        var row = new Difference(cells[0], cells[1], cells[2], cells[3], cells[4]);
        Assert.DoesNotContain(_listed, l => l.Sweeping == sweeping && l.Row.Key == row.Key);
        _listed.Add((row, sweeping));
    }
}
