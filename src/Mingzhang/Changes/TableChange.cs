using Mingzhang.Forms;

namespace Mingzhang.Changes;

/// <summary>A table of the old pack and the table of the new one that took its place; one of them null when it was added or removed.</summary>
public sealed record TableChange
{
    /// <summary>The old table; null when it was added.</summary>
    public required Table? Old { get; init; }

    /// <summary>The new table; null when it was removed.</summary>
    public required Table? New { get; init; }

    /// <summary>Whether it stands elsewhere among the tables.</summary>
    public bool IsMoved { get; init; }

    /// <summary>What changed of its head: title, number, unit of money.</summary>
    public IReadOnlyList<LabelChange> Labels { get; init; } = [];

    /// <summary>Its panels; none when the table was added or removed.</summary>
    public IReadOnlyList<PanelChange> Panels { get; init; } = [];

    /// <summary>The sentences of its notes; none when the table was added or removed.</summary>
    public IReadOnlyList<TextChange> Notes { get; init; } = [];

    /// <summary>The table as it stands, or stood.</summary>
    public Table Any => New ?? Old!;

    /// <summary>Whether nothing changed.</summary>
    public bool IsSame =>
        Old is not null
        && New is not null
        && !IsMoved
        && Labels.Count == 0
        && Panels.All(p => p.IsSame)
        && Notes.All(n => n.IsSame);
}

/// <summary>A panel of the old table and that of the new one; one of them null when it was added or removed.</summary>
public sealed record PanelChange
{
    /// <summary>The old panel; null when it was added.</summary>
    public required Panel? Old { get; init; }

    /// <summary>The new panel; null when it was removed.</summary>
    public required Panel? New { get; init; }

    /// <summary>Every column once, in the new order. One that prints nothing and has no counterpart is left out.</summary>
    public IReadOnlyList<ColumnChange> Columns { get; init; } = [];

    /// <summary>Every row once, in the new order; removed ones where they stood. Rows that print nothing are left out.</summary>
    public IReadOnlyList<RowChange> Rows { get; init; } = [];

    /// <summary>Whether nothing changed.</summary>
    public bool IsSame => Old is not null && New is not null && Columns.All(c => c.IsSame) && Rows.All(r => r.IsSame);
}

/// <summary>A column.</summary>
/// <param name="Old">It in the old panel; null when it was added.</param>
/// <param name="New">It in the new panel; null when it was removed.</param>
/// <param name="IsMoved">Whether it stands elsewhere among the columns.</param>
public sealed record ColumnChange(Column? Old, Column? New, bool IsMoved)
{
    /// <summary>Whether it is headed differently.</summary>
    public bool IsRenamed { get; init; }

    /// <summary>The column as it stands, or stood.</summary>
    public Column Any => New ?? Old!;

    /// <summary>Whether the column itself is as it was.</summary>
    public bool IsSame => Old is not null && New is not null && !IsMoved && !IsRenamed;
}

/// <summary>A row.</summary>
/// <param name="Old">It in the old panel; null when it was added.</param>
/// <param name="New">It in the new panel; null when it was removed.</param>
/// <param name="IsMoved">Whether it stands elsewhere among the rows.</param>
public sealed record RowChange(Row? Old, Row? New, bool IsMoved)
{
    /// <summary>Whether its name or code changed; its neighbours and cells say that it is the same row.</summary>
    public bool IsRenamed { get; init; }

    /// <summary>The cells that changed; none for a row that was added or removed.</summary>
    public IReadOnlyList<CellChange> Cells { get; init; } = [];

    /// <summary>The row as it stands, or stood.</summary>
    public Row Any => New ?? Old!;

    /// <summary>Whether nothing changed.</summary>
    public bool IsSame => Old is not null && New is not null && !IsMoved && !IsRenamed && Cells.Count == 0;
}
