using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Server.Books;

/// <summary>The money in a cell of a stored row.</summary>
public static class StoredAmount
{
    /// <summary>The amount; zero for a cell that holds none.</summary>
    public static Amount Of(StoredRow row, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(row);
        return
            decimal.TryParse(row.Cells[ordinal], NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan)
            && yuan is > -10_000_000_000_000m and < 10_000_000_000_000m
            ? new Amount((long)(yuan * 100m))
            : Amount.Zero;
    }
}
