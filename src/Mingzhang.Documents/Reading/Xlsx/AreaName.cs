using System.Globalization;
using System.Text;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Names of areas: A1:C3.</summary>
internal static class AreaName
{
    /// <summary>Understands a name of two corners.</summary>
    /// <returns>False if it is no area of more than one cell.</returns>
    public static bool TryParse(string? name, out MergedArea area)
    {
        area = default;
        var corners = name?.Replace("$", "", StringComparison.Ordinal).Split(':');
        if (corners is not { Length: 2 } || Corner(corners[0]) is not { } a || Corner(corners[1]) is not { } b)
        {
            return false;
        }

        area = new MergedArea(
            Math.Min(a.Row, b.Row),
            Math.Min(a.Column, b.Column),
            Math.Max(a.Row, b.Row),
            Math.Max(a.Column, b.Column)
        );
        return true;
    }

    private static (int Row, int Column)? Corner(string name)
    {
        var column = CellNames.ColumnOf(Encoding.UTF8.GetBytes(name));
        var digits = name.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]);
        return
            column >= 0
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row is >= 1 and <= 1_048_576
            ? (row, column)
            : null;
    }
}
