using System.Globalization;
using Mingzhang.Bench.Load;
using Mingzhang.Server.Storage;
using Mingzhang.Testing.Faults;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Bench.Faults;

/// <summary>Kills the web process 200 times while people save: docs/reliability.md has the figures.</summary>
internal static class FaultsBench
{
    private const int Seed = 20261121;

    public static async Task<int> RunAsync(string root, string[] args)
    {
        var kills = 200;
        if (Array.IndexOf(args, "--kills") is >= 0 and var at)
        {
            kills = int.Parse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var server = LoadBench.ProgramIn(root);
        var folder = Directory.CreateTempSubdirectory("mingzhang-faults-").FullName;
        try
        {
            var postgres = args.Contains("--postgres") ? LoadBench.NewPostgres() : null;
            IDatabase database = postgres is null
                ? new SqliteDatabase(Path.Combine(folder, ServerDatabase.FileName))
                : new PostgresDatabase(postgres);
            using var process = ServerProcess.Workbench(server, folder, postgres);
            var (ledger, defects) = await KillTrial.RunAsync(
                process,
                new Store(database),
                kills,
                Seed,
                kill =>
                {
                    if (kill % 20 == 0)
                    {
                        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已杀 {kill} 次"));
                    }
                }
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{database.Dialect}：kill -9 {kills} 次，确认的保存 {ledger.Confirmed}，没有等到回答的 {ledger.Unanswered}（其中已存下 {ledger.Kept}），不符 {defects.Count}（种子 {Seed}）"
                )
            );
            foreach (var defect in defects)
            {
                Console.WriteLine("  " + defect);
            }

            return defects.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
