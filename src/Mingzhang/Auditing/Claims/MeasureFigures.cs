using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Rules.Catalog;
using Mingzhang.Ties;

namespace Mingzhang.Auditing.Claims;

/// <summary>Finds measures in the tables of any layout by the words of titles, rows and columns.</summary>
internal sealed class MeasureFigures(Pack pack, IReadOnlyList<MeasureName> names)
{
    private readonly Dictionary<string, IReadOnlyList<TableValue>> _found = new(StringComparer.Ordinal);

    /// <summary>The figures that a measure may mean; empty when no table has it.</summary>
    public IReadOnlyList<TableValue> Of(string measure)
    {
        if (!_found.TryGetValue(measure, out var values))
        {
            values = [.. names.Where(n => n.Subjects.Contains(measure)).SelectMany(Find)];
            _found.Add(measure, values);
        }

        return values;
    }

    private IEnumerable<TableValue> Find(MeasureName name)
    {
        foreach (var table in pack.Tables)
        {
            if (
                (name.Tables.Count > 0 && !name.Tables.Any(w => table.Title.Contains(w, StringComparison.Ordinal)))
                || name.Except.Any(w => table.Title.Contains(w, StringComparison.Ordinal))
            )
            {
                continue;
            }

            foreach (var panel in table.Panels)
            {
                foreach (var row in panel.Rows.Where(r => IsRow(name, r)))
                {
                    for (var i = 0; i < panel.Columns.Count; i++)
                    {
                        if (IsColumn(name, panel.Columns[i]) && Value(table, row, panel.Columns[i], i) is { } value)
                        {
                            yield return value;
                        }
                    }
                }
            }
        }
    }

    private static bool IsRow(MeasureName name, Row row)
    {
        if (row.Code is { Length: > 0 })
        {
            return false;
        }

        if (name.Rows.Count == 0)
        {
            return row.Level == RowLevel.Total || AccountNames.Normalize(row.Name) is "合计" or "总计";
        }

        var key = AccountNames.Normalize(WithoutNumber(row.Name));
        return name.Rows.Any(r => AccountNames.Normalize(r) == key);
    }

    // 三、其他收入, 1、一般公共预算.
    private static string WithoutNumber(string name) =>
        LineNames
            .WithoutOrdinal(name)
            .TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')
            .TrimStart('、', '.', '．');

    private static bool IsColumn(MeasureName name, Column column)
    {
        if (column.Role != ColumnRole.Amount)
        {
            return false;
        }

        if (name.Columns.Count == 0)
        {
            return AccountFigures.KindOf(column) == FigureKind.Whole;
        }

        var leaf = AccountNames.Normalize(column.Id[(column.Id.LastIndexOf('/') + 1)..]);
        var whole = AccountNames.Normalize(column.Id.Replace("/", "", StringComparison.Ordinal));
        return name.Columns.Any(c => AccountNames.Normalize(c) is var key && (key == leaf || key == whole));
    }

    private static TableValue? Value(Table table, Row row, Column column, int at)
    {
        var cell = row.Cells[at];
        if (
            cell.IsUnreadable
            || (cell.Figure is null && !cell.IsBlank)
            || Math.Abs(cell.Figure?.Printed.Value ?? 0m) > 1e15m
        )
        {
            return null;
        }

        var unit = (column.Format?.Unit ?? table.Unit ?? MoneyUnit.WanYuan).InYuan();
        var printed = cell.Figure?.Printed ?? new PrintedNumber(0m, 2);
        var place = (cell.Place ?? row.Place ?? new Place()) with
        {
            Table = table.Form,
            Row = row.Name,
            Column = column.Id,
            Text = cell.Text,
        };
        return new TableValue(
            printed.Value * unit,
            printed.LastPlace * unit,
            unit,
            () => ($"{FormShape.WordOf(table.Form)}“{row.Name}”的{column.Id}", [place])
        );
    }
}
