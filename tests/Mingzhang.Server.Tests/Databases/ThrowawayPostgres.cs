using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Mingzhang.Server.Tests.Databases;

/// <summary>A PostgreSQL server of the tests' own in a temporary folder, on loopback, gone when the tests end.</summary>
internal sealed class ThrowawayPostgres
{
    private static readonly Lazy<ThrowawayPostgres?> Running = new(Start);
    private readonly int _port;
    private int _databases;

    private ThrowawayPostgres(int port) => _port = port;

    /// <summary>The server; null where PostgreSQL is not installed.</summary>
    public static ThrowawayPostgres? Server => Running.Value;

    /// <summary>Why the tests on PostgreSQL are skipped; null where it is installed.</summary>
    public static string? Absence { get; } =
        Binaries() is null ? "PostgreSQL 没有安装（apt-get install postgresql），这一半测试跳过了" : null;

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _databases)}");
        using var connection = new NpgsqlConnection(ConnectionOf("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        command.ExecuteNonQuery();
        return ConnectionOf(name);
    }

    private string ConnectionOf(string database) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={_port};Username=mingzhang;Database={database};Maximum Pool Size=20"
        );

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(d => Path.Combine(d, "bin"))
                .Where(d => File.Exists(Path.Combine(d, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    private static ThrowawayPostgres? Start()
    {
        if (Binaries() is not { } binaries)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("mingzhang-postgres-").FullName;
        var port = FreePort();
        if (Environment.UserName == "root")
        {
            // The server refuses to run as root.
            Run("chown", "postgres", folder);
        }

        var data = Path.Combine(folder, "data");
        As(
            Path.Combine(binaries, "initdb"),
            "-D",
            data,
            "-U",
            "mingzhang",
            "-A",
            "trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C"
        );
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
        );
        As(
            Path.Combine(binaries, "pg_ctl"),
            "-D",
            data,
            "-w",
            "-o",
            options,
            "-l",
            Path.Combine(folder, "log"),
            "start"
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            As(Path.Combine(binaries, "pg_ctl"), "-D", data, "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        };
        return new ThrowawayPostgres(port);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void As(params string[] command)
    {
        if (Environment.UserName == "root")
        {
            Run("runuser", ["-u", "postgres", "--", .. command]);
        }
        else
        {
            Run(command[0], command[1..]);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server inherits what pg_ctl inherits: a pipe would stay open as long as it runs.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/tmp" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
