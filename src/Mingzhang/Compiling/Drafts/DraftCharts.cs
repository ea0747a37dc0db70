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
            values.ForEach(
                rows,
                chart.Distinct,
                () =>
                {
                    categories.Add(string.Concat(chart.Categories.Select(writer.TextOf)));
                    for (var s = 0; s < series.Length; s++)
                    {
                        series[s]
                            .Add(
                                chart.Series[s].Values.Count == 0
                                    ? null
                                    : FigureOf(values.Number(chart.Series[s].Values[0]))
                            );
                    }
                }
            );
        }
        else
        {
            categories.AddRange(chart.Categories.Select(writer.TextOf));
            for (var s = 0; s < series.Length; s++)
            {
                for (var c = 0; c < categories.Count; c++)
                {
                    series[s]
                        .Add(
                            c < chart.Series[s].Values.Count ? FigureOf(values.Number(chart.Series[s].Values[c])) : null
                        );
                }
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
