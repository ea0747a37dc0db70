using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Diagnosis;

/// <summary>Turns the cells of a pack made ready for checking into addresses and back.</summary>
internal sealed class PackMap
{
    private readonly Dictionary<(int Table, int Panel), (PanelData Data, Segment Segment)> _panels = [];

    public PackMap(PackData pack)
    {
        foreach (var panel in pack.Panels)
        {
            foreach (var segment in panel.Segments)
            {
                _panels[(segment.TableOrder, IndexOf(segment))] = (panel, segment);
            }
        }
    }

    /// <summary>The cell at an address; null when the pack has none.</summary>
    public CellPlace? PlaceOf(FigureAddress address) =>
        _panels.TryGetValue((address.Table, address.Panel), out var its)
        && address.Row >= 0
        && address.Row < its.Segment.Panel.Rows.Count
        && address.Column >= 0
        && address.Column < its.Segment.Panel.Columns.Count
            ? new CellPlace(its.Data, its.Segment.FirstRow + address.Row, address.Column)
            : null;

    /// <summary>The address of a cell.</summary>
    public static FigureAddress AddressOf(CellPlace place)
    {
        var segment = place.Panel.SegmentOf(place.Row);
        return new FigureAddress(segment.TableOrder, IndexOf(segment), place.Row - segment.FirstRow, place.Column);
    }

    /// <summary>The column of a cell.</summary>
    public static Column ColumnOf(CellPlace place) => place.Panel.SegmentOf(place.Row).Panel.Columns[place.Column];

    /// <summary>The unit of money that a cell is printed in; null for plain numbers.</summary>
    public static MoneyUnit? UnitOf(CellPlace place) => place.Panel.SegmentOf(place.Row).UnitOf(place.Column);

    /// <summary>What stands in a cell.</summary>
    public static Cell CellOf(CellPlace place) => place.Panel.Rows[place.Row].Cells[place.Column];

    private static int IndexOf(Segment segment)
    {
        for (var i = 0; i < segment.Table.Panels.Count; i++)
        {
            if (ReferenceEquals(segment.Table.Panels[i], segment.Panel))
            {
                return i;
            }
        }

        return -1;
    }
}
