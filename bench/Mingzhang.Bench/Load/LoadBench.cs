using System.Diagnostics;
using System.Globalization;
using Mingzhang.Server.Storage;
using Mingzhang.Testing.Faults;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Bench.Load;

/// <summary>
/// Fifty people at once in a district of 300 units and 200,000 lines: how long pages and saves take, held against an empty
/// page of the same run, whether anything fails, and whether every confirmed save is in the store and in the log.
/// </summary>
internal static class LoadBench
{
    private const int Repeats = 30;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string root, string[] args)
    {
        var options = LoadOptions.Of(args);
        var server = ProgramIn(root);
        var folder = Directory.CreateTempSubdirectory("mingzhang-load-").FullName;
        try
        {
            return await RunAsync(options, server, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The server's assembly.</summary>
    public static string ProgramIn(string root)
    {
        var server = Path.Combine(root, "src", "Mingzhang.Server", "bin", "Release", "net10.0", "Mingzhang.Server.dll");
        return File.Exists(server) ? server : throw new InvalidOperationException($"{server} is not built.");
    }

    /// <summary>An empty database of a PostgreSQL that waits for the disk.</summary>
    public static string NewPostgres() =>
        (
            ThrowawayPostgres.Start(isDurable: true) ?? throw new InvalidOperationException(ThrowawayPostgres.Absence)
        ).NewDatabase();

    private static async Task<int> RunAsync(LoadOptions options, string program, string folder)
    {
        var postgres = options.IsPostgres ? NewPostgres() : null;
        IDatabase database = postgres is null
            ? new SqliteDatabase(Path.Combine(folder, "mingzhang.db"))
            : new PostgresDatabase(postgres);
        var store = new Store(database);
        var started = Stopwatch.GetTimestamp();
        var district = await SeededDistrict.FillAsync(store, options.Units, options.Lines, options.Users);
        Console.WriteLine(
            Line(
                $"{database.Dialect}：{options.Units} 个单位，{options.Lines} 行，导入用了 {Stopwatch.GetElapsedTime(started).TotalSeconds:0} 秒；{options.Users} 个用户，每步之间想 {options.Think} 毫秒，处理器 {Environment.ProcessorCount} 个"
            )
        );
        using var server = ServerProcess.Workbench(program, folder, postgres);
        using var empty = new ServerProcess(typeof(LoadBench).Assembly.Location, "empty-page");
        await server.StartAsync();
        await empty.StartAsync();
        var watches = new Stopwatches();
        var ledger = new SaveLedger();
        List<VirtualUser> users =
        [
            .. district.People.Select(
                (p, i) => new VirtualUser(p, district, server.Address, empty.Address, watches, ledger, options.Seed + i)
            ),
        ];
        try
        {
            foreach (var user in users)
            {
                await user.LoginAsync();
            }

            var busy = await WorkAsync(users, options, watches, server);
            watches.Print();
            Console.WriteLine(
                Line(
                    $"每秒 {watches.Count / options.Time.TotalSeconds:0} 个请求；服务器用处理器 {busy.TotalSeconds / options.Time.TotalSeconds:0.00} 个，内存最多 {server.Peak >> 20} MiB"
                )
            );
            await PrintProcessorAsync(users, server);
        }
        finally
        {
            users.ForEach(u => u.Dispose());
        }

        server.Kill();
        var defects = await ledger.CheckAsync(
            store,
            district.Books.SelectMany(b => b.Rows).ToDictionary(r => r.Id, r => r.Version)
        );
        Console.WriteLine(
            Line(
                $"确认的保存 {ledger.Confirmed}，遇到别人先改 {watches.Conflicts}，失败 {watches.Errors.Count}，丢失或不符 {defects.Count}（种子 {options.Seed}）"
            )
        );
        foreach (var line in watches.Errors.Concat(defects).Take(20))
        {
            Console.WriteLine("  " + line);
        }

        return watches.Errors.Count + defects.Count == 0 ? 0 : 1;
    }

    private static async Task<TimeSpan> WorkAsync(
        List<VirtualUser> users,
        LoadOptions options,
        Stopwatches watches,
        ServerProcess server
    )
    {
        using var stop = new CancellationTokenSource();
        var work = users.Select(u => Task.Run(() => u.WorkAsync(options.Think, stop.Token))).ToList();
        await Task.Delay(WarmUp);
        var before = server.Busy;
        watches.IsCounting = true;
        await Task.Delay(options.Time);
        watches.IsCounting = false;
        var busy = server.Busy - before;
        await stop.CancelAsync();
        await Task.WhenAll(work);
        return busy;
    }

    // What a request costs the server's processors, one after the other: a figure that others on the machine do not disturb.
    private static async Task PrintProcessorAsync(List<VirtualUser> users, ServerProcess server)
    {
        List<string> costs = [];
        foreach (var (kind, act) in users.SelectMany(u => u.Everything()).DistinctBy(e => e.Kind))
        {
            await act();
            var before = server.Busy;
            for (var i = 0; i < Repeats; i++)
            {
                await act();
            }

            costs.Add(Line($"{kind} {(server.Busy - before).TotalMilliseconds / Repeats:0.0}"));
        }

        Console.WriteLine($"处理器毫秒（一次）：{string.Join('，', costs)}");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
