using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Web;

/// <summary>All the rows of a sheet in one piece, for a page that shows only those in sight.</summary>
internal static class SheetRows
{
    /// <summary>The rows with what stands beside them, the names of their codes, and what reviewers wrote.</summary>
    public static IResult Of(SheetView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Results.Json(
            new
            {
                rows = view.Rows.Select((r, i) => new object[] { r.Id, r.Version, view.Beside[i], r.Cells }),
                names = view
                    .Sheet.Columns.Select(c => (c.Heading, Names: view.NamesIn(c)))
                    .Where(c => c.Names.Count > 0)
                    .ToDictionary(c => c.Heading, c => c.Names, StringComparer.Ordinal),
                notes = view.Notes.Select(n => new object[] { n.Key.Row, n.Key.Heading, n.Value }),
            }
        );
    }
}
