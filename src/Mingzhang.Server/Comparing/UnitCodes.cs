using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Comparing;

/// <summary>Rows of last year under the units' codes of this year. Pure.</summary>
internal static class UnitCodes
{
    private const string Unit = "单位代码";

    private static readonly string[] Headings = [Unit, "对方单位"];

    /// <summary>The unit that a row belongs to; blank when it speaks of the whole.</summary>
    public static string UnitOf(StoredRow row) =>
        BookSchema.Find(row.Sheet)?.Find(Unit) is { } column ? row.Cells[column.Ordinal] : "";

    /// <summary>A row with the new codes of units whose code changed.</summary>
    public static StoredRow Renewed(StoredRow row, IReadOnlyDictionary<string, string> successors)
    {
        foreach (var heading in Headings)
        {
            if (
                BookSchema.Find(row.Sheet)?.Find(heading) is { Kind: BookColumnKind.Unit or BookColumnKind.Code } column
                && successors.TryGetValue(row.Cells[column.Ordinal], out var code)
            )
            {
                row = row.With((heading, code));
            }
        }

        return row;
    }
}
