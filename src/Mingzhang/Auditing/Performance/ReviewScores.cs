using System.Globalization;
using Mingzhang.Findings;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Performance;

/// <summary>The points of a self-review: within their weights, in proportion to what was reached, and summed rightly.</summary>
internal static class ReviewScores
{
    private const string Above = "自评.得分超分值";
    private const string Rate = "自评.执行率得分";
    private const string Share = "自评.指标得分";
    private const string Sum = "自评.总分";
    private const string Weights = "自评.分值合计";

    /// <summary>The points of all indicators and of 预算执行率.</summary>
    private const decimal Full = 100m;

    /// <summary>Scores of two decimals may each be rounded.</summary>
    private const decimal Cent = 0.01m;

    /// <summary>Fewer scores prove nothing when they happen to make up a total.</summary>
    private const int Enough = 3;

    /// <summary>Looks at the points of every sheet.</summary>
    public static void Run(PerformanceModel model, FindingSink sink)
    {
        foreach (var review in model.Reviews)
        {
            var above = review.Scored.Where(i => i.Score!.Value.Value > i.Weight).ToList();
            // Where many stand above, the columns are others than their headings say.
            if (above.Count * 3 > review.Scored.Count && above.Count > 1)
            {
                sink.ShortOfData(Above);
                continue;
            }

            var slack = review.ScoreSlack;
            foreach (var indicator in review.Scored)
            {
                CheckIndicator(review, indicator, slack, sink);
            }

            CheckRate(review, sink);
            if (!review.IsMixed)
            {
                CheckSums(review, sink);
            }
        }
    }

    private static void CheckIndicator(Review review, ReviewedIndicator indicator, decimal slack, FindingSink sink)
    {
        var (weight, score) = (indicator.Weight!.Value, indicator.Score!.Value.Value);
        (string, string)[] fields =
        [
            ("所属", review.Owner),
            ("指标", indicator.Name),
            ("得分", Text(score)),
            ("分值", Text(weight)),
            ("目标", indicator.Aim),
            ("完成", indicator.Actual),
        ];
        if (score > weight)
        {
            sink.Report(Above, fields, [indicator.Place], null, Breach.Of(weight, score));
            return;
        }

        sink.Passed(Above);
        if (indicator.Attainment is not { } attainment)
        {
            return;
        }

        if (attainment.IsMet && score < weight)
        {
            var breach = Breach.Of(weight, score, Severity.Notice);
            sink.Report(Share, [.. fields, ("应得", Text(weight))], [indicator.Place], null, breach);
        }
        else if (!attainment.IsMet && attainment.Ratio is { } ratio)
        {
            var earned = Rounding.HalfUp(weight * ratio, 2);
            if (score <= earned + slack)
            {
                sink.Passed(Share);
            }
            else
            {
                sink.Report(
                    Share,
                    [.. fields, ("应得", Text(earned))],
                    [indicator.Place],
                    null,
                    Breach.Of(earned, score)
                );
            }
        }
    }

    // 执行率 times its weight, at most the weight.
    private static void CheckRate(Review review, FindingSink sink)
    {
        if (
            review.Budget is not { Budget.Value: > 0m, Spent.Value: >= 0m, Score: { } score } budget
            || (budget.Weight ?? InferredWeight(review)) is not (> 0m and <= Full and var weight)
        )
        {
            return;
        }

        if (score.Value > weight)
        {
            Report(Above, weight);
            return;
        }

        sink.Passed(Above);
        var (budgeted, spent) = (budget.Budget.Value, budget.Spent.Value);
        var ratio = Math.Min(1m, spent.Value / budgeted.Value);
        // A score may be cut instead of rounded; one of whole points is rounded.
        var rounding = budgeted.Decimals == 0 ? 0m : weight * budgeted.LastPlace / budgeted.Value;
        var slack = Math.Min(score.LastPlace, 0.5m) + rounding;
        if (Math.Abs(score.Value - (weight * ratio)) < Math.Max(slack, Cent))
        {
            sink.Passed(Rate);
        }
        else
        {
            Report(Rate, Rounding.HalfUp(weight * ratio, 2));
        }

        void Report(string key, decimal due) =>
            sink.Report(
                key,
                [
                    ("所属", review.Owner),
                    ("指标", "预算执行率"),
                    ("执行数", Text(budget.Spent!.Value.Value)),
                    ("预算数", Text(budget.Budget!.Value.Value)),
                    ("得分", Text(score.Value)),
                    ("分值", Text(weight)),
                    ("应得", Text(due)),
                ],
                [budget.Place],
                null,
                Breach.Of(due, score.Value)
            );
    }

    // What the indicators leave of 100 points, when it is one of the usual weights.
    private static decimal? InferredWeight(Review review) =>
        Full - review.Scored.Sum(i => i.Weight!.Value) is (10m or 20m) and var rest ? rest : null;

    // Rows may be lost in reading. Weights of 100 points prove that none is, for the scores; scores that make up the total, for the weights.
    private static void CheckSums(Review review, FindingSink sink)
    {
        var scored = review.Scored;
        if (
            review.Total is not { } total
            || scored.Count < Enough
            || scored.Count < review.Indicators.Count(i => i.Weight is not null || i.Score is not null)
        )
        {
            return;
        }

        var rate = review.Budget?.Score;
        var weights = scored.Sum(i => i.Weight!.Value) + (review.Budget?.Weight ?? 0m);
        var scores = scored.Sum(i => i.Score!.Value.Value) + (rate?.Value ?? 0m);
        var isWhole = review.Budget is { Weight: null, Score: not null } ? weights is 80m or 90m : weights == Full;
        var decimals = scored.Max(i => i.Score!.Value.Decimals);
        var slack = Math.Max(decimals, rate?.Decimals ?? 0) > total.Score.Decimals ? total.Score.LastPlace / 2m : 0m;
        var isSummed = Math.Abs(total.Score.Value - scores) <= Math.Max(slack, Cent);
        if (isWhole && isSummed)
        {
            sink.Passed(Sum);
            sink.Passed(Weights);
        }
        else if (isWhole)
        {
            // 100 may be the sum of the weights, printed where the scores have none.
            var breach = Breach.Of(scores, total.Score.Value, total.Score.Value == Full ? Severity.Warning : null);
            Report(Sum, total.Place, breach);
        }
        else if (isSummed && total.Score.Value != 0m && weights is not (80m or 90m))
        {
            Report(Weights, scored[0].Place, Breach.Of(Full, weights));
        }
        else
        {
            sink.ShortOfData(Sum);
        }

        void Report(string key, Mingzhang.Places.Place place, Breach breach) =>
            sink.Report(
                key,
                [
                    ("所属", review.Owner),
                    ("总分", Text(total.Score.Value)),
                    ("合计", Text(scores)),
                    ("分值", Text(weights)),
                ],
                [place],
                null,
                breach
            );
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
