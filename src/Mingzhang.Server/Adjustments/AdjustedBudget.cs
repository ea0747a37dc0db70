using Mingzhang.Server.Books;

namespace Mingzhang.Server.Adjustments;

/// <summary>A line of a budget with what the year did to it, in fen.</summary>
/// <param name="Key">The line.</param>
/// <param name="Approved">What was approved for the year; 0 for a line that an adjustment opened.</param>
/// <param name="Change">The sum of the adjustments.</param>
public sealed record AdjustedLine(LineKey Key, long Approved, long Change)
{
    /// <summary>What may be spent: approved and adjusted.</summary>
    public long Adjusted => checked(Approved + Change);
}

/// <summary>A line that would fall below zero.</summary>
/// <param name="Key">The line.</param>
/// <param name="Day">The first day on which it would.</param>
/// <param name="Fen">What it would stand at then; negative.</param>
public sealed record Shortage(LineKey Key, DateOnly Day, long Fen);

/// <summary>调整预算: the approved budget and the approved adjustments, as of a day. Pure; the order of the documents does not matter.</summary>
public static class AdjustedBudget
{
    /// <summary>The lines: those of the approved budget in their order, then those that adjustments opened, by key.</summary>
    /// <param name="approved">The lines as approved; lines of one key are added up.</param>
    /// <param name="adjustments">The adjustments; only approved ones dated on or before the day count.</param>
    /// <param name="day">The day, included.</param>
    public static IReadOnlyList<AdjustedLine> Of(
        IEnumerable<(LineKey Key, long Fen)> approved,
        IEnumerable<Adjustment> adjustments,
        DateOnly day
    )
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(adjustments);
        var order = new List<LineKey>();
        var before = new Dictionary<LineKey, long>();
        foreach (var (key, fen) in approved)
        {
            if (!before.TryAdd(key, fen))
            {
                before[key] = checked(before[key] + fen);
                continue;
            }

            order.Add(key);
        }

        var change = new Dictionary<LineKey, long>();
        var counted = adjustments.Where(a => a.State == AdjustmentState.Approved && a.Dated <= day);
        foreach (var line in counted.SelectMany(a => a.Lines))
        {
            change[line.Key] = checked(change.GetValueOrDefault(line.Key) + line.Fen);
        }

        var opened = change.Keys.Where(k => !before.ContainsKey(k)).OrderBy(k => k.Json, StringComparer.Ordinal);
        return
        [
            .. order
                .Concat(opened)
                .Select(k => new AdjustedLine(k, before.GetValueOrDefault(k), change.GetValueOrDefault(k))),
        ];
    }

    /// <summary>
    /// The lines that adjustments would take below zero at the end of any day of theirs, each once, with the first such day. A line
    /// that was approved below zero, as those of 抵销 are, is none of them while it does not fall further.
    /// </summary>
    public static IReadOnlyList<Shortage> Shortages(
        IEnumerable<(LineKey Key, long Fen)> approved,
        IReadOnlyCollection<Adjustment> adjustments
    )
    {
        ArgumentNullException.ThrowIfNull(adjustments);
        List<(LineKey Key, long Fen)> lines = [.. approved];
        var days = adjustments.Where(a => a.State == AdjustmentState.Approved).Select(a => a.Dated).Distinct().Order();
        var found = new Dictionary<LineKey, Shortage>();
        foreach (var day in days)
        {
            foreach (var line in Of(lines, adjustments, day))
            {
                if (line.Adjusted < Math.Min(0, line.Approved))
                {
                    found.TryAdd(line.Key, new Shortage(line.Key, day, line.Adjusted));
                }
            }
        }

        return [.. found.Values];
    }
}
