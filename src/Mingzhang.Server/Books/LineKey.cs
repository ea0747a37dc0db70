using System.Text.Json;
using Mingzhang.Books.Schema;

namespace Mingzhang.Server.Books;

/// <summary>
/// What tells one line of expenditure from another: every cell but the amount and the remark. Two keys are equal when all their
/// cells are.
/// </summary>
public readonly record struct LineKey
{
    private readonly string? _json;

    private LineKey(string json) => _json = json;

    /// <summary>The columns that make the key, in the order of the sheet 支出.</summary>
    public static IReadOnlyList<BookColumn> Columns { get; } =
    [.. BookSchema.Expenditures.Columns.Where(c => c.IsIdentity)];

    /// <summary>The cells as a JSON array, as the store keeps them.</summary>
    public string Json => _json ?? "[]";

    /// <summary>The cells, one for each of <see cref="Columns"/>.</summary>
    public IReadOnlyList<string> Cells => JsonSerializer.Deserialize<string[]>(Json) ?? [];

    /// <summary>The unit that the line belongs to.</summary>
    public string Unit => this["单位代码"];

    /// <summary>The cell of a heading; blank for the empty key.</summary>
    /// <exception cref="ArgumentException">The key has no such column.</exception>
    public string this[string heading]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (Columns[i].Heading == heading)
                {
                    return Cells is { Count: var count } cells && i < count ? cells[i] : "";
                }
            }

            throw new ArgumentException($"A line's key has no column {heading}.", nameof(heading));
        }
    }

    /// <summary>The key of cells that stand in the order of <see cref="Columns"/>; missing ones are blank.</summary>
    public static LineKey Of(IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        string[] kept = [.. Columns.Select((_, i) => i < cells.Count ? cells[i].Trim() : "")];
        return new LineKey(JsonSerializer.Serialize(kept));
    }

    /// <summary>The key of a row of the sheet 支出.</summary>
    public static LineKey OfRow(IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return Of([.. Columns.Select(c => c.Ordinal < cells.Count ? cells[c.Ordinal] : "")]);
    }

    /// <summary>The key that the store keeps as a JSON array.</summary>
    public static LineKey Parse(string json) => Of(JsonSerializer.Deserialize<string[]>(json) ?? []);

    /// <summary>A row of the sheet 支出 with this key and an amount as text.</summary>
    public string[] Row(string amount)
    {
        var row = new string[BookSchema.Expenditures.Columns.Count];
        Array.Fill(row, "");
        var cells = Cells;
        for (var i = 0; i < Columns.Count; i++)
        {
            row[Columns[i].Ordinal] = i < cells.Count ? cells[i] : "";
        }

        row[BookSchema.Expenditures.Find("金额")!.Ordinal] = amount;
        return row;
    }

    /// <summary>The cells that are filled, for a sentence: 139001 2130301 30101 一般公共预算 人员 当年.</summary>
    public override string ToString() => string.Join(' ', Cells.Where(c => c.Length > 0));
}
