using Mingzhang.Findings;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Generic;

/// <summary>A figure held against the sum of others of its table.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Row">Row of the total.</param>
/// <param name="Column">Column of the total.</param>
/// <param name="Parts">The cells that should sum to it.</param>
internal sealed record SumTest(MoneyPanel Panel, int Row, int Column, IReadOnlyList<(int Row, int Column)> Parts)
{
    /// <summary>What the parts come to.</summary>
    public decimal Sum { get; } = Parts.Sum(p => Panel.Value(p.Row, p.Column));

    /// <summary>What is printed as the total.</summary>
    public decimal Total { get; } = Panel.Value(Row, Column);

    /// <summary>Whether there is anything to compare and all of it can be read.</summary>
    public bool IsTelling => (Total != 0m || Sum != 0m) && IsReadable;

    /// <summary>Whether all of it can be read.</summary>
    public bool IsReadable => !Panel.IsUnreadable(Row, Column) && Parts.All(p => !Panel.IsUnreadable(p.Row, p.Column));

    /// <summary>How near they are.</summary>
    public Closeness Closeness { get; } = Grade(Panel, Row, Column, Parts);

    /// <summary>Whether they agree but for rounding.</summary>
    public bool Holds => Closeness is Closeness.Holds or Closeness.Rounding;

    /// <summary>Whether it holds and several parts are other than zero, which cannot be by chance.</summary>
    public bool IsStrong => Holds && Parts.Count(p => Panel.Value(p.Row, p.Column) != 0m) >= 2;

    /// <summary>How serious a breach is; null when there is none.</summary>
    public Severity? Severity =>
        Closeness switch
        {
            Closeness.Holds => null,
            Closeness.Rounding => Findings.Severity.Notice,
            Closeness.Doubtful => Findings.Severity.Warning,
            _ => Findings.Severity.Error,
        };

    private static Closeness Grade(MoneyPanel panel, int row, int column, IReadOnlyList<(int Row, int Column)> parts)
    {
        var figures = parts.Select(p => panel.Figure(p.Row, p.Column)).OfType<Forms.Figure>().ToList();
        var lastPlace = figures
            .Append(panel.Figure(row, column))
            .OfType<Forms.Figure>()
            .Where(f => f.Printed.Value != 0m)
            .Select(f => f.Printed.LastPlace)
            .DefaultIfEmpty(0.01m)
            .Max();
        var difference = panel.Value(row, column) - figures.Sum(f => f.Printed.Value);
        var grade = SumTolerance.Grade(difference, lastPlace, figures.Count(f => f.Printed.Value != 0m));

        // A figure printed as zero hardly ever hides anything: it makes a difference possible, not likely.
        return grade == Closeness.Wrong && SumTolerance.Grade(difference, lastPlace, parts.Count) != Closeness.Wrong
            ? Closeness.Doubtful
            : grade;
    }
}
