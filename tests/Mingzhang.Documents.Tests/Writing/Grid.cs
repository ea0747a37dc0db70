using System.Xml.Linq;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>Lays an HTML table out as a browser does and looks for gaps and overlaps.</summary>
internal static class Grid
{
    public static void AssertFull(XElement table)
    {
        foreach (var section in table.Elements().Where(e => e.Name.LocalName is "thead" or "tbody"))
        {
            var rows = section.Elements("tr").ToList();
            var width = table.Descendants("tr").First().Elements().Sum(c => (int?)c.Attribute("colspan") ?? 1);
            var taken = new bool[rows.Count, width];
            for (var r = 0; r < rows.Count; r++)
            {
                var column = 0;
                foreach (var cell in rows[r].Elements())
                {
                    while (column < width && taken[r, column])
                    {
                        column++;
                    }

                    Take(taken, r, column, (int?)cell.Attribute("rowspan") ?? 1, (int?)cell.Attribute("colspan") ?? 1);
                }
            }

            Assert.All(taken.Cast<bool>(), Assert.True);
        }
    }

    private static void Take(bool[,] taken, int row, int column, int rows, int columns)
    {
        for (var r = row; r < row + rows; r++)
        {
            for (var c = column; c < column + columns; c++)
            {
                Assert.False(taken[r, c], $"line {r + 1}, column {c + 1} is taken twice");
                taken[r, c] = true;
            }
        }
    }
}
