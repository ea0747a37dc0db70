using Mingzhang.Server.Departments;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Acts;

/// <summary>Consolidates a department: the slow part, reading the units' books, goes before the transaction.</summary>
/// <param name="store">The store.</param>
/// <param name="runner">Runs the act.</param>
public sealed class DepartmentConsolidator(Store store, ActRunner runner)
{
    /// <summary>Consolidates.</summary>
    /// <exception cref="NotOneBookException">The units' books cannot be one.</exception>
    /// <exception cref="RefusedException">It may not be done.</exception>
    public async Task<Consolidated> ConsolidateAsync(
        Person person,
        ConsolidateAct act,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(act);
        var gathered = await store.ReadAsync(
            async session =>
            {
                var tree = await UnitStore.TreeAsync(session, act.Year);
                return
                    person.May(ConsolidateAct.Right, tree.LineOf(act.Department))
                    && await DepartmentStore.FindAsync(session, tree, act.Year, act.Kind, act.Department) is { } state
                    ? await GatheredBooks.ReadAsync(session, [.. state.Ready], cancel)
                    : null;
            },
            cancel
        );
        return await runner.RunAsync(person, act with { Gathered = gathered }, cancel);
    }
}
