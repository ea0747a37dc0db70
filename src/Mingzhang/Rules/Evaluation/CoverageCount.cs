using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Places;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Counts the printed amounts and weights, and lists those that no register rule has looked at.</summary>
internal static class CoverageCount
{
    public static Coverage Of(PackData pack)
    {
        int figures = 0,
            guarded = 0;
        List<(int Table, CellPlace Place)> open = [];
        foreach (var panel in pack.Panels)
        {
            foreach (var segment in panel.Segments)
            {
                var columns = segment.Panel.Columns;
                for (var column = 0; column < columns.Count; column++)
                {
                    if (columns[column].Role is not (ColumnRole.Amount or ColumnRole.Weight))
                    {
                        continue;
                    }

                    for (var i = 0; i < segment.Panel.Rows.Count; i++)
                    {
                        if (segment.Panel.Rows[i].Cells[column].Figure is null)
                        {
                            continue;
                        }

                        figures++;
                        var row = segment.FirstRow + i;
                        if (panel.IsMarked(row, column))
                        {
                            guarded++;
                        }
                        else
                        {
                            open.Add((segment.TableOrder, new CellPlace(panel, row, column)));
                        }
                    }
                }
            }
        }

        Place[] unguarded =
        [
            .. open.OrderBy(o => o.Table)
                .ThenBy(o => o.Place.Panel.Panel, StringComparer.Ordinal)
                .ThenBy(o => o.Place.Row)
                .ThenBy(o => o.Place.Column)
                .Select(o => PlaceWriter.Of(o.Place)),
        ];
        return new Coverage(figures, guarded, unguarded);
    }
}
