using System.Runtime.CompilerServices;
using Mingzhang.Places;

namespace Mingzhang.Forms;

/// <summary>A row of a panel: what it is about (keys) and its cells in the order of the panel's columns.</summary>
public sealed record Row
{
    /// <summary>What the row is.</summary>
    public required RowLevel Level { get; init; }

    /// <summary>Code of the unit it belongs to; null above units.</summary>
    public string? Unit { get; init; }

    /// <summary>Code of the account (功能 or 经济, as the panel says), digits only: 208, 20801, 2080150, 30101.</summary>
    public string? Code { get; init; }

    /// <summary>Code, or failing that the name, of the project it belongs to.</summary>
    public string? Project { get; init; }

    /// <summary>The row's name as printed, or the id that the form gives to a prescribed line.</summary>
    public required string Name { get; init; }

    /// <summary>The cells, one for each column.</summary>
    public required IReadOnlyList<Cell> Cells { get; init; }

    /// <summary>
    /// How many rows after this one belong to it and are printed beside it in merged cells (a project and its
    /// indicators); 0 for an ordinary row.
    /// </summary>
    public int Spans { get; init; }

    /// <summary>The same row with some of its cells, in the given order.</summary>
    public Row With(IReadOnlyList<int> columns) => this with { Cells = columns.Select(c => Cells[c]).ToArray() };

    /// <summary>Where it was read; null for a compiled row.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether it is this very row: two rows that print the same remain two.</summary>
    public bool Equals(Row? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
