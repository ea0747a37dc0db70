using Mingzhang.Server.Jobs;
using Mingzhang.Server.Log;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Acts;

/// <summary>Runs acts: what an act changes and its entry in the log are kept together or not at all; a refusal is logged too.</summary>
/// <param name="store">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="bell">Told of the jobs that acts ask for; null where nobody does jobs.</param>
public sealed class ActRunner(Store store, TimeProvider time, IJobBell? bell = null)
{
    /// <summary>Runs an act.</summary>
    /// <exception cref="RefusedException">It may not be done; nothing has changed but the log.</exception>
    public async Task<T> RunAsync<T>(Person person, Act<T> act, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(act);
        try
        {
            var keep = () => { };
            var (result, rings) = await store.WriteAsync(
                async session =>
                {
                    var context = new ActContext(session, person, time.GetUtcNow());
                    keep = await Submission.DemandFirstAsync(session, context.Milliseconds);
                    var result = await act.RunAsync(context);
                    await ActLog.AppendAsync(session, context.Now, person.Id, act.Name, act.Subject, context.Detail);
                    return (result, context.Rings);
                },
                cancel
            );
            keep();
            if (bell is not null && rings.Count > 0)
            {
                await bell.RingAsync(rings);
            }

            return result;
        }
        catch (RefusedException e) when (e is not ConflictException)
        {
            await store.WriteAsync(
                session =>
                    ActLog.AppendAsync(
                        session,
                        time.GetUtcNow(),
                        person.Id,
                        "拒绝：" + act.Name,
                        act.Subject,
                        e.Message
                    ),
                CancellationToken.None
            );
            e.IsLogged = true;
            throw;
        }
    }
}
