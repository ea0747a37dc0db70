using System.Globalization;
using System.Text;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>
/// Every fact behind a pack's figures once, numbered from 0: sheets in the order in which the pack first needs them,
/// within a sheet by line. A figure then names its facts by ranges of numbers, which are few because a unit's lines stand
/// together in a book.
/// </summary>
internal sealed class FactTable
{
    private readonly Dictionary<FactReference, int> _numbers;

    private FactTable(Dictionary<FactReference, int> numbers, IReadOnlyList<FactReference> facts)
    {
        _numbers = numbers;
        Facts = facts;
    }

    /// <summary>The facts in the order of their numbers.</summary>
    public IReadOnlyList<FactReference> Facts { get; }

    /// <summary>Collects the facts of all figures. Time grows with the facts listed by the figures.</summary>
    public static FactTable Of(Pack pack)
    {
        var numbers = new Dictionary<FactReference, int>();
        var sheets = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var figure in Figures(pack))
        {
            foreach (var fact in figure.Facts?.List() ?? [])
            {
                if (numbers.TryAdd(fact, 0))
                {
                    sheets.TryAdd(fact.Sheet, sheets.Count);
                }
            }
        }

        var facts = numbers.Keys.ToArray();
        Array.Sort(
            facts,
            (a, b) =>
                a.Sheet != b.Sheet ? sheets[a.Sheet].CompareTo(sheets[b.Sheet])
                : a.Line != b.Line ? a.Line.CompareTo(b.Line)
                : a.Amount.CompareTo(b.Amount)
        );
        for (var i = 0; i < facts.Length; i++)
        {
            numbers[facts[i]] = i;
        }

        return new FactTable(numbers, facts);
    }

    /// <summary>The figures of a pack in printed order: of its tables, sentences and charts.</summary>
    public static IEnumerable<Figure> Figures(Pack pack) => pack.Parts.SelectMany(p => p.Blocks).SelectMany(Figures);

    private static IEnumerable<Figure> Figures(Block block) =>
        block switch
        {
            TableBlock table => Figures(table.Table),
            ParagraphBlock paragraph => paragraph.Figures.Select(f => f.Figure),
            ChartBlock chart => chart.Chart.Series.SelectMany(s => s.Figures).OfType<Figure>(),
            _ => [],
        };

    private static IEnumerable<Figure> Figures(Table table) =>
        from panel in table.Panels
        from row in panel.Rows
        from cell in row.Cells
        where cell.Figure is not null
        select cell.Figure;

    /// <summary>The numbers of a figure's facts in the figure's own order: <c>0-11,14,20-31</c>; empty for no facts.</summary>
    public string Ranges(FactSlice slice)
    {
        var text = new StringBuilder();
        int first = -1,
            last = -1;
        foreach (var fact in slice.List())
        {
            var number = _numbers[fact];
            if (first >= 0 && number == last + 1)
            {
                last = number;
                continue;
            }

            Append(text, first, last);
            first = last = number;
        }

        Append(text, first, last);
        return text.ToString();
    }

    private static void Append(StringBuilder text, int first, int last)
    {
        if (first < 0)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append(',');
        }

        text.Append(first.ToString(CultureInfo.InvariantCulture));
        if (last > first)
        {
            text.Append('-').Append(last.ToString(CultureInfo.InvariantCulture));
        }
    }
}
