using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Rules.Catalog;

/// <summary>What rules may name of a form: its panels, columns and levels of rows.</summary>
/// <param name="Id">Id of the form: 1-2, 公开01.</param>
/// <param name="Title">Title without fields, for people.</param>
/// <param name="Unit">The unit of money in its head; null when it prints no money.</param>
/// <param name="Panels">Its panels, at least one.</param>
public sealed record FormShape(string Id, string Title, MoneyUnit? Unit, IReadOnlyList<PanelShape> Panels)
{
    /// <summary>The word by which rules name it: 表1-2 for an id of digits and hyphens, else the id itself.</summary>
    public string Word => WordOf(Id);

    /// <summary>The panel with an id, or null.</summary>
    public PanelShape? Panel(string id) => Panels.FirstOrDefault(p => p.Id == id);

    /// <summary>The word by which rules name a form of this id.</summary>
    public static string WordOf(string id) => id.All(c => char.IsAsciiDigit(c) || c == '-') ? "表" + id : id;
}

/// <summary>What rules may name of a panel.</summary>
/// <param name="Id">Its id in the form; empty for the only panel.</param>
/// <param name="Columns">Its columns, with all that some layout prints.</param>
/// <param name="Levels">The levels its rows may have; empty when unknown, so that any level may be named.</param>
public sealed record PanelShape(string Id, IReadOnlyList<Column> Columns, IReadOnlySet<RowLevel> Levels)
{
    /// <summary>The classification of its rows' codes; null when rows have none.</summary>
    public AccountSystem? Accounts { get; init; }

    /// <summary>The column with an id, or null.</summary>
    public Column? Column(string id) => Columns.FirstOrDefault(c => c.Id == id);
}
