using Mingzhang.Books;
using Mingzhang.Compiling;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Compiling;

/// <summary>Compiling, and finding cells, for tests.</summary>
internal static class Compiled
{
    public static Pack Compile(this BookBuilder builder) => builder.Build().Compile();

    public static Pack Compile(this Book book) => PackCompiler.Compile(OurProfiles.All[book.Cover.Profile], book);

    /// <summary>The text of a cell in the only row of a name.</summary>
    public static string Text(this Pack pack, string form, string row, string column, string panel = "") =>
        pack.Cell(form, row, column, panel).Text;

    /// <summary>The cell in the only row of a name.</summary>
    public static Cell Cell(this Pack pack, string form, string row, string column, string panel = "")
    {
        var found = pack.Table(form)!.Panel(panel)!;
        return Assert.Single(found.Rows, r => r.Name == row).Cells[found.IndexOf(column)];
    }

    /// <summary>Every cell that holds a figure.</summary>
    public static IEnumerable<(Table Table, Panel Panel, Row Row, Column Column, Cell Cell)> Figures(this Pack pack) =>
        from table in pack.Tables
        from panel in table.Panels
        from row in panel.Rows
        from pair in panel.Columns.Zip(row.Cells)
        where pair.Second.Figure is not null
        select (table, panel, row, pair.First, pair.Second);
}
