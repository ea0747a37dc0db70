namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// The ruling lines of a page made whole: double lines are one, pieces in a row are one, and lines that meet belong together.
/// </summary>
internal static class RuleSet
{
    /// <summary>Lines this near to each other are the same line, and ends this near meet (3 points).</summary>
    public const int Near = 3_000;

    private const int MostRules = 4_000;

    /// <summary>Lines of one direction, whole.</summary>
    public static List<Rule> Whole(IEnumerable<Rule> rules, bool isHorizontal)
    {
        var sorted = rules
            .Where(r => r.IsHorizontal == isHorizontal)
            .OrderBy(r => r.Position)
            .ThenBy(r => r.Start)
            .ToList();
        var whole = new List<Rule>();
        for (var i = 0; i < sorted.Count; )
        {
            var end = i;
            while (end < sorted.Count && sorted[end].Position - sorted[i].Position <= Near)
            {
                end++;
            }

            Join(sorted.GetRange(i, end - i), whole);
            i = end;
        }

        return whole.Where(r => r.End - r.Start >= Near).ToList();
    }

    /// <summary>Groups of lines that meet, each with at least one of both directions.</summary>
    public static List<(List<Rule> Across, List<Rule> Down)> Groups(List<Rule> across, List<Rule> down)
    {
        var groups = new List<(List<Rule>, List<Rule>)>();
        if (across.Count > MostRules || down.Count > MostRules)
        {
            return groups;
        }

        var leader = Enumerable.Range(0, across.Count + down.Count).ToArray();
        int Find(int i)
        {
            while (leader[i] != i)
            {
                leader[i] = leader[leader[i]];
                i = leader[i];
            }

            return i;
        }

        for (var a = 0; a < across.Count; a++)
        {
            for (var d = 0; d < down.Count; d++)
            {
                if (Meet(across[a], down[d]))
                {
                    leader[Find(a)] = Find(across.Count + d);
                }
            }
        }

        var byLeader = Enumerable.Range(0, leader.Length).GroupBy(Find);
        foreach (var members in byLeader)
        {
            var h = members.Where(i => i < across.Count).Select(i => across[i]).ToList();
            var v = members.Where(i => i >= across.Count).Select(i => down[i - across.Count]).ToList();
            if (h.Count > 0 && v.Count > 0)
            {
                groups.Add((h, v));
            }
        }

        return groups;
    }

    /// <summary>Positions with those nearer than <see cref="Near"/> taken for one.</summary>
    public static List<int> Positions(IEnumerable<int> positions)
    {
        var result = new List<int>();
        foreach (var position in positions.Order())
        {
            if (result.Count == 0 || position - result[^1] > Near)
            {
                result.Add(position);
            }
        }

        return result;
    }

    private static void Join(List<Rule> cluster, List<Rule> whole)
    {
        cluster.Sort((a, b) => a.Start.CompareTo(b.Start));
        var position = (cluster.Min(r => r.Position) + cluster.Max(r => r.Position)) / 2;
        var current = cluster[0] with { Position = position };
        foreach (var rule in cluster)
        {
            if (rule.Start <= current.End + Near)
            {
                current = current with { End = Math.Max(current.End, rule.End) };
            }
            else
            {
                whole.Add(current);
                current = rule with { Position = position };
            }
        }

        whole.Add(current);
    }

    private static bool Meet(Rule across, Rule down) =>
        down.Position >= across.Start - Near
        && down.Position <= across.End + Near
        && across.Position >= down.Start - Near
        && across.Position <= down.End + Near;
}
