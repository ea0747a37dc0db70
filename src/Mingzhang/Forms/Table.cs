using System.Runtime.CompilerServices;
using Mingzhang.Accounts;
using Mingzhang.Numbers;

namespace Mingzhang.Forms;

/// <summary>How the panels of a table stand to each other.</summary>
public enum PanelArrangement
{
    /// <summary>并列: side by side, row by row (收入 | 支出).</summary>
    Beside,

    /// <summary>上下: one below the other, as on a form sheet.</summary>
    Stacked,
}

/// <summary>A printed table: one panel, or several side by side or stacked.</summary>
public sealed record Table
{
    /// <summary>Id of its form: 1-2, 公开05, 自评项目.</summary>
    public required string Form { get; init; }

    /// <summary>The number printed with it, such as 表1-2; empty when none is printed.</summary>
    public required string Number { get; init; }

    /// <summary>The printed title.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of money stated in its head; null when it prints no money.</summary>
    public MoneyUnit? Unit { get; init; }

    /// <summary>How its panels stand.</summary>
    public PanelArrangement Arrangement { get; init; }

    /// <summary>The panels, at least one.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>Notes printed below, among them the note that explains an empty table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether no cell holds a figure.</summary>
    public bool IsEmpty => Panels.All(p => p.Rows.All(r => r.Cells.All(c => c.Figure is null)));

    /// <summary>The panel with an id, or null.</summary>
    public Panel? Panel(string id) => Panels.FirstOrDefault(p => p.Id == id);

    /// <summary>Whether it is this very table: two tables that print the same remain two.</summary>
    public bool Equals(Table? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A block of rows under one set of columns.</summary>
public sealed record Panel
{
    private Dictionary<string, int>? _columnIndex;

    /// <summary>Its id in the table: 收入, 支出; empty for the only panel.</summary>
    public required string Id { get; init; }

    /// <summary>The classification that the rows' codes belong to; null when rows have none.</summary>
    public AccountSystem? Accounts { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<Column> Columns
    {
        get;
        init
        {
            field = value;
            _columnIndex = null;
        }
    }

    /// <summary>The rows in printed order.</summary>
    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>The position of a column by its id, or -1.</summary>
    public int IndexOf(string column)
    {
        _columnIndex ??= Columns.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return _columnIndex.GetValueOrDefault(column, -1);
    }

    /// <summary>Whether it is this very panel: two panels that print the same remain two.</summary>
    public bool Equals(Panel? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
