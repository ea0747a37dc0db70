using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Profiles;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Cli.Commands;

/// <summary>The check of a pack, the same for one just compiled and for one read from a file.</summary>
internal static class PackCheck
{
    /// <summary>Holds a pack to the rules of a profile.</summary>
    public static Report Run(Profile profile, Pack pack) =>
        Placed(RuleChecker.Check(profile.Rules, pack, ChartOfAccounts.Standard), pack);

    // A finding about a whole table stands where the table was read.
    private static Report Placed(Report report, Pack pack)
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
