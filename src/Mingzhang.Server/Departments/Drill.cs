using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Departments;

/// <summary>A line behind a figure of the department's pack.</summary>
/// <param name="Fact">Its sheet, line and money.</param>
/// <param name="Row">The row of the department's book.</param>
/// <param name="UnitRow">The same row in the book of its unit; null when that book has no such row.</param>
public sealed record DrillLine(FactReference Fact, StoredRow Row, StoredRow? UnitRow);

/// <summary>The lines of one unit behind a figure.</summary>
/// <param name="Unit">The unit's code, 抵销, or empty for what speaks of the whole.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Lines">The lines.</param>
public sealed record DrillUnit(string Unit, Amount Sum, IReadOnlyList<DrillLine> Lines);

/// <summary>What stands behind one figure of a department's pack: units, and their lines.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row of the figure.</param>
/// <param name="Column">The heading of the figure's column.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Exact">The exact sum.</param>
/// <param name="Units">The units with their lines.</param>
public sealed record Drilled(
    Table Table,
    Row Row,
    string Column,
    string Printed,
    Amount? Exact,
    IReadOnlyList<DrillUnit> Units
);

/// <summary>Goes from a figure of a compiled pack down to the rows of the units' books.</summary>
public static class Drill
{
    /// <summary>The address of a figure as pages write it: 0.0.3.2.</summary>
    public static string TextOf(FigureAddress at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Table}.{at.Panel}.{at.Row}.{at.Column}");

    /// <summary>Reads what <see cref="TextOf"/> wrote; null for anything else.</summary>
    public static FigureAddress? Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        var numbers = new int[4];
        if (parts.Length != 4)
        {
            return null;
        }

        for (var i = 0; i < 4; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return new FigureAddress(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /// <summary>The units that have lines behind a figure, so that only their books need be read; null when there is no such figure.</summary>
    public static IReadOnlyList<string>? UnitsBehind(Pack pack, StoredBook department, FigureAddress at)
    {
        ArgumentNullException.ThrowIfNull(department);
        return at.In(pack)?.Figure?.Facts is { } facts
            ? [.. Lines(department, facts).Select(l => UnitOf(l.Row)).Distinct(StringComparer.Ordinal)]
            : null;
    }

    /// <summary>What stands behind a figure; null when the pack has none there or nothing is known of it.</summary>
    /// <param name="pack">The department's pack, compiled.</param>
    /// <param name="department">The rows that it was compiled from.</param>
    /// <param name="units">The rows of units' books by the unit's code.</param>
    /// <param name="at">Which figure.</param>
    public static Drilled? Into(
        Pack pack,
        StoredBook department,
        IReadOnlyDictionary<string, IReadOnlyList<StoredRow>> units,
        FigureAddress at
    )
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(units);
        if (at.In(pack) is not { Figure: { Facts: { } facts } figure } cell)
        {
            return null;
        }

        var table = pack.Tables.ElementAt(at.Table);
        var panel = table.Panels[at.Panel];
        var same = units.ToDictionary(u => u.Key, u => ByContent(u.Value), StringComparer.Ordinal);
        return new Drilled(
            table,
            panel.Rows[at.Row],
            panel.Columns[at.Column].Id,
            cell.Text,
            figure.Exact,
            [
                .. Lines(department, facts)
                    .GroupBy(l => UnitOf(l.Row), StringComparer.Ordinal)
                    .Select(g => new DrillUnit(
                        g.Key,
                        g.Aggregate(Amount.Zero, (sum, l) => sum + l.Fact.Amount),
                        [.. g.Select(l => new DrillLine(l.Fact, l.Row, Take(same.GetValueOrDefault(g.Key), l.Row)))]
                    )),
            ]
        );
    }

    private static IEnumerable<(FactReference Fact, StoredRow Row)> Lines(StoredBook book, FactSlice facts) =>
        facts.List().Select(f => (f, book.Row(f.Sheet, f.Line)!)).Where(l => l.Item2 is not null);

    private static string UnitOf(StoredRow row) =>
        BookSchema.Find(row.Sheet)?.Find("单位代码") is { } column ? row.Cells[column.Ordinal].Trim() : "";

    private static Dictionary<string, Queue<StoredRow>> ByContent(IEnumerable<StoredRow> rows) =>
        rows.GroupBy(BookContent.KeyOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<StoredRow>(g), StringComparer.Ordinal);

    // Of rows that are the same, each is taken once, in their order.
    private static StoredRow? Take(Dictionary<string, Queue<StoredRow>>? rows, StoredRow row) =>
        rows is not null && rows.TryGetValue(BookContent.KeyOf(row), out var same) && same.TryDequeue(out var found)
            ? found
            : null;
}
