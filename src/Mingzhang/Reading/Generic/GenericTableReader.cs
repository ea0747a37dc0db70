using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>
/// Reads a table of no known form: headings and content decide what its columns are, codes and names what its rows are. What
/// is not sure is not read.
/// </summary>
/// <param name="year">The year of the pack.</param>
internal sealed class GenericTableReader(int year)
{
    private const int MostColumns = 80;

    /// <summary>The table; null with the reason when its structure is not sure.</summary>
    /// <param name="found">The table as found in the document.</param>
    /// <param name="form">The id that it gets.</param>
    public (Table? Table, string Reason) Read(FoundTable found, string form)
    {
        if (TableKinds.Of(found.Title) == TableKinds.Performance)
        {
            return (null, "绩效表的版式还不认得");
        }

        HeadedGrid[] grids = [.. found.Grids.Select(HeadedGrid.Of)];
        if (Joined(grids) is not { } body)
        {
            return (null, "各页的列数不同，接不起来");
        }

        var grid = grids[0];
        if (grid.Width > MostColumns)
        {
            return (null, "列太多");
        }

        var columns = Headings.Align(GuessedColumn.Of(grid.With(RowAligner.Models(grid, body))), grid);
        body = grid.IsReliable ? body : RowAligner.Align(body, columns);
        if (Bare(columns, body) is { } bare)
        {
            return (TableOf(found, form, [bare]), "");
        }

        if (PanelColumns.Divide(columns) is not { } panels)
        {
            return (null, "没有看出名称列和金额列");
        }

        if (HasStrangers(columns, body))
        {
            return (null, "金额列里有许多文字，看不准列");
        }

        return (
            TableOf(found, form, [.. panels.Select((p, i) => ReadPanel(p, i, panels.Count, body, found.Title))]),
            ""
        );
    }

    private static Table TableOf(FoundTable found, string form, IReadOnlyList<Panel> panels) =>
        new()
        {
            Form = form,
            Number = found.Number,
            Title = found.Title,
            Unit = TableReader.UnitOf(found, [.. found.Grids.Select(GridLine.Of)]),
            Panels = panels,
            Notes = found.Notes,
        };

    // A single row of figures below their headings, without a name.
    private static Panel? Bare(GuessedColumn[] columns, List<GridLine> body)
    {
        GuessedColumn[] filled = [.. columns.Where(c => c.IsFilled)];
        if (
            filled.Length < 2
            || body.Count(l => !l.IsEmpty) != 1
            || !Array.TrueForAll(filled, c => c.Role is ColumnRole.Amount or ColumnRole.Count or ColumnRole.Percentage)
            || !Array.TrueForAll(filled, c => c.Path.Count > 0)
        )
        {
            return null;
        }

        var ids = Headings.Ids(columns);
        var line = body.First(l => !l.IsEmpty);
        return new Panel
        {
            Id = "",
            Columns =
            [
                .. columns.Select((c, i) => new Column(ids[i], c.Path.Count > 0 ? [.. c.Path] : [ids[i]], c.Role)),
            ],
            Rows =
            [
                new Row
                {
                    Level = RowLevel.Total,
                    Name = "合计",
                    Cells = [.. columns.Select(c => CellOf(c, line))],
                    Place = line.Place,
                },
            ],
        };
    }

    // A table over several pages is one when its pages have the same columns; text loses empty cells at the end of rows.
    private static List<GridLine>? Joined(HeadedGrid[] grids) =>
        grids.Length > 0 && Array.TrueForAll(grids, g => g.Width == grids[0].Width || !g.IsReliable)
            ? [.. grids.SelectMany(g => g.Body)]
            : null;

    private static bool HasStrangers(GuessedColumn[] columns, List<GridLine> body)
    {
        int filled = 0,
            strange = 0;
        foreach (var column in columns.Where(c => c.Role == ColumnRole.Amount))
        {
            foreach (var text in body.Select(l => l[column.Index]).Where(t => t.Length > 0))
            {
                filled++;
                strange += Folding.Fold(text).Any(c => c > 0x2E80) ? 1 : 0;
            }
        }

        return strange * 20 > filled;
    }

    private Panel ReadPanel(PanelColumns panel, int index, int count, List<GridLine> body, string title)
    {
        var ids = Headings.Ids(panel.Columns);
        var system = SystemOf(panel, body, title);
        var kinds = new RowKinds(system, year);
        var rows = new List<Row>();
        foreach (var line in body)
        {
            if (Read(panel, line, kinds) is { } row)
            {
                rows.Add(row);
            }
        }

        return new Panel
        {
            Id = count == 1 ? "" : IdOf(panel, index),
            Accounts = system,
            Columns =
            [
                .. panel.Columns.Select(
                    (c, i) =>
                        new Column(
                            ids[i],
                            c.Path.Count > 0 ? [.. c.Path] : [ids[i]],
                            c.Role == ColumnRole.Name && c != panel.Name ? ColumnRole.Term : c.Role
                        )
                ),
            ],
            Rows = rows,
        };
    }

    private static string IdOf(PanelColumns panel, int index)
    {
        var top = panel.Columns.Select(c => c.Path.Count > 0 ? Folding.Fold(c.Path[0]) : "").ToList();
        return top.Exists(t => t is "收入") ? "收入"
            : top.Exists(t => t is "支出") ? "支出"
            : (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Row? Read(PanelColumns panel, GridLine line, RowKinds kinds)
    {
        if (!panel.Columns.Any(c => c.Role != ColumnRole.LineNumber && line[c.Index].Length > 0))
        {
            return null;
        }

        string[] codes =
        [
            .. panel
                .Columns.Where(c => c.Role == ColumnRole.Code && c.Index < panel.Name.Index)
                .Select(c => Folding.Fold(line[c.Index]))
                .Where(t => t.Length > 0),
        ];
        var unitCode = panel.Columns.FirstOrDefault(c => c.Role == ColumnRole.UnitCode) is { } unit
            ? Folding.Fold(line[unit.Index])
            : "";
        var name = Folding.Unwrap(line[panel.Name.Index]);
        if (name.Length == 0)
        {
            // 合计 may stand anywhere in front of the money.
            name =
                panel
                    .Columns.TakeWhile(c => c.Role != ColumnRole.Amount)
                    .Select(c => Folding.Unwrap(line[c.Index]))
                    .FirstOrDefault(t => RowKinds.IsTotal(Folding.Fold(t)))
                ?? "";
        }

        var kind = kinds.Of([.. codes.Where(c => !RowKinds.IsTotal(c))], unitCode, name);
        return new Row
        {
            Level = kind.Level,
            Code = kind.Code,
            Unit = kind.Unit,
            Name = kind.Name,
            Cells = [.. panel.Columns.Select(c => CellOf(c, line))],
            Place = line.PlaceOf(panel.Name.Index),
        };
    }

    private static Cell CellOf(GuessedColumn column, GridLine line)
    {
        var text = line[column.Index];
        var cell =
            column.Role is ColumnRole.Amount or ColumnRole.Count ? NumberOf(text)
            : column.Role == ColumnRole.Percentage ? NumberOf(text.TrimEnd('%', '％', ' '))
            : new Cell(Folding.Unwrap(text));
        return text.Length == 0 ? Cell.Blank : cell with { Place = line.PlaceOf(column.Index) };
    }

    private static Cell NumberOf(string text) =>
        Folding.Fold(text) is "-" or "--" or "/" ? new Cell(text) : Figures.Read(text);

    // Codes say which classification it is; without them the title and the headings do.
    private static AccountSystem? SystemOf(PanelColumns panel, List<GridLine> body, string title)
    {
        if (SystemByCodes([.. panel.Columns.TakeWhile(c => c.Role != ColumnRole.Amount)], body) is { } system)
        {
            return system;
        }

        var words = Folding.Fold(title + string.Concat(panel.Columns.SelectMany(c => c.Path)));
        return words.Contains("政府经济分类", StringComparison.Ordinal)
            || words.Contains("政府预算经济", StringComparison.Ordinal)
                ? AccountSystem.GovernmentEconomic
            : words.Contains("经济分类", StringComparison.Ordinal)
            || words.Contains("经济科目", StringComparison.Ordinal)
                ? AccountSystem.DepartmentEconomic
            : null;
    }

    /// <summary>The classification that the printed codes belong to; null when there are none.</summary>
    internal static AccountSystem? SystemByCodes(IReadOnlyList<GuessedColumn> columns, IReadOnlyList<GridLine> body)
    {
        string[] codes =
        [
            .. columns
                .Where(c => c.Role is ColumnRole.Code or ColumnRole.Name)
                .SelectMany(c => body.Select(l => LeadingDigits(Folding.Fold(l[c.Index]))))
                .Where(t => t.Length is 3 or 5 or 7),
        ];
        return codes.Length == 0
            ? null
            : codes.GroupBy(c => c[0]).MaxBy(g => g.Count())!.Key switch
            {
                '2' => AccountSystem.Functional,
                '3' => AccountSystem.DepartmentEconomic,
                '5' => AccountSystem.GovernmentEconomic,
                _ => null,
            };
    }

    private static string LeadingDigits(string text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return text[..length];
    }
}
