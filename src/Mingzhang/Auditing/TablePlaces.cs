using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing;

/// <summary>A finding about a whole table stands where the table was read.</summary>
internal static class TablePlaces
{
    /// <summary>Fills in the places that name a table and nothing of the file.</summary>
    public static Report Fill(Report report, Pack pack)
    {
        var tables = pack
            .Parts.SelectMany(p => p.Blocks)
            .OfType<TableBlock>()
            .Where(b => b.Place is not null)
            .DistinctBy(b => b.Table.Form)
            .ToDictionary(b => b.Table.Form, b => b.Place!, StringComparer.Ordinal);
        return tables.Count == 0
            ? report
            : report with
            {
                Findings =
                [
                    .. report.Findings.Select(f => f with { Places = [.. f.Places.Select(p => Placed(p, tables))] }),
                ],
            };
    }

    private static FindingPlace Placed(FindingPlace place, Dictionary<string, Place> tables) =>
        place.Place is { Line: null, Page: null, Sheet: null, Paragraph: null, Table: { } table }
        && tables.TryGetValue(table, out var known)
            ? place with
            {
                Place = known with
                {
                    Section = place.Place.Section,
                    Table = table,
                    Row = place.Place.Row,
                    Column = place.Place.Column,
                    Text = place.Place.Text,
                },
            }
            : place;
}
