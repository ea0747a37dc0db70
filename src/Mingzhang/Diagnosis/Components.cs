namespace Mingzhang.Diagnosis;

/// <summary>Parts the broken identities into groups that have no figure in common.</summary>
internal static class Components
{
    /// <summary>The groups, each in ascending order, by their first identity.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(Network network)
    {
        var broken = Enumerable.Range(0, network.Identities.Count).Where(i => network.Identities[i].IsBroken).ToList();
        var parents = broken.ToDictionary(i => i);
        var first = new Dictionary<int, int>();
        foreach (var identity in broken)
        {
            foreach (var figure in network.Identities[identity].Figures)
            {
                if (!first.TryAdd(figure, identity))
                {
                    parents[Root(parents, identity)] = Root(parents, first[figure]);
                }
            }
        }

        return [.. broken.GroupBy(i => Root(parents, i)).Select(g => (IReadOnlyList<int>)[.. g])];
    }

    private static int Root(Dictionary<int, int> parents, int identity)
    {
        while (parents[identity] is var parent && parent != identity)
        {
            parents[identity] = parents[parent];
            identity = parent;
        }

        return identity;
    }
}
