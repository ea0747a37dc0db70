using Mingzhang.Places;

namespace Mingzhang.Reading.Recognition;

/// <summary>A body row of a table of accounts, taken apart: its codes, its name and its amounts.</summary>
internal sealed class KeyedLine
{
    private bool? _hasFigure;
    private bool? _isTotal;

    /// <summary>The cells in front of the name that hold digits, in order.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>The name, blanks of line wraps removed; empty for the nameless row of the department.</summary>
    public required string Name { get; init; }

    /// <summary>The texts from the first amount column on.</summary>
    public required IReadOnlyList<string> Amounts { get; init; }

    /// <summary>Where the row stands.</summary>
    public required Place Place { get; init; }

    /// <summary>Whether some amount is printed.</summary>
    public bool HasFigure => _hasFigure ??= Amounts.Any(Figures.IsNumber);

    /// <summary>Whether the name is 合计.</summary>
    public bool IsTotal => _isTotal ??= Folding.Fold(Name) is "合计" or "总计";
}
