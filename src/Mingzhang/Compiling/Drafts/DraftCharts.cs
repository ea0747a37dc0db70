using Mingzhang.Charts;
using Mingzhang.Drafting;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Compiling.Drafts;

/// <summary>Makes charts of values.</summary>
internal sealed class DraftCharts(DraftWriter writer, DraftValues values)
{
    /// <summary>The chart; null when it would show nothing, or only zeros.</summary>
    public Chart? Make(DraftChart chart)
    {
        List<string> categories = [];
        var series = chart.Series.Select(_ => new List<Figure?>()).ToArray();
        if (chart.Rows is { } rows)
        {
            values.ForEach(rows, chart.Distinct, () => Add(string.Concat(chart.Categories.Select(writer.TextOf)), 0));
        }
        else
        {
            for (var c = 0; c < chart.Categories.Count; c++)
            {
                Add(writer.TextOf(chart.Categories[c]), c);
            }
        }

        void Add(string category, int value)
        {
            categories.Add(category);
            foreach (var (figures, its) in series.Zip(chart.Series))
            {
                figures.Add(value < its.Values.Count ? FigureOf(values.Number(its.Values[value])) : null);
            }
        }

        return categories.Count == 0 || series.All(s => s.All(f => f is null or { Printed.Value: 0m }))
            ? null
            : new Chart
            {
                Id = chart.Id,
                Title = writer.TextOf(chart.Title),
                Kind = chart.Kind,
                Unit = MoneyUnit.WanYuan,
                Categories = categories,
                Series = [.. chart.Series.Select((s, i) => new ChartSeries(writer.TextOf(s.Name), series[i]))],
            };
    }

    private static Figure? FigureOf(DraftValue value) =>
        value.IsKnown
            ? new Figure(new PrintedNumber(value.Value, DraftValue.Money.Decimals), value.Exact, value.Facts)
            : null;
}
