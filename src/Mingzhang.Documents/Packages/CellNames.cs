using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mingzhang.Documents.Packages;

/// <summary>Names of cells and columns as spreadsheets write them: A, Z, AA; H17.</summary>
internal static class CellNames
{
    /// <summary>The most columns that a sheet can have: XFD is the last.</summary>
    public const int MaximumColumns = 16_384;

    /// <summary>The letters of a column counted from 0.</summary>
    public static string OfColumn(int column)
    {
        Span<char> letters = stackalloc char[8];
        var start = letters.Length;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--start] = (char)('A' + ((rest - 1) % 26));
        }

        return letters[start..].ToString();
    }

    /// <summary>The name of a cell: column from 0, row from 1.</summary>
    public static string Of(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{OfColumn(column)}{row}");

    /// <summary>The column, from 0, that a cell's name starts with; -1 if it starts with no letters or too many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ColumnOf(ReadOnlySpan<byte> name)
    {
        var column = 0;
        foreach (var letter in name)
        {
            if (letter is < (byte)'A' or > (byte)'Z')
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
            if (column > MaximumColumns)
            {
                return -1;
            }
        }

        return column - 1;
    }
}
