using Mingzhang.Forms;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Puts indicators that slid across the border of two projects back: weights of a project add up to 90, and a border that
/// makes both sides 90 proves itself.
/// </summary>
internal static class WeightBalance
{
    private const decimal Whole = 90m;

    /// <summary>The rows with borders moved where that makes the weights of both projects whole.</summary>
    public static IReadOnlyList<Row> Settle(IReadOnlyList<Row> rows, int weightColumn)
    {
        if (weightColumn < 0)
        {
            return rows;
        }

        var settled = rows.ToList();
        var projects = settled.Where(r => r.Level == RowLevel.Project).ToList();
        for (var i = 1; i < projects.Count; i++)
        {
            Settle(settled, projects[i - 1], projects[i], weightColumn);
        }

        return settled;
    }

    private static void Settle(List<Row> rows, Row left, Row right, int weightColumn)
    {
        var before = Indicators(rows, left);
        var after = Indicators(rows, right);
        var leftSum = before.Sum(Weight);
        var rightSum = after.Sum(Weight);
        if (leftSum == Whole && rightSum < Whole && before.Count > 1 && IsLost(before[^1]))
        {
            // A weight that was lost has no room in a project that is whole without it.
            Move(rows, before[^1], right, rows.IndexOf(right) + 1);
            return;
        }

        if (rightSum == Whole && leftSum < Whole && after.Count > 1 && IsLost(after[0]))
        {
            Move(rows, after[0], left, rows.IndexOf(left) + before.Count + 1);
            return;
        }

        if (leftSum == Whole || rightSum == Whole || leftSum + rightSum != 2 * Whole)
        {
            return;
        }

        if (before.Count > 1 && leftSum - Weight(before[^1]) == Whole)
        {
            Move(rows, before[^1], right, rows.IndexOf(right) + 1);
        }
        else if (after.Count > 1 && rightSum - Weight(after[0]) == Whole)
        {
            Move(rows, after[0], left, rows.IndexOf(left) + before.Count + 1);
        }

        bool IsLost(Row row) => row.Cells[weightColumn].IsUnreadable;

        decimal Weight(Row row) => row.Cells[weightColumn].Figure?.Printed.Value ?? 0m;
    }

    private static List<Row> Indicators(List<Row> rows, Row project) =>
        [.. rows.Skip(rows.IndexOf(project) + 1).TakeWhile(r => r.Level == RowLevel.Indicator)];

    private static void Move(List<Row> rows, Row row, Row project, int to)
    {
        var from = rows.IndexOf(row);
        rows.RemoveAt(from);
        rows.Insert(from < to ? to - 1 : to, row with { Unit = project.Unit, Project = project.Project });
    }
}
