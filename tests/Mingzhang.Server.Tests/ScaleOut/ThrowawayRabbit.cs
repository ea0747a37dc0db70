using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Mingzhang.Server.Tests.ScaleOut;

/// <summary>A RabbitMQ of the tests' own in a temporary folder, on loopback with its own names and ports, gone when disposed of.</summary>
internal sealed class ThrowawayRabbit : IDisposable
{
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _folder = Directory.CreateTempSubdirectory("mingzhang-rabbit-").FullName;
    private readonly Dictionary<string, string> _environment;
    private readonly int _port = FreePort();
    private readonly int _names = FreePort();
    private Process? _process;

    private ThrowawayRabbit()
    {
        var plugins = Path.Combine(_folder, "plugins");
        File.WriteAllText(plugins, "[].\n");
        _environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = _folder,
            ["RABBITMQ_NODENAME"] = Invariant($"mz{_port}@localhost"),
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = Invariant($"{_port}"),
            ["RABBITMQ_DIST_PORT"] = Invariant($"{FreePort()}"),
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_folder, "mnesia"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(_folder, "log"),
            ["RABBITMQ_PID_FILE"] = Path.Combine(_folder, "pid"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = plugins,
            ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(_folder, "none"),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["ERL_EPMD_PORT"] = Invariant($"{_names}"),
        };
    }

    /// <summary>Why the tests with a broker are skipped; null where it is installed.</summary>
    public static string? Absence { get; } =
        File.Exists(Program)
            ? null
            : "RabbitMQ 没有安装（apt-get install rabbitmq-server），几台机器分担任务的测试跳过了";

    /// <summary>Where it is.</summary>
    public string Address => Invariant($"amqp://guest:guest@127.0.0.1:{_port}");

    /// <summary>Starts one.</summary>
    public static async Task<ThrowawayRabbit> StartAsync()
    {
        var rabbit = new ThrowawayRabbit();
        await rabbit.RunAsync();
        return rabbit;
    }

    /// <summary>Starts it, or starts it again with what it had on the disk.</summary>
    public async Task RunAsync()
    {
        _process = Start(Program);
        var started = Stopwatch.GetTimestamp();
        while (!await ListensAsync())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new InvalidOperationException($"RabbitMQ did not start; see {_folder}.");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Ends it as a failing machine does.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Kill();
        // The process that knows the names of the nodes outlives them.
        using var names = Start("epmd", "-port", Invariant($"{_names}"), "-kill");
        names.WaitForExit();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task<bool> ListensAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
