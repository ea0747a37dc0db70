using System.Globalization;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Diagnosis;

/// <summary>Writes what should be printed instead of a figure, as the figure is printed.</summary>
internal static class CorrectionText
{
    /// <summary>The correction of a figure.</summary>
    public static Correction Of(FigureSpot figure, decimal value, string hint) =>
        figure.Cell is { } place
            ? new Correction(PlaceWriter.Of(place), PackMap.CellOf(place).Text, Print(place, figure, value), hint)
            : new Correction(
                figure.Text!.Place!,
                Digits(figure.Value, figure.Decimals, false),
                Digits(value, figure.Decimals, false),
                hint
            );

    /// <summary>The cell as it would be with another value.</summary>
    public static Cell CellOf(CellPlace place, FigureSpot figure, decimal value) =>
        new(Print(place, figure, value), new Figure(new PrintedNumber(value, figure.Decimals)));

    private static string Print(CellPlace place, FigureSpot figure, decimal value)
    {
        var printed = PackMap.CellOf(place).Text;
        var hasCommas = figure.IsBlank
            ? PackMap.ColumnOf(place).Format?.Thousands ?? false
            : printed.Contains(',', StringComparison.Ordinal)
                || (Math.Abs(figure.Value) < 1_000m && (PackMap.ColumnOf(place).Format?.Thousands ?? false));
        var sign =
            printed.EndsWith('%') ? "%"
            : printed.EndsWith('％') ? "％"
            : "";
        return Digits(value, figure.Decimals, hasCommas) + sign;
    }

    private static string Digits(decimal value, int decimals, bool thousands) =>
        value.ToString(
            (thousands ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
}
