using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Mingzhang.Testing.Serving;

/// <summary>A PostgreSQL server of one's own in a temporary folder, on loopback, gone when the program ends.</summary>
internal sealed class ThrowawayPostgres
{
    private static readonly Lazy<ThrowawayPostgres?> Running = new(() => Start(isDurable: false));
    private readonly string _binaries;
    private readonly string _folder;
    private readonly bool _isDurable;
    private readonly int _port = FreePort();
    private int _databases;

    private ThrowawayPostgres(string binaries, string folder, bool isDurable) =>
        (_binaries, _folder, _isDurable) = (binaries, folder, isDurable);

    /// <summary>The server that the tests share; null where PostgreSQL is not installed.</summary>
    public static ThrowawayPostgres? Server => Running.Value;

    /// <summary>Why the tests on PostgreSQL are skipped; null where it is installed.</summary>
    public static string? Absence { get; } =
        Binaries() is null ? "PostgreSQL 没有安装（apt-get install postgresql），这一半测试跳过了" : null;

    /// <summary>Starts a server of one's own.</summary>
    /// <param name="isDurable">Whether it waits for the disk, as in earnest.</param>
    /// <returns>The server; null where PostgreSQL is not installed.</returns>
    public static ThrowawayPostgres? Start(bool isDurable)
    {
        if (Binaries() is not { } binaries)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("mingzhang-postgres-").FullName;
        if (Environment.UserName == "root")
        {
            // The server refuses to run as root.
            Run("chown", "postgres", folder);
        }

        var server = new ThrowawayPostgres(binaries, folder, isDurable);
        As(
            Path.Combine(binaries, "initdb"),
            "-D",
            server.Data,
            "-U",
            "mingzhang",
            "-A",
            "trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C"
        );
        server.Begin();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (File.Exists(Path.Combine(server.Data, "postmaster.pid")))
            {
                server.Stop();
            }

            Directory.Delete(folder, recursive: true);
        };
        return server;
    }

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

    /// <summary>Starts it, on the same port as ever.</summary>
    public void Begin()
    {
        var sync = _isDurable ? "on" : "off";
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync={sync} -c max_connections=200"
        );
        Control("-w", "-o", options, "-l", Path.Combine(_folder, "log"), "start");
    }

    /// <summary>Ends it at once, as a crash does: what was not committed is gone.</summary>
    public void Stop() => Control("-m", "immediate", "stop");

    private string Data => Path.Combine(_folder, "data");

    private void Control(params string[] arguments) =>
        As([Path.Combine(_binaries, "pg_ctl"), "-D", Data, .. arguments]);

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
