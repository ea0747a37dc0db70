using Mingzhang.Documents.Tests.Samples.Published;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Samples.Comparing;

/// <summary>How many cells of a table were compared, and how many were free sentences and were not.</summary>
internal sealed record TableCount(string Table, int Cells, int Sentences);

/// <summary>Compares the tables of a compiled pack with the published ones, cell by cell.</summary>
internal sealed class TableComparison
{
    private readonly List<Difference> _differences = [];
    private readonly List<TableCount> _counts = [];
    private readonly bool _manyUnits;
    private int _cells;
    private int _sentences;

    private TableComparison(bool manyUnits) => _manyUnits = manyUnits;

    /// <summary>Every difference, in printed order.</summary>
    public IReadOnlyList<Difference> Differences => _differences;

    /// <summary>What was compared, table by table.</summary>
    public IReadOnlyList<TableCount> Counts => _counts;

    /// <summary>Compares every table of either side.</summary>
    public static TableComparison Of(Pack pack, IReadOnlyList<PrintedTable> published, bool manyUnits)
    {
        var comparison = new TableComparison(manyUnits);
        foreach (var table in pack.Tables)
        {
            comparison.Compare(table, published.SingleOrDefault(p => p.Form == table.Form));
        }

        foreach (var printed in published.Where(p => pack.Table(p.Form) is null))
        {
            comparison.AddWhole(TableName(printed.Form), Difference.Present, Difference.Absent);
        }

        return comparison;
    }

    private static string TableName(string form) => char.IsAsciiDigit(form[0]) ? "表" + form : form;

    private void Compare(Table table, PrintedTable? printed)
    {
        var name = TableName(table.Form);
        if (printed is null)
        {
            AddWhole(name, Difference.Absent, Difference.Present);
            return;
        }

        (_cells, _sentences) = (0, 0);
        foreach (var panel in table.Panels)
        {
            Compare(name, panel, printed.Panels.Single(p => p.Id == panel.Id));
        }

        Assert.Equal(table.Panels.Count, printed.Panels.Count);
        _counts.Add(new TableCount(name, _cells, _sentences));
    }

    private void Compare(string table, Panel panel, PrintedPanel printedPanel)
    {
        foreach (var row in printedPanel.Rows)
        {
            Assert.All(
                row.Cells.Keys,
                c => Assert.True(panel.IndexOf(c) >= 0, $"{table} {panel.Id} has no column {c}")
            );
        }

        var place = panel.Id.Length == 0 ? "" : panel.Id + "/";
        var printed = ComparedRow.Of(panel, printedPanel);
        var ours = ComparedRow.Of(panel, _manyUnits);
        var columns = panel.Columns.Where(c => c.Role != ColumnRole.Sentence).ToList();
        var matching = printedPanel.ByPosition
            ? RowMatching.ByPosition(printed, ours)
            : RowMatching.ByName(printed, ours, columns);
        foreach (var (row, other) in matching.Pairs)
        {
            foreach (var column in panel.Columns)
            {
                CompareCell(table, place, column, row, other);
            }
        }

        foreach (var row in matching.Missing)
        {
            Add(table, place + row.Label, Difference.WholeRow, Joined(row, columns), Difference.Absent, row.Level);
        }

        foreach (var row in matching.Extra)
        {
            Add(table, place + row.Label, Difference.WholeRow, Difference.Absent, Joined(row, columns), row.Level);
        }

        CompareOrder(table, place, matching, ours);
    }

    private void CompareCell(string table, string place, Column column, ComparedRow row, ComparedRow other)
    {
        var (printed, ours) = (row[column.Id].Trim(), other[column.Id].Trim());
        if (column.Role == ColumnRole.Sentence && !CellValues.IsFigure(printed))
        {
            _sentences += printed.Length + ours.Length > 0 ? 1 : 0;
            return;
        }

        _cells++;
        if (!CellValues.Same(column.Role, printed, ours))
        {
            Add(table, place + row.Label, column.Id, OrBlank(printed), OrBlank(ours), other.Level);
        }
    }

    private void CompareOrder(string table, string place, RowMatching matching, IReadOnlyList<ComparedRow> ours)
    {
        var index = ours.Index().ToDictionary(r => r.Item, r => r.Index);
        var inOrder = matching.Pairs.OrderBy(p => index[p.Ours]).ToList();
        var first = 0;
        var end = inOrder.Count;
        while (first < end && matching.Pairs[first].Ours == inOrder[first].Ours)
        {
            first++;
        }

        while (end > first && matching.Pairs[end - 1].Ours == inOrder[end - 1].Ours)
        {
            end--;
        }

        if (first < end)
        {
            var row = place.Length == 0 ? Difference.WholeTable : place.TrimEnd('/');
            Add(table, row, Difference.Order, Sequence(matching.Pairs), Sequence(inOrder), null);
        }

        string Sequence(IReadOnlyList<(ComparedRow Printed, ComparedRow Ours)> pairs) =>
            string.Join('、', pairs.Take(first..end).Select(p => p.Ours.Code.Length > 0 ? p.Ours.Code : p.Ours.Name));
    }

    private static string Joined(ComparedRow row, IEnumerable<Column> columns) =>
        string.Join('·', columns.Select(c => row[c.Id]).Where(t => t.Length > 0));

    private static string OrBlank(string text) => text.Length == 0 ? Difference.Blank : text;

    private void AddWhole(string table, string printed, string ours) =>
        Add(table, Difference.WholeTable, Difference.WholeTable, printed, ours, null);

    private void Add(string table, string row, string column, string printed, string ours, RowLevel? level) =>
        _differences.Add(new Difference(table, row, column, printed, ours) { Level = level });
}
