using System.Globalization;

namespace Mingzhang.Server.Workbench;

/// <summary>Money as pages show it: 1,234,567.80.</summary>
public static class MoneyText
{
    /// <summary>Fen in yuan with separators.</summary>
    public static string Of(long fen) => (fen / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A cell that holds an amount, with separators; anything else as it is.</summary>
    public static string OfCell(string cell) => FenOf(cell) is { } fen ? Of(fen) : cell;

    /// <summary>The fen of a cell as the store writes it; null when it holds no amount.</summary>
    public static long? FenOf(string cell) =>
        decimal.TryParse(
            cell,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var yuan
        )
        && yuan * 100m is var fen
        && decimal.IsInteger(fen)
        && Math.Abs(fen) <= long.MaxValue / 2
            ? (long)fen
            : null;
}
