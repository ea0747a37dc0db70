using System.Text.RegularExpressions;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Tests.Samples.Comparing;

/// <summary>When two cells print the same.</summary>
internal static partial class CellValues
{
    /// <summary>Numbers by value, blank only with blank; texts folded; names without their ordinals as well.</summary>
    public static bool Same(ColumnRole role, string printed, string ours) =>
        role switch
        {
            ColumnRole.Amount or ColumnRole.Weight or ColumnRole.Count or ColumnRole.Percentage => SameNumber(
                printed,
                ours
            ),
            ColumnRole.Name => Folding.Name(printed) == Folding.Name(ours),
            _ => Folding.Fold(printed) == Folding.Fold(ours),
        };

    /// <summary>Whether a cell of a column for sentences holds no sentence but a figure, such as 99.40% or ≤15万元.</summary>
    public static bool IsFigure(string text) => FigureText.IsMatch(Folding.Fold(text));

    private static bool SameNumber(string printed, string ours) =>
        Folding.Number(printed) is { } number
            ? number == Folding.Number(ours)
            : Folding.Fold(printed) == Folding.Fold(ours);

    [GeneratedRegex(@"^[=≥≤<>]?\d+(\.\d+)?(%|万元|元)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FigureText { get; }
}
