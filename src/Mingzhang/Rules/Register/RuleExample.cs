using Mingzhang.Forms;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Rules.Register;

/// <summary>A few rows on which a rule is tried.</summary>
/// <param name="Tables">The tables that the small pack has, each panel by itself.</param>
public sealed record RuleExample(IReadOnlyList<ExampleTable> Tables);

/// <summary>The rows of one panel in an example.</summary>
/// <param name="Form">The form.</param>
/// <param name="Panel">The panel.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Notes">Notes below the table.</param>
public sealed record ExampleTable(
    FormShape Form,
    PanelShape Panel,
    IReadOnlyList<ExampleRow> Rows,
    IReadOnlyList<string> Notes
);

/// <summary>A row in an example.</summary>
/// <param name="Level">What the row is.</param>
/// <param name="Unit">Code of its unit; null when not given.</param>
/// <param name="Code">Code of its account; null when not given.</param>
/// <param name="Project">Its project; null when not given.</param>
/// <param name="Name">Its name; empty when not given.</param>
/// <param name="Cells">Texts of its cells by column id; columns that are not named are blank.</param>
public sealed record ExampleRow(
    RowLevel Level,
    string? Unit,
    string? Code,
    string? Project,
    string Name,
    IReadOnlyDictionary<string, string> Cells
);
