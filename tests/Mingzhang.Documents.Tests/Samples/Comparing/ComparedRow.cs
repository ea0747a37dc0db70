using Mingzhang.Documents.Tests.Samples.Published;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Tests.Samples.Comparing;

/// <summary>A row of either side, ready to be matched: its texts, its group and the name that it goes by.</summary>
internal sealed class ComparedRow
{
    private readonly Func<string, string> _text;

    private ComparedRow(Panel panel, string group, RowLevel? level, Func<string, string> text)
    {
        Group = group;
        Level = level;
        _text = text;
        Name = NameOf(panel, text);
        Code = CodeOf(panel, text);
    }

    /// <summary>What the row belongs to where names repeat.</summary>
    public string Group { get; }

    /// <summary>What the row is; null for a printed row.</summary>
    public RowLevel? Level { get; }

    /// <summary>The name that it goes by; empty for the department's nameless row.</summary>
    public string Name { get; }

    /// <summary>The account's code as printed, its parts joined; empty when none is printed.</summary>
    public string Code { get; }

    /// <summary>1 for the first row of this name in its group, 2 for the second.</summary>
    public int Occurrence { get; private set; } = 1;

    /// <summary>By what it is matched with a row of the other side.</summary>
    public (string Group, string Name) Key => (Folding.Fold(Group), Folding.Name(Name));

    /// <summary>How DEVIATIONS.md calls it.</summary>
    public string Label =>
        (Group.Length == 0 ? "" : Group + "·")
        + Code
        + (Name.Length == 0 && Code.Length == 0 ? "（部门）" : Name)
        + (Occurrence == 1 ? "" : $"（{Occurrence}）");

    /// <summary>The text of a column.</summary>
    public string this[string column] => _text(column);

    /// <summary>The printed rows of a panel, without those that print nothing.</summary>
    public static IReadOnlyList<ComparedRow> Of(Panel panel, PrintedPanel printed) =>
        Numbered(
            from row in printed.Rows
            where panel.Columns.Any(c => c.Role != ColumnRole.LineNumber && !IsBlank(row[c.Id]))
            select new ComparedRow(panel, row.Group, null, c => row[c])
        );

    /// <summary>Our rows of a panel, without those that print nothing but their line number.</summary>
    public static IReadOnlyList<ComparedRow> Of(Panel panel, bool manyUnits) =>
        Numbered(
            from row in panel.Rows
            where panel.Columns.Zip(row.Cells).Any(c => c.First.Role != ColumnRole.LineNumber && !c.Second.IsBlank)
            select new ComparedRow(
                panel,
                GroupOf(panel, row, manyUnits),
                row.Level,
                c => row.Cells[panel.IndexOf(c)].Text
            )
        );

    private static string GroupOf(Panel panel, Row row, bool manyUnits)
    {
        var unit = manyUnits && row.Level > RowLevel.Elimination ? row.Unit ?? "" : "";
        if (row.Level != RowLevel.Indicator || row.Project is null)
        {
            return unit;
        }

        var project = panel.Rows.First(r => r.Level == RowLevel.Project && r.Project == row.Project);
        var name = project.Cells[panel.IndexOf("项目名称")].Text;
        return unit.Length == 0 ? name : $"{unit}·{name}";
    }

    private static List<ComparedRow> Numbered(IEnumerable<ComparedRow> rows)
    {
        var list = rows.ToList();
        foreach (var same in list.GroupBy(r => r.Key))
        {
            foreach (var (index, row) in same.Index())
            {
                row.Occurrence = index + 1;
            }
        }

        return list;
    }

    private static string NameOf(Panel panel, Func<string, string> text)
    {
        var naming = panel
            .Columns.Where(c => c.Id is "三级指标" or "项")
            .Concat(panel.Columns.Where(c => c.Role == ColumnRole.Name))
            .Concat(panel.Columns.Where(c => c.Id is "单位名称" or "科目代码"));
        var column = naming.FirstOrDefault(c => !IsBlank(text(c.Id)) && Folding.Number(text(c.Id)) is null);
        return column is null ? "" : LineNames.WithoutOrdinal(text(column.Id).Trim());
    }

    private static string CodeOf(Panel panel, Func<string, string> text) =>
        string.Concat(
            panel
                .Columns.Where(c => c.Role == ColumnRole.Code)
                .Select(c => text(c.Id))
                .Where(t => t.All(char.IsAsciiDigit))
        );

    private static bool IsBlank(string text) => Folding.Fold(text).Length == 0;
}
