using System.Globalization;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Adjustments;

/// <summary>调整单: a dated document that changes an approved budget during its year.</summary>
public sealed record Adjustment
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The year of the budget.</summary>
    public int Year { get; init; }

    /// <summary>The unit or department whose budget book it changes.</summary>
    public string UnitCode { get; init; } = "";

    /// <summary>Its number among those of the unit and year, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What it changes.</summary>
    public AdjustmentKind Kind { get; init; }

    /// <summary>The day from which it counts.</summary>
    public DateOnly Dated { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How far it has come.</summary>
    public AdjustmentState State { get; init; }

    /// <summary>Raised by each change.</summary>
    public int Version { get; init; }

    /// <summary>What was said when it was returned; null otherwise.</summary>
    public string? Decision { get; init; }

    /// <summary>Its lines, in the order in which they were entered.</summary>
    public IReadOnlyList<AdjustmentLine> Lines { get; init; } = [];

    /// <summary>The number as it is written: 2026-139001-003.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{Year}-{UnitCode}-{Number:000}");
}

/// <summary>A line of an adjustment.</summary>
/// <param name="Key">The line of expenditure.</param>
/// <param name="Fen">By how much it grows, in fen; negative for what is taken from it.</param>
/// <param name="Id">Its id; 0 before it is stored.</param>
/// <param name="ProjectName">The name of a project that the book does not list; blank otherwise.</param>
/// <param name="ProjectCategory">The category of that project.</param>
public sealed record AdjustmentLine(
    LineKey Key,
    long Fen,
    long Id = 0,
    string ProjectName = "",
    string ProjectCategory = ""
);
