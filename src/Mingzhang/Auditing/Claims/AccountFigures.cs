using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Auditing.Claims;

/// <summary>
/// The money of every account in every table of a pack, whatever the layout: rows of one code are added over units, and a 类 or
/// 款 that a table does not print is the sum of what stands below it.
/// </summary>
internal sealed class AccountFigures
{
    private const int MostPlaces = 20;

    private static readonly (string Word, FigureKind Kind)[] Words =
    [
        ("基本", FigureKind.Basic),
        ("项目", FigureKind.Project),
        ("人员", FigureKind.Personnel),
        ("公用", FigureKind.Public),
        ("结转", FigureKind.Other),
        ("结余", FigureKind.Other),
        ("政府性基金", FigureKind.Other),
        ("国有资本", FigureKind.Other),
        ("上缴", FigureKind.Other),
        ("经营", FigureKind.Other),
        ("附属", FigureKind.Other),
        ("补助", FigureKind.Other),
        ("事业", FigureKind.Other),
        ("其他", FigureKind.Other),
        ("专户", FigureKind.Other),
        ("提前", FigureKind.Other),
    ];

    private readonly Dictionary<(AccountSystem System, string Code), List<AccountFigure>> _byCode = [];
    private readonly Dictionary<(AccountSystem System, string Name), List<string>> _byName = [];
    private readonly Dictionary<(AccountSystem System, string Code), string> _names = [];

    public AccountFigures(Pack pack)
    {
        foreach (var table in pack.Tables)
        {
            foreach (var panel in table.Panels)
            {
                if (panel.Accounts is AccountSystem.Functional or AccountSystem.DepartmentEconomic)
                {
                    Add(table, panel, panel.Accounts.Value);
                }
            }
        }
    }

    /// <summary>The codes of a classification that some table prints or adds up.</summary>
    public IEnumerable<string> Codes(AccountSystem system) =>
        _byCode.Keys.Where(k => k.System == system).Select(k => k.Code);

    /// <summary>The figures of an account; empty when no table has it.</summary>
    public IReadOnlyList<AccountFigure> Of(AccountSystem system, string code) =>
        _byCode.TryGetValue((system, code), out var figures) ? figures : [];

    /// <summary>The codes of which some row bears a name or a variant of it.</summary>
    public IReadOnlyList<string> Named(AccountSystem system, string name) =>
        _byName.TryGetValue((system, AccountNames.LooseKey(name)), out var codes) ? codes : [];

    /// <summary>The name that a table prints for a code; null when none does.</summary>
    public string? NameOf(AccountSystem system, string code) => _names.GetValueOrDefault((system, code));

    /// <summary>
    /// Whether some functional table prints items that add up to its total, so that it was read whole and an account that it lacks
    /// is not there.
    /// </summary>
    public bool HasWholeItems { get; private set; }

    private void Add(Table table, Panel panel, AccountSystem system)
    {
        var rows = RowsByCode(panel);
        HasWholeItems |= system == AccountSystem.Functional && AddsUp(panel, rows);
        foreach (var (code, own) in rows)
        {
            var name = LineNames.WithoutOrdinal(own[0].Name);
            _names.TryAdd((system, code), name);
            var key = (system, AccountNames.LooseKey(name));
            if (!_byName.TryGetValue(key, out var codes))
            {
                _byName.Add(key, codes = []);
            }

            if (!codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        var all = WithAncestors(rows, system);
        for (var column = 0; column < panel.Columns.Count; column++)
        {
            if (panel.Columns[column].Role != ColumnRole.Amount)
            {
                continue;
            }

            var kind = KindOf(panel.Columns[column]);
            foreach (var (code, its) in all)
            {
                if (Sum(table, panel, column, its) is { } value)
                {
                    if (!_byCode.TryGetValue((system, code), out var figures))
                    {
                        _byCode.Add((system, code), figures = []);
                    }

                    figures.Add(new AccountFigure(system, code, table.Title, panel.Columns[column].Id, kind, value));
                }
            }
        }
    }

    // Rows of one code: the department's own line where there is one, else those of its units.
    private static Dictionary<string, List<Row>> RowsByCode(Panel panel)
    {
        var rows = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        foreach (var row in panel.Rows)
        {
            if (
                row.Code is not { Length: >= 3 } code
                || row.Level
                    is not (RowLevel.Class or RowLevel.Category or RowLevel.Item or RowLevel.SubItem or RowLevel.Line)
            )
            {
                continue;
            }

            if (!rows.TryGetValue(code, out var same))
            {
                rows.Add(code, same = []);
            }

            same.Add(row);
        }

        foreach (var same in rows.Values.Where(s => s.Count > 1 && s.Exists(r => r.Unit is null)))
        {
            same.RemoveAll(r => r.Unit is not null);
        }

        return rows;
    }

    private static List<KeyValuePair<string, List<Row>>> WithAncestors(
        Dictionary<string, List<Row>> rows,
        AccountSystem system
    )
    {
        var added = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        var leaf = system == AccountSystem.Functional ? 7 : 5;
        foreach (var (code, own) in rows)
        {
            if (code.Length != leaf)
            {
                continue;
            }

            for (var length = leaf - 2; length >= 3; length -= 2)
            {
                var above = code[..length];
                if (rows.ContainsKey(above))
                {
                    continue;
                }

                if (!added.TryGetValue(above, out var parts))
                {
                    added.Add(above, parts = []);
                }

                parts.AddRange(own);
            }
        }

        return [.. rows, .. added];
    }

    private static TableValue? Sum(Table table, Panel panel, int column, List<Row> rows)
    {
        var (sum, last, hasFigure) = (0m, 0m, false);
        foreach (var row in rows)
        {
            var cell = row.Cells[column];
            if (cell.IsUnreadable)
            {
                return null;
            }

            if (cell.Figure is { } figure && Math.Abs(figure.Printed.Value) <= 1e15m)
            {
                hasFigure = true;
                sum += figure.Printed.Value;
                last = Math.Max(last, figure.Printed.LastPlace);
            }
        }

        var money = panel.Columns[column].Format?.Unit ?? table.Unit ?? MoneyUnit.WanYuan;
        var unit = money.InYuan();
        return hasFigure
            ? new TableValue(sum * unit, last * unit, unit, () => Describe(table, panel.Columns[column], column, rows))
            : null;
    }

    private static (string Name, IReadOnlyList<Place> Places) Describe(
        Table table,
        Column column,
        int at,
        List<Row> rows
    )
    {
        var where = FormShape.WordOf(table.Form);
        var name =
            rows.Count == 1
                ? $"{where}“{LineNames.WithoutOrdinal(rows[0].Name)}”的{column.Id}"
                : $"{where}相应各行{column.Id}之和";
        return (
            name,
            [
                .. rows.Where(r => r.Cells[at].Figure is not null)
                    .Take(MostPlaces)
                    .Select(r =>
                        (r.Cells[at].Place ?? r.Place ?? new Place()) with
                        {
                            Table = table.Form,
                            Row = r.Name,
                            Column = column.Id,
                            Text = r.Cells[at].Text,
                        }
                    ),
            ]
        );
    }

    private static bool AddsUp(Panel panel, Dictionary<string, List<Row>> rows)
    {
        var total = panel.Rows.FirstOrDefault(r => r.Level == RowLevel.Total);
        var column = panel
            .Columns.Select((c, i) => c.Role == ColumnRole.Amount ? i : -1)
            .FirstOrDefault(i => i >= 0, -1);
        if (column < 0 || total?.Cells[column].Figure is not { } whole)
        {
            return false;
        }

        Row[] items = [.. rows.Where(r => r.Key.Length == 7).SelectMany(r => r.Value)];
        var sum = items.Sum(r => Math.Clamp(r.Cells[column].Figure?.Printed.Value ?? 0m, -1e15m, 1e15m));
        return items.Length > 0
            && SumTolerance.Grade(whole.Printed.Value - sum, whole.Printed.LastPlace, items.Length) != Closeness.Wrong;
    }

    /// <summary>Which part of an account's money a column shows, by its name.</summary>
    public static FigureKind KindOf(Column column)
    {
        foreach (var (word, kind) in Words)
        {
            if (column.Id.Contains(word, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return FigureKind.Whole;
    }
}
