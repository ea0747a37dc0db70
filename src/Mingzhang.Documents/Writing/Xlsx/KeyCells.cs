using System.Globalization;
using System.Text;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Names the totals of the tables: 表1_支出_支出总计_预算数, so that other workbooks can refer to them.</summary>
internal sealed class KeyCells
{
    private const int Longest = 200;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NamedCell> _names = [];

    /// <summary>The names given.</summary>
    public IReadOnlyList<NamedCell> Names => _names;

    /// <summary>Names the totals of a table.</summary>
    public void Add(PlacedTable placed)
    {
        var table = placed.Table;
        foreach (var (p, panel) in table.Panels.Index())
        {
            foreach (var (r, row) in panel.Rows.Index().Where(r => IsKey(r.Item.Level)))
            {
                for (var c = 0; c < panel.Columns.Count; c++)
                {
                    if (row.Cells[c].Figure?.Exact is not null && placed.Of(p, r, c) is { } place)
                    {
                        string[] words =
                        [
                            table.Number.Length > 0 ? table.Number : table.Form,
                            panel.Id,
                            row.Name.Length > 0 ? row.Name : row.Level.Chinese(),
                            panel.Columns[c].Id,
                        ];
                        _names.Add(new NamedCell(NameOf(words), placed.Sheet, place.Row, place.Column));
                    }
                }
            }
        }
    }

    private static bool IsKey(RowLevel level) => level is RowLevel.Total or RowLevel.Subtotal or RowLevel.Department;

    private string NameOf(IEnumerable<string> words)
    {
        var name = new StringBuilder("_");
        foreach (var c in string.Join('_', words.Where(w => w.Length > 0)))
        {
            name.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        // A letter may begin a name, a digit may not; with a low line inside nothing looks like a cell.
        var whole = name.ToString(0, Math.Min(name.Length, Longest));
        whole = char.IsLetter(whole[1]) && whole.IndexOf('_', 1) > 0 ? whole[1..] : whole;
        var free = whole;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{whole}_{i}");
        }

        return free;
    }
}
