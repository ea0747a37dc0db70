using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Mingzhang.Server.Operating;
using Mingzhang.Server.Storage;

namespace Mingzhang.Bench.Load;

/// <summary>
/// How long a district's backup and its restoring take, against packing the database's own file in the same run: 300 units,
/// 200,000 lines. On PostgreSQL the backup is restored as well.
/// </summary>
internal static class BackupBench
{
    private const int Units = 300;
    private const int Lines = 200_000;

    /// <summary>Runs it.</summary>
    /// <returns>0, or what the program said when it failed.</returns>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-backup-").FullName;
        try
        {
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            var file = Path.Combine(data, "mingzhang.db");
            await SeededDistrict.FillAsync(new Store(new SqliteDatabase(file)), Units, Lines, users: 50);
            var backup = Path.Combine(folder, "a.backup");
            var packed = Stopwatch.StartNew();
            await PackAsync(file, Path.Combine(folder, "db.gz"));
            packed.Stop();
            Console.WriteLine(
                Line(
                    $"{Units} 个单位，{Lines} 行；SQLite 的文件 {new FileInfo(file).Length >> 20} MiB，压成 gzip 用 {packed.Elapsed.TotalSeconds:0.0} 秒"
                )
            );
            List<(string What, string[] Args)> works =
            [
                ("备份", ["backup", "--Data", data, "--File", backup]),
                ("恢复到 SQLite", ["restore", "--Data", Path.Combine(folder, "again"), "--File", backup]),
                (
                    "恢复到 PostgreSQL",
                    [
                        "restore",
                        "--Data",
                        Path.Combine(folder, "postgres"),
                        "--Postgres",
                        LoadBench.NewPostgres(),
                        "--File",
                        backup,
                    ]
                ),
            ];
            foreach (var (what, args) in works)
            {
                var watch = Stopwatch.StartNew();
                var code = await new ServerProgram(TextWriter.Null, Console.Out, TimeProvider.System).RunAsync(args);
                if (code != ServerProgram.Good)
                {
                    return code;
                }

                Console.WriteLine(
                    Line(
                        $"{what}：{watch.Elapsed.TotalSeconds:0.0} 秒，是压缩那个文件的 {watch.Elapsed / packed.Elapsed:0.0} 倍"
                    )
                );
            }

            Console.WriteLine(Line($"备份文件 {new FileInfo(backup).Length >> 20} MiB"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PackAsync(string file, string packed)
    {
        await using var from = File.OpenRead(file);
        await using var to = new GZipStream(File.Create(packed), CompressionLevel.Optimal);
        await from.CopyToAsync(to);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
