namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>A table as a published pack prints it, reduced to texts under the column ids of our forms.</summary>
/// <param name="Form">The form it was printed with: 1-2, 公开05.</param>
/// <param name="Panels">Its panels, by the ids of our forms.</param>
internal sealed record PrintedTable(string Form, IReadOnlyList<PrintedPanel> Panels)
{
    /// <summary>A table of one panel.</summary>
    public PrintedTable(string form, IEnumerable<PrintedRow> rows)
        : this(form, [new PrintedPanel("", [.. rows])]) { }
}

/// <summary>A panel of a printed table.</summary>
/// <param name="Id">Its id; empty for the only panel.</param>
/// <param name="Rows">The rows in printed order.</param>
internal sealed record PrintedPanel(string Id, IReadOnlyList<PrintedRow> Rows)
{
    /// <summary>
    /// Whether rows stand for each other by their place and not by their names: for a table whose names were displaced
    /// when its text was taken from the published file.
    /// </summary>
    public bool ByPosition { get; init; }
}

/// <summary>A row of a printed table. A column that it does not name is blank in print.</summary>
/// <param name="Group">What it belongs to where names repeat: a unit's code, a project's name; otherwise empty.</param>
/// <param name="Cells">The printed texts by column id.</param>
internal sealed record PrintedRow(string Group, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>A row of these cells.</summary>
    public static PrintedRow Of(string group, params IEnumerable<(string Column, string Text)> cells) =>
        new(group, cells.ToDictionary(c => c.Column, c => c.Text, StringComparer.Ordinal));

    /// <summary>Rows whose cells stand under these columns one by one.</summary>
    public static PrintedRow Under(IReadOnlyList<string> columns, IReadOnlyList<string> cells) =>
        Of("", columns.Zip(cells));

    /// <summary>The text of a column; empty when nothing is printed.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
