using Mingzhang.Compiling;
using Mingzhang.Forms;

namespace Mingzhang.Tests.Compiling;

public sealed class PanelAlignmentTests
{
    [Fact]
    public void Totals_of_panels_side_by_side_stand_on_one_line()
    {
        var panels = PanelAlignment.AtTotals([
            Panel("甲", RowLevel.Line, RowLevel.Total),
            Panel("乙", RowLevel.Line, RowLevel.Line, RowLevel.Line, RowLevel.Total),
        ]);
        Assert.Equal(["甲", "", "", "甲"], panels[0].Rows.Select(r => r.Name));
        Assert.Equal(RowLevel.Total, panels[0].Rows[^1].Level);
        Assert.All(panels[0].Rows, r => Assert.Single(r.Cells));
        Assert.Equal(4, panels[1].Rows.Count);
    }

    [Fact]
    public void Panels_that_close_without_a_total_stay_as_they_are()
    {
        var panels = new List<Panel> { Panel("甲", RowLevel.Line), Panel("乙", RowLevel.Line, RowLevel.Total) };
        Assert.Same(panels, PanelAlignment.AtTotals(panels));
    }

    private static Panel Panel(string id, params RowLevel[] levels) =>
        new()
        {
            Id = id,
            Columns = [new Column("项目", ["项目"], ColumnRole.Name)],
            Rows =
            [
                .. levels.Select(l => new Row
                {
                    Level = l,
                    Name = id,
                    Cells = [new Cell(id)],
                }),
            ],
        };
}
