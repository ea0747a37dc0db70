using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Generic;

/// <summary>A panel with its columns of money.</summary>
internal sealed class MoneyPanel(Table table, Panel panel, int year)
{
    private Dictionary<string, int>? _keys;

    /// <summary>The table it belongs to.</summary>
    public Table Table { get; } = table;

    /// <summary>The panel.</summary>
    public Panel Panel { get; } = panel;

    /// <summary>Its rows.</summary>
    public IReadOnlyList<Row> Rows => Panel.Rows;

    /// <summary>The positions of its columns of money.</summary>
    public IReadOnlyList<int> Money { get; } =
    [.. panel.Columns.Select((c, i) => (c, i)).Where(c => c.c.Role == ColumnRole.Amount).Select(c => c.i)];

    /// <summary>The figure of a cell; null for blank and unreadable.</summary>
    public Figure? Figure(int row, int column) => Rows[row].Cells[column].Figure;

    /// <summary>The value of a cell, zero when blank.</summary>
    public decimal Value(int row, int column) => Figure(row, column)?.Printed.Value ?? 0m;

    /// <summary>Whether something stands in a cell that cannot be read.</summary>
    public bool IsUnreadable(int row, int column) => Rows[row].Cells[column].IsUnreadable;

    /// <summary>Where a cell stands.</summary>
    public Place PlaceOf(int row, int column) =>
        (Rows[row].Cells[column].Place ?? Rows[row].Place ?? new Place()) with
        {
            Table = Table.Form,
            Row = Rows[row].Name.Length > 0 ? Rows[row].Name : "合计",
            Column = Panel.Columns[column].Id,
            Text = Rows[row].Cells[column].Text,
        };

    /// <summary>The first row of the whole, or -1.</summary>
    public int TotalRow
    {
        get
        {
            for (var i = 0; i < Rows.Count; i++)
            {
                if (Rows[i].Level == RowLevel.Total)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>
    /// The rows that another table may print too, by what they are about: the whole, an account of a unit. Rows whose key is
    /// printed twice are left out.
    /// </summary>
    public IReadOnlyDictionary<string, int> Keys => _keys ??= FindKeys();

    private Dictionary<string, int> FindKeys()
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var isOfLines = Rows.All(r => r.Code is null);
        var units = Rows.Select(r => r.Unit).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        for (var i = 0; i < Rows.Count; i++)
        {
            if (KeyOf(Rows[i], units > 1, isOfLines) is { } key && !keys.TryAdd(key, i))
            {
                keys[key] = -1;
            }
        }

        return keys.Where(k => k.Value >= 0).ToDictionary(StringComparer.Ordinal);
    }

    private string? KeyOf(Row row, bool byUnit, bool isOfLines)
    {
        // The total of a balance sums carry-over too, which tables of accounts leave out.
        if (row.Level is RowLevel.Total)
        {
            return isOfLines ? null : "合计";
        }

        var code = row.Code;
        if (code is null && row.Level == RowLevel.Line)
        {
            var found = ChartOfAccounts.Standard.FindByName(
                AccountSystem.Functional,
                LineNames.WithoutOrdinal(row.Name),
                year,
                level: AccountLevel.Class
            );
            code = found.Count > 0 ? found[0].Code.ToString() : null;
        }

        return code is null || row.Level is RowLevel.SubItem or RowLevel.Project ? null
            : byUnit && row.Unit is { } unit ? unit + "/" + code
            : code;
    }
}
