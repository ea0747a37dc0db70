using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Changes;

/// <summary>
/// What makes two printed things the same: blanks, width of characters, shapes of brackets and quotes, and thousands
/// separators do not matter.
/// </summary>
internal static class Keys
{
    private const char Separator = '\u001F';

    /// <summary>The key of a text.</summary>
    public static string Of(string text) => Folding.Fold(text);

    /// <summary>The key of a cell's content.</summary>
    public static string Of(Cell cell) =>
        cell.Figure is null ? Of(cell.Text) : Of(cell.Text).Replace(",", "", StringComparison.Ordinal);

    /// <summary>The key of a row among the rows of its panel.</summary>
    public static string Of(Row row) =>
        Join(row.Level.Chinese(), row.Unit ?? "", row.Code ?? "", Of(row.Project ?? ""), NameOf(row));

    /// <summary>The key of a row without what it belongs to, whose name or code may have been corrected.</summary>
    public static string OwnOf(Row row) => Join(row.Level.Chinese(), row.Code ?? "", NameOf(row));

    /// <summary>The key of a row's name: of a row without one, the first text that it prints.</summary>
    public static string NameOf(Row row) =>
        Of(row.Name.Length > 0 ? row.Name : row.Cells.FirstOrDefault(c => c.Figure is null && !c.IsBlank).Text ?? "");

    /// <summary>One key of several.</summary>
    public static string Join(params IEnumerable<string> keys) => string.Join(Separator, keys);
}
