using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Acts;

/// <summary>What an act works with: the transaction, the person and the time.</summary>
/// <param name="Session">The transaction.</param>
/// <param name="Person">Who does it.</param>
/// <param name="Now">When.</param>
public sealed record ActContext(StoreSession Session, Person Person, DateTimeOffset Now)
{
    private readonly Dictionary<int, UnitTree> _trees = [];

    /// <summary>The jobs that the act asked for: their workers are told after the transaction.</summary>
    internal List<long> Rings { get; } = [];

    /// <summary>Further words for the log, which the act may set.</summary>
    public string Detail { get; set; } = "";

    /// <summary>When, in milliseconds since 1970 UTC.</summary>
    public long Milliseconds => Now.ToUnixTimeMilliseconds();

    /// <summary>Has a job's workers told once the act is kept.</summary>
    public void Ring(long job) => Rings.Add(job);

    /// <summary>A year's unit tree.</summary>
    public async Task<UnitTree> TreeAsync(int year)
    {
        if (!_trees.TryGetValue(year, out var tree))
        {
            tree = await UnitStore.TreeAsync(Session, year);
            _trees.Add(year, tree);
        }

        return tree;
    }

    /// <summary>Refuses unless the person may do an act to a unit of a year.</summary>
    /// <exception cref="RefusedException">The person may not.</exception>
    public async Task DemandAsync(string act, int year, string unit)
    {
        var tree = await TreeAsync(year);
        if (!Person.May(act, tree.LineOf(unit)))
        {
            throw new RefusedException($"您没有对{tree.Find(unit)?.Name ?? unit}“{act}”的权限。需要时请找管理员。");
        }
    }
}
