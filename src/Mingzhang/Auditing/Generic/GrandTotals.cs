using Mingzhang.Forms;

namespace Mingzhang.Auditing.Generic;

/// <summary>The totals that the tables of a pack print: what two of them agree on is hardly wrong in both.</summary>
internal sealed class GrandTotals
{
    private readonly Dictionary<decimal, HashSet<Table>> _tables = [];

    public GrandTotals(IEnumerable<MoneyPanel> panels)
    {
        foreach (var panel in panels)
        {
            for (var row = 0; row < panel.Rows.Count; row++)
            {
                if (panel.Rows[row].Level is not (RowLevel.Total or RowLevel.Subtotal))
                {
                    continue;
                }

                foreach (var column in panel.Money)
                {
                    if (panel.Value(row, column) is not 0m and var value)
                    {
                        if (!_tables.TryGetValue(value, out var tables))
                        {
                            _tables.Add(value, tables = []);
                        }

                        tables.Add(panel.Table);
                    }
                }
            }
        }
    }

    /// <summary>Whether another table prints the total of a sum, or what its parts come to.</summary>
    public bool Confirms(SumTest test) =>
        IsElsewhere(test.Total, test.Panel.Table) || IsElsewhere(test.Sum, test.Panel.Table);

    private bool IsElsewhere(decimal value, Table table) =>
        _tables.TryGetValue(value, out var tables) && tables.Any(t => t != table);
}
