using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Catalog;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Examples;

/// <summary>Makes a small pack of an example: the tables it names and no others.</summary>
public static class ExamplePack
{
    private const int UsualYear = 2024;

    /// <summary>Makes the pack, of a kind, year and layout that the rule applies to.</summary>
    public static Pack Make(RuleExample example, Applicability applies)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(applies);
        var year =
            applies.FromYear > UsualYear ? applies.FromYear.Value
            : applies.ToYear < UsualYear ? applies.ToYear.Value
            : UsualYear;
        var identity = new PackIdentity(
            "例",
            applies.Layouts.Count > 0 ? applies.Layouts[0] : "例",
            applies.Kind ?? PackKind.Budget,
            year,
            PackScope.Department,
            "100",
            "例"
        );
        var blocks = example.Tables.GroupBy(t => t.Form.Id).Select(g => new TableBlock(TableOf([.. g])));
        return new Pack
        {
            Identity = identity,
            Title = "例",
            Parts = [new Part(PartKind.Tables, "例", [.. blocks])],
        };
    }

    private static Table TableOf(IReadOnlyList<ExampleTable> panels)
    {
        var form = panels[0].Form;
        return new Table
        {
            Form = form.Id,
            Number = form.Word,
            Title = form.Title,
            Unit = form.Unit,
            Panels = [.. form.Panels.Select(p => PanelOf(p, panels))],
            Notes = [.. panels.SelectMany(p => p.Notes)],
        };
    }

    private static Panel PanelOf(PanelShape shape, IReadOnlyList<ExampleTable> tables) =>
        new()
        {
            Id = shape.Id,
            Accounts = shape.Accounts,
            Columns = shape.Columns,
            Rows = [.. tables.Where(t => t.Panel.Id == shape.Id).SelectMany(t => t.Rows).Select(r => RowOf(r, shape))],
        };

    private static Row RowOf(ExampleRow row, PanelShape shape) =>
        new()
        {
            Level = row.Level,
            Unit = row.Unit,
            Code = row.Code,
            Project = row.Project,
            Name = row.Name,
            Cells = [.. shape.Columns.Select(c => CellOf(c, row))],
        };

    private static Cell CellOf(Column column, ExampleRow row)
    {
        if (!row.Cells.TryGetValue(column.Id, out var text))
        {
            text = column.Role == ColumnRole.Name ? row.Name : "";
        }

        if (text.Length == 0 || !IsFigure(column.Role))
        {
            return new Cell(text);
        }

        return PrintedNumber.TryParse(text.AsSpan().TrimEnd('%'), out var number)
            ? new Cell(text, new Figure(number))
            : new Cell(text) { IsUnreadable = true };
    }

    private static bool IsFigure(ColumnRole role) =>
        role is ColumnRole.Amount or ColumnRole.Weight or ColumnRole.Count or ColumnRole.Percentage;
}
