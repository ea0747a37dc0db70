using Mingzhang.Documents.Writing.Layout;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>
/// The size of a table's type, the widths of its columns and the heights of its lines, chosen so that no number is broken and
/// every text has the lines it needs. Heights are given to Word as the least ones, so that its pages are those counted here.
/// </summary>
internal sealed class TableFit
{
    // Half points, the largest first: 五号 to 七号 and a little below.
    private static readonly int[] Sizes = [21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8];
    private const int LeastReadable = 15;
    private const int MostAir = 80;

    private TableFit(int size, int margin, IReadOnlyList<GridFit> grids) =>
        (HalfPoints, Margin, Grids) = (size, margin, grids);

    /// <summary>The size of the type in half points.</summary>
    public int HalfPoints { get; }

    /// <summary>The height of a line in twips.</summary>
    public int LineHeight => LineOf(HalfPoints);

    /// <summary>The margins on the left and right of a cell in twips.</summary>
    public int Margin { get; }

    /// <summary>Widths and heights by grid.</summary>
    public IReadOnlyList<GridFit> Grids { get; }

    /// <summary>Fits the grids of a table into a width in twips.</summary>
    public static TableFit Of(
        IReadOnlyList<TableGrid> grids,
        IReadOnlyList<ColumnNeeds> needs,
        TableWidth width,
        int room
    )
    {
        var largest = width switch
        {
            TableWidth.Narrow => 21,
            TableWidth.Wide => 20,
            _ => 18,
        };
        var sizes = Sizes.Where(s => s <= largest).ToList();
        var size = sizes.FirstOrDefault(s => s >= LeastReadable && needs.All(n => Fits(n.Comfort, s, room)));
        size = size > 0 ? size : sizes.FirstOrDefault(s => needs.All(n => Fits(n.Least, s, room)), Sizes[^1]);
        return Of(grids, needs, room, size, MostAir);
    }

    /// <summary>Fits that take less height, the most alike first: less space around the text, then smaller type.</summary>
    public IEnumerable<TableFit> Tighter(IReadOnlyList<TableGrid> grids, IReadOnlyList<ColumnNeeds> needs, int room)
    {
        for (var size = HalfPoints; size >= Math.Max(HalfPoints - 2, LeastReadable); size--)
        {
            yield return Of(grids, needs, room, size, 56);
            yield return Of(grids, needs, room, size, 36);
        }
    }

    private static TableFit Of(
        IReadOnlyList<TableGrid> grids,
        IReadOnlyList<ColumnNeeds> needs,
        int room,
        int size,
        int air
    )
    {
        var margin = MarginOf(size);
        return new TableFit(
            size,
            margin,
            [.. grids.Zip(needs, (g, n) => GridFit.Of(g, n, size, LineOf(size), air, margin, room))]
        );
    }

    private static bool Fits(int[] widths, int size, int room) =>
        widths.Sum() <= (room - (widths.Length * 2 * MarginOf(size))) * 10 / size;

    private static int MarginOf(int size) => size >= 16 ? 57 : 34;

    private static int LineOf(int size) => size * 13;
}
