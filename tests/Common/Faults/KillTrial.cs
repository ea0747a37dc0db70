using System.Globalization;
using Mingzhang.Server.Storage;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Testing.Faults;

/// <summary>Kills the server again and again while people save, and looks each time whether everything confirmed is there.</summary>
internal static class KillTrial
{
    /// <summary>How many save at once.</summary>
    public const int Users = 8;

    /// <summary>Runs the trial.</summary>
    /// <param name="server">The server, over the store.</param>
    /// <param name="store">The store.</param>
    /// <param name="kills">How often to kill.</param>
    /// <param name="seed">For the moments.</param>
    /// <param name="progress">Told after each kill.</param>
    /// <returns>What was saved, and what does not agree.</returns>
    public static async Task<(SaveLedger Ledger, IReadOnlyList<string> Defects)> RunAsync(
        ServerProcess server,
        Store store,
        int kills,
        int seed,
        Action<int>? progress = null
    )
    {
        var district = await SmallDistrict.FillAsync(store, Users);
        var ledger = new SaveLedger();
        var random = new Random(seed);
        await server.StartAsync();
        List<Saver> savers =
        [
            .. district.People.Select((p, i) => new Saver(server.Address, p.Login, p.Rows, ledger, seed + i)),
        ];
        List<string> defects = [];
        foreach (var saver in savers)
        {
            await saver.LoginAsync();
        }

        for (var kill = 1; kill <= kills && defects.Count == 0; kill++)
        {
            var work = savers.Select(s => Task.Run(() => s.WorkAsync(staysOn: false, CancellationToken.None))).ToList();

            // In the midst of it: everybody has been told of a save, then at any moment.
            var until = ledger.Confirmed + Users;
            while (ledger.Confirmed < until && !work.TrueForAll(w => w.IsCompleted))
            {
                await Task.Delay(5);
            }

            await Task.Delay(random.Next(0, 300));
            server.Kill();
            await Task.WhenAll(work);
            await server.StartAsync();
            defects.AddRange(
                (await ledger.CheckAsync(store, district.Versions))
                    .Concat(await SmallDistrict.HalvesAsync(store))
                    .Select(d => string.Create(CultureInfo.InvariantCulture, $"kill {kill}: {d}"))
            );
            foreach (var saver in savers)
            {
                await saver.RefreshAsync(store);
            }

            progress?.Invoke(kill);
        }

        savers.ForEach(s => s.Dispose());
        return (ledger, defects);
    }
}
