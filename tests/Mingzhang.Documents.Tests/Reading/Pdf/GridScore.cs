using System.Globalization;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>How much of known tables a reader found: cells with figures, and whole rows.</summary>
internal sealed record GridScore(int TrueFigures, int ReadFigures, int FoundFigures, int TrueRows, int FoundRows)
{
    public decimal Recall => Share(FoundFigures, TrueFigures);

    public decimal Precision => Share(FoundFigures, ReadFigures);

    public decimal Rows => Share(FoundRows, TrueRows);

    /// <summary>The rows that were not found, for people.</summary>
    public IReadOnlyList<string> Missing { get; private init; } = [];

    public static GridScore operator +(GridScore a, GridScore b) =>
        new(
            a.TrueFigures + b.TrueFigures,
            a.ReadFigures + b.ReadFigures,
            a.FoundFigures + b.FoundFigures,
            a.TrueRows + b.TrueRows,
            a.FoundRows + b.FoundRows
        )
        {
            Missing = [.. a.Missing, .. b.Missing],
        };

    /// <summary>Compares the rows of all tables in order. A cell counts only in its own column of the right row.</summary>
    public static GridScore Of(IReadOnlyList<TruthGrid> truth, IReadOnlyList<RawGrid> read) =>
        OfRows(
            [.. truth.SelectMany(t => t.Rows.Select(r => new TruthRow(r, t.IsForm)))],
            [.. read.SelectMany(g => g.Rows).Select(Cells)]
        );

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"figures {FoundFigures} found of {TrueFigures} true and {ReadFigures} read; rows {FoundRows} of {TrueRows}\n"
        ) + string.Join('\n', Missing.Take(20));

    private static GridScore OfRows(List<TruthRow> truth, List<Dictionary<int, string>> read)
    {
        // The alignment of rows with the most equal cells, rows of both sides in order.
        var best = new int[truth.Count + 1, read.Count + 1];
        for (var t = truth.Count - 1; t >= 0; t--)
        {
            for (var r = read.Count - 1; r >= 0; r--)
            {
                var paired =
                    best[t + 1, r + 1] + (2 * truth[t].Equal(read[r], _ => true)) + (truth[t].IsSame(read[r]) ? 1 : 0);
                best[t, r] = Math.Max(paired, Math.Max(best[t + 1, r], best[t, r + 1]));
            }
        }

        var (found, rows) = (0, 0);
        var missing = new List<string>();
        for (int t = 0, r = 0; t < truth.Count; )
        {
            if (r == read.Count || best[t, r] == best[t + 1, r])
            {
                missing.Add("- " + string.Join('|', truth[t].Cells.Values));
                t++;
            }
            else if (best[t, r] == best[t, r + 1])
            {
                r++;
            }
            else
            {
                found += truth[t].Equal(read[r], IsFigure);
                rows += truth[t].IsSame(read[r]) ? 1 : 0;
                if (!truth[t].IsSame(read[r]))
                {
                    missing.Add(
                        "- " + string.Join('|', truth[t].Cells.Values) + "\n+ " + string.Join('|', read[r].Values)
                    );
                }

                (t, r) = (t + 1, r + 1);
            }
        }

        return new GridScore(Figures(truth.Select(r => r.Cells)), Figures(read), found, truth.Count, rows)
        {
            Missing = missing,
        };
    }

    private static Dictionary<int, string> Cells(RawRow row) =>
        row.Cells.ToDictionary(c => c.Column, c => Plain(c.Text));

    public static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static int Figures(IEnumerable<Dictionary<int, string>> rows) => rows.Sum(r => r.Values.Count(IsFigure));

    private static bool IsFigure(string text) =>
        decimal.TryParse(text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static decimal Share(int part, int whole) => whole == 0 ? 1 : (decimal)part / whole;
}

/// <summary>A known row; those of forms are compared with their cells numbered by order.</summary>
internal sealed record TruthRow(Dictionary<int, string> Cells, bool IsForm)
{
    public int Equal(Dictionary<int, string> read, Func<string, bool> counts)
    {
        var other = IsForm ? TruthGrid.Ordered(read) : read;
        return Cells.Count(c => counts(c.Value) && other.TryGetValue(c.Key, out var text) && text == c.Value);
    }

    public bool IsSame(Dictionary<int, string> read) =>
        read.Count == Cells.Count && Equal(read, _ => true) == Cells.Count;
}
