using Mingzhang.Changes;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>A table, panel, column or row that came, went, moved or is called differently.</summary>
/// <param name="Table">The table's number and title.</param>
/// <param name="Panel">The panel; empty for the only one and for the table itself.</param>
/// <param name="What">What became of what: 行增加, 列改名, 表号.</param>
/// <param name="Old">How it was called; empty when it was not there.</param>
/// <param name="New">How it is called; empty when it is not there.</param>
/// <param name="Figures">The figures of a row that came or went.</param>
internal sealed record ShapeChange(string Table, string Panel, string What, string Old, string New, string Figures = "")
{
    /// <summary>Every such change once.</summary>
    public static IEnumerable<ShapeChange> Of(PackChanges changes) => changes.Tables.SelectMany(Of);

    /// <summary>Those of a table.</summary>
    public static IEnumerable<ShapeChange> Of(TableChange table)
    {
        var name = ChangeWords.TableName(table.Any);
        if (table.Old is null || table.New is null || table.IsMoved)
        {
            yield return Of(name, "", "表", table.Old, table.New, table.IsMoved, ChangeWords.TableName);
        }

        foreach (var label in table.Labels)
        {
            yield return new ShapeChange(name, "", label.Subject, label.Old, label.New);
        }

        foreach (var change in table.Panels.SelectMany(p => Of(name, p)))
        {
            yield return change;
        }
    }

    private static IEnumerable<ShapeChange> Of(string table, PanelChange panel)
    {
        var id = (panel.New ?? panel.Old!).Id;
        if (panel is not { Old: { } old, New: { } @new })
        {
            return [Of(table, id, "栏", panel.Old, panel.New, moved: false, p => p.Id)];
        }

        return
        [
            .. panel
                .Columns.Where(c => !c.IsSame)
                .Select(c => Of(table, id, "列", c.Old, c.New, c.IsMoved, ChangeWords.ColumnPath, c.IsRenamed)),
            .. panel
                .Rows.Where(r => r.Old is null || r.New is null || r.IsRenamed || r.IsMoved)
                .Select(r =>
                    Of(
                        table,
                        id,
                        "行",
                        r.Old is null ? null : ChangeWords.RowName(r.Old, old),
                        r.New is null ? null : ChangeWords.RowName(r.New, @new),
                        r.IsMoved,
                        n => n,
                        r.IsRenamed
                    ) with
                    {
                        Figures = r is { Old: not null, New: not null }
                            ? ""
                            : ChangeWords.Figures(r.Any, r.New is null ? old : @new),
                    }
                ),
        ];
    }

    private static ShapeChange Of<T>(
        string table,
        string panel,
        string subject,
        T? old,
        T? @new,
        bool moved,
        Func<T, string> nameOf,
        bool renamed = false
    )
        where T : class
    {
        var what =
            old is null ? "增加"
            : @new is null ? "删去"
            : (renamed ? "改名" : "") + (moved ? "移动" : "");
        return new ShapeChange(
            table,
            panel,
            subject + what,
            old is null ? "" : nameOf(old),
            @new is null ? "" : nameOf(@new)
        );
    }
}
