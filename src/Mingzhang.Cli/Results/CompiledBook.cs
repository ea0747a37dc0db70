using Mingzhang.Documents.Writing.Html;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Cli.Results;

/// <summary>What came of compiling a book.</summary>
/// <param name="Name">Name of the book and of the pack's folder.</param>
/// <param name="Identity">Who publishes what for which year.</param>
/// <param name="Tables">Number of tables.</param>
/// <param name="Figures">Number of printed amounts and weights in them.</param>
/// <param name="Report">What the check found; null when it was not asked for.</param>
/// <param name="Files">What was written into the folder, the file to read first.</param>
/// <param name="Time">How long it took, from reading the book to the last file.</param>
internal sealed record CompiledBook(
    string Name,
    PackIdentity Identity,
    int Tables,
    int Figures,
    Report? Report,
    IReadOnlyList<IndexLink> Files,
    TimeSpan Time
)
{
    /// <summary>部门预算, 单位决算 and so on.</summary>
    public string Kind =>
        (Identity.Scope == PackScope.Department ? "部门" : "单位")
        + (Identity.Kind == PackKind.Budget ? "预算" : "决算");

    /// <summary>Number of printed amounts and weights in the tables of a pack.</summary>
    public static int CountFigures(Pack pack) =>
        (
            from panel in pack.Tables.SelectMany(t => t.Panels)
            from column in panel.Columns.Index()
            where column.Item.Role is ColumnRole.Amount or ColumnRole.Weight
            select panel.Rows.Count(r => r.Cells[column.Index].Figure is not null)
        ).Sum();
}
