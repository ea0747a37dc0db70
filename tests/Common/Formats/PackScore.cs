using System.Globalization;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Testing.Formats;

/// <summary>How much of a pack's tables is in the pack that was read from one of its files.</summary>
/// <param name="TrueFigures">Printed figures of the pack.</param>
/// <param name="ReadFigures">Figures of the pack that was read.</param>
/// <param name="FoundFigures">Figures that stand in both, in the same column of the same row.</param>
/// <param name="TrueRows">Rows of the pack that print something.</param>
/// <param name="FoundRows">
/// Rows that were read with every figure in its column and every other text as printed; in which of its columns a code or
/// name stands does not matter, since packs print 301 and 合计 in more than one.
/// </param>
internal sealed record PackScore(int TrueFigures, int ReadFigures, int FoundFigures, int TrueRows, int FoundRows)
{
    /// <summary>Every figure of the pack with the cell that was read for it, null where none was.</summary>
    public IReadOnlyList<PairedFigure> Figures { get; private init; } = [];

    /// <summary>The rows that were not read as printed, for people.</summary>
    public IReadOnlyList<string> Missing { get; private init; } = [];

    /// <summary>Share of the pack's figures that were read.</summary>
    public decimal Recall => Share(FoundFigures, TrueFigures);

    /// <summary>Share of the figures read that are the pack's.</summary>
    public decimal Precision => Share(FoundFigures, ReadFigures);

    /// <summary>Share of the pack's rows that were read whole.</summary>
    public decimal Rows => Share(FoundRows, TrueRows);

    /// <summary>Compares table by table; rows are aligned in order so that most cells agree.</summary>
    /// <param name="truth">The pack.</param>
    /// <param name="read">The pack that was read; null when the file was not recognised.</param>
    /// <param name="counts">Which tables count; null when all do.</param>
    public static PackScore Of(Pack truth, Pack? read, Func<Table, bool>? counts = null)
    {
        var (figures, missing) = (new List<PairedFigure>(), new List<string>());
        var (rows, found) = (0, 0);
        foreach (var table in truth.Tables.Where(counts ?? (_ => true)))
        {
            foreach (var panel in table.Panels)
            {
                var other = read?.Table(table.Form)?.Panel(panel.Id);
                foreach (var (row, partner) in Align(panel, other))
                {
                    var isWhole = partner is not null && IsWhole(panel, row, other!, partner);
                    (rows, found) = (rows + 1, found + (isWhole ? 1 : 0));
                    figures.AddRange(FiguresOf(table, panel, row, other, partner));
                    if (!isWhole)
                    {
                        missing.Add(
                            $"{table.Form} - {Text(row)}\n{table.Form} + {(partner is null ? "" : Text(partner))}"
                        );
                    }
                }
            }
        }

        var readFigures =
            read?.Tables.Where(t => truth.Table(t.Form) is { } known && counts?.Invoke(known) is not false)
                .SelectMany(t => t.Panels)
                .SelectMany(p => p.Rows)
                .SelectMany(r => r.Cells)
                .Count(c => c.Figure is not null)
            ?? 0;
        return new PackScore(figures.Count, readFigures, figures.Count(f => f.IsRight), rows, found)
        {
            Figures = figures,
            Missing = missing,
        };
    }

    /// <summary>The two scores together.</summary>
    public static PackScore operator +(PackScore a, PackScore b) =>
        new(
            a.TrueFigures + b.TrueFigures,
            a.ReadFigures + b.ReadFigures,
            a.FoundFigures + b.FoundFigures,
            a.TrueRows + b.TrueRows,
            a.FoundRows + b.FoundRows
        )
        {
            Figures = [.. a.Figures, .. b.Figures],
            Missing = [.. a.Missing, .. b.Missing],
        };

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"figures {FoundFigures} found of {TrueFigures} true and {ReadFigures} read; rows {FoundRows} of {TrueRows}\n"
        ) + string.Join('\n', Missing.Take(20));

    private static IEnumerable<PairedFigure> FiguresOf(Table table, Panel panel, Row row, Panel? other, Row? partner)
    {
        for (var c = 0; c < panel.Columns.Count; c++)
        {
            if (row.Cells[c].Figure is null)
            {
                continue;
            }

            var at = other?.IndexOf(panel.Columns[c].Id) ?? -1;
            yield return new PairedFigure(
                $"{table.Form}｜{row.Level.Chinese()} {row.Unit} {row.Code} {row.Name}｜{panel.Columns[c].Id}",
                row.Cells[c],
                partner is null || at < 0 ? null : (partner, at)
            );
        }
    }

    // The rows of the truth in order, each with the row read for it; the alignment with the most equal cells.
    private static IEnumerable<(Row Row, Row? Partner)> Align(Panel panel, Panel? other)
    {
        var truth = panel.Rows.Where(Prints).ToList();
        var read = other?.Rows.Where(Prints).ToList() ?? [];
        var best = new int[truth.Count + 1, read.Count + 1];
        for (var t = truth.Count - 1; t >= 0; t--)
        {
            for (var r = read.Count - 1; r >= 0; r--)
            {
                var paired = best[t + 1, r + 1] + Likeness(panel, truth[t], other!, read[r]);
                best[t, r] = Math.Max(paired, Math.Max(best[t + 1, r], best[t, r + 1]));
            }
        }

        var next = 0;
        for (var t = 0; t < truth.Count; t++)
        {
            while (next < read.Count && best[t, next] > best[t + 1, next] && best[t, next] == best[t, next + 1])
            {
                next++;
            }

            var isPaired = next < read.Count && best[t, next] > best[t + 1, next];
            yield return (truth[t], isPaired ? read[next++] : null);
        }
    }

    private static int Likeness(Panel panel, Row row, Panel other, Row partner)
    {
        var printed = 0;
        for (var c = 0; c < panel.Columns.Count; c++)
        {
            var at = other.IndexOf(panel.Columns[c].Id);
            printed += !row.Cells[c].IsBlank && at >= 0 && Same(row.Cells[c], partner.Cells[at]) ? 2 : 0;
        }

        return printed == 0 ? 0 : printed + (row.Name == partner.Name && row.Code == partner.Code ? 1 : 0);
    }

    private static bool IsWhole(Panel panel, Row row, Panel other, Row partner) =>
        Words(row) == Words(partner)
        && row.Cells.Count(c => c.Figure is not null) == partner.Cells.Count(c => c.Figure is not null)
        && Enumerable
            .Range(0, panel.Columns.Count)
            .All(c =>
                row.Cells[c].Figure is null
                || (other.IndexOf(panel.Columns[c].Id) is >= 0 and var at && Same(row.Cells[c], partner.Cells[at]))
            );

    private static string Words(Row row) =>
        string.Concat(row.Cells.Where(c => c.Figure is null).Select(c => Plain(c.Text)));

    private static bool Same(Cell cell, Cell other) =>
        cell.Figure is { } figure
            ? other.Figure is { } read && read.Printed == figure.Printed
            : other.Figure is null && Plain(cell.Text) == Plain(other.Text);

    // A row that prints nothing but the number of its line is no row.
    private static bool Prints(Row row) => row.Cells.Any(c => c.Figure is not null) || Text(row).Any(char.IsLetter);

    private static string Text(Row row) => string.Join('|', row.Cells.Select(c => Plain(c.Text)));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static decimal Share(int part, int whole) => whole == 0 ? 1 : (decimal)part / whole;
}

/// <summary>A printed figure and the cell that was read for it.</summary>
/// <param name="Name">Where it stands, for people.</param>
/// <param name="Printed">The cell as printed.</param>
/// <param name="Read">The row that was read for its row, and the position of its column there; null when there is none.</param>
internal sealed record PairedFigure(string Name, Cell Printed, (Row Row, int Column)? Read)
{
    /// <summary>Whether the figure was read as printed.</summary>
    public bool IsRight =>
        Read is var (row, column)
        && row.Cells[column].Figure is { } figure
        && figure.Printed == Printed.Figure!.Printed;
}
