using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>The columns of a table over all its pages, judged by their headings and by what stands in them, without any form.</summary>
internal sealed class GuessedTable
{
    private readonly Dictionary<int, bool> _hasMoney = [];

    /// <summary>Judges a table by its grids, at least one.</summary>
    public GuessedTable(IReadOnlyList<HeadedGrid> grids)
    {
        Grid = grids[0].With([.. grids.SelectMany(g => g.Body)]);
        Columns = Headings.Align(GuessedColumn.Of(Grid), Grid);
        Panels = PanelColumns.Divide(Columns);
        System = GenericTableReader.SystemByCodes(Columns, Grid.Body);
        Measures =
        [
            .. Columns
                .Where(c => c.Path.Count > 0 && Headings.IsMeasure(c.Leaf))
                .DistinctBy(c => string.Concat(c.Path)),
        ];
    }

    /// <summary>The headings of the first grid over the rows of all.</summary>
    public HeadedGrid Grid { get; }

    /// <summary>Its columns.</summary>
    public GuessedColumn[] Columns { get; }

    /// <summary>Its panels side by side; null when they cannot be told apart.</summary>
    public IReadOnlyList<PanelColumns>? Panels { get; }

    /// <summary>The classification that the printed codes belong to; null when there are none.</summary>
    public AccountSystem? System { get; }

    /// <summary>The columns whose headings speak of money, each wording once.</summary>
    public IReadOnlyList<GuessedColumn> Measures { get; }

    /// <summary>Whether rows say whose they are by the code of a unit.</summary>
    public bool PrintsUnits =>
        Columns.Any(c => c.Role == ColumnRole.UnitCode && Grid.Body.Any(l => l[c.Index].Length > 0));

    /// <summary>Whether a column holds some other figure than zero.</summary>
    public bool HasMoney(GuessedColumn column)
    {
        if (!_hasMoney.TryGetValue(column.Index, out var has))
        {
            has = Grid.Body.Any(l => Figures.TryParse(l[column.Index], out var number, out _) && number.Value != 0m);
            _hasMoney.Add(column.Index, has);
        }

        return has;
    }
}
