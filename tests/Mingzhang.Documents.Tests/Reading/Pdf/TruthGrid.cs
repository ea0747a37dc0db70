using System.Globalization;
using System.Xml.Linq;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>A table of an HTML page: for each row the texts of the cells that start in it, by column.</summary>
internal sealed record TruthGrid(IReadOnlyList<Dictionary<int, string>> Rows)
{
    /// <summary>
    /// The tables of a page as they are seen on paper: those that follow each other without a gap are one form, whose
    /// columns are numbered by order since each part has its own.
    /// </summary>
    public static IReadOnlyList<TruthGrid> AllOf(XElement body) =>
        [
            // The data of charts are not printed.
            .. body.Descendants("table")
                .Where(t => !t.Ancestors("details").Any())
                .GroupBy(t => t.Parent!)
                .Select(g =>
                    g.Count() == 1
                        ? Of(g.Single())
                        : new([.. g.SelectMany(t => Of(t).Rows).Select(Ordered)]) { IsForm = true }
                ),
        ];

    /// <summary>Whether its columns are numbered by order.</summary>
    public bool IsForm { get; private init; }

    /// <summary>A row with its cells numbered by order.</summary>
    public static Dictionary<int, string> Ordered(Dictionary<int, string> row) =>
        row.OrderBy(c => c.Key).Select((c, i) => (i, c.Value)).ToDictionary(c => c.i, c => c.Value);

    public static TruthGrid Of(XElement table)
    {
        var rows = new List<Dictionary<int, string>>();
        var taken = new HashSet<(int Row, int Column)>();
        foreach (var tr in table.Descendants("tr"))
        {
            var (cells, column) = (new Dictionary<int, string>(), 0);
            foreach (var cell in tr.Elements().Where(e => e.Name.LocalName is "td" or "th"))
            {
                while (taken.Contains((rows.Count, column)))
                {
                    column++;
                }

                cells[column] = GridScore.Plain(cell.Value);
                var (down, across) = (Span(cell, "rowspan"), Span(cell, "colspan"));
                for (var i = 0; i < down * across; i++)
                {
                    taken.Add((rows.Count + (i / across), column + (i % across)));
                }

                column += across;
            }

            rows.Add(cells);
        }

        return new(rows);
    }

    private static int Span(XElement cell, string name) =>
        cell.Attribute(name) is { } span ? int.Parse(span.Value, CultureInfo.InvariantCulture) : 1;
}
