using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Reading.Recognition;

/// <summary>What a reader needs to know of a panel's definition.</summary>
internal static class FormShape
{
    /// <summary>Whether all rows of a panel are prescribed.</summary>
    public static bool IsPrescribed(PanelDefinition panel) => AllRows(panel.Rows).All(r => r.Each is null);

    /// <summary>
    /// Whether a form is read line by line, each panel's lines found by their names: all lines are prescribed, or panels
    /// that stand side by side have besides them a line for each 类, printed by name and without its code.
    /// </summary>
    public static bool IsByLines(FormDefinition form) =>
        form.Panels.All(IsPrescribed)
        || (form.Panels.Count > 1 && form.Panels.All(p => IsPrescribed(p) || Open(p) is not null));

    /// <summary>The row of a panel that stands for a line for each 类; null when its lines are prescribed.</summary>
    public static RowDefinition? Open(PanelDefinition panel) =>
        panel.Accounts is not null && IndexOf(panel, ColumnRole.Code) < 0
            ? panel.Rows.FirstOrDefault(r => r.Each == "功能类" && r.Rows.Count == 0)
            : null;

    /// <summary>Every row definition, outer before inner.</summary>
    public static IEnumerable<RowDefinition> AllRows(IEnumerable<RowDefinition> rows) =>
        rows.SelectMany(r => AllRows(r.Rows).Prepend(r));

    /// <summary>Whether a panel has rows of a level.</summary>
    public static bool Has(PanelDefinition panel, RowLevel level) => AllRows(panel.Rows).Any(r => r.Level == level);

    /// <summary>The position of the first column of a role, or -1.</summary>
    public static int IndexOf(PanelDefinition panel, ColumnRole role)
    {
        for (var i = 0; i < panel.Columns.Count; i++)
        {
            if (panel.Columns[i].Role == role)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The position of a column by its id, or -1.</summary>
    public static int IndexOf(PanelDefinition panel, string id)
    {
        for (var i = 0; i < panel.Columns.Count; i++)
        {
            if (panel.Columns[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The columns of a read table; fields of the cover in headings are filled by the given words.</summary>
    public static Column[] Columns(PanelDefinition panel, Func<string, string> field) =>
        [.. panel.Columns.Select(c => new Column(c.Id, [.. c.Header.Select(h => h.Fill(field))], c.Role, c.Format))];

    /// <summary>The letters of a column's lowest heading, numbers of columns (栏次) aside; empty when it has none.</summary>
    public static string HeadingOf(ColumnDefinition column) =>
        column
            .Header.Select(h => Folding.Letters(h.Source))
            .LastOrDefault(h => h.Length > 0 && h != "栏次" && !h.All(char.IsAsciiDigit), "");

    /// <summary>The columns that hold money or a share of it.</summary>
    public static bool IsNumeric(ColumnDefinition column) =>
        column.Role is ColumnRole.Amount or ColumnRole.Percentage or ColumnRole.Count or ColumnRole.Weight;
}
