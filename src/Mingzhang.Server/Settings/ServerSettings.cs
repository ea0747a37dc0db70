using System.Globalization;

namespace Mingzhang.Server.Settings;

/// <summary>What the operator may set, by command line, environment (<c>MINGZHANG_…</c>) or appsettings.json.</summary>
public sealed record ServerSettings
{
    /// <summary>Where the SQLite file and the published files are kept.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The connection string of PostgreSQL; null for SQLite in <see cref="Data"/>.</summary>
    public string? Postgres { get; init; }

    /// <summary>The folder of sample books that an empty store is filled with; null for none.</summary>
    public string? Samples { get; init; }

    /// <summary>The folder of profiles; null for those beside the program.</summary>
    public string? Profiles { get; init; }

    /// <summary>How many jobs this process does at once; 0 leaves them to other processes.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How many seconds a worker may be silent before another one takes its job.</summary>
    public int LeaseSeconds { get; init; } = 30;

    /// <summary>How often a job is begun before it is given up.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>The broker that tells other machines of jobs: <c>amqp://user:password@host:5672</c>; null for none.</summary>
    public string? Queue { get; init; }

    /// <summary>How many requests one person may make a minute; a minute's worth may come at once.</summary>
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">One cannot be used; the message is for the operator, in Chinese.</exception>
    public static ServerSettings Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new ServerSettings
        {
            Data = configuration["Data"] ?? "data",
            Postgres = configuration["Postgres"],
            Samples = configuration["Samples"],
            Profiles = configuration["Profiles"],
            Workers = NumberOf(configuration, nameof(Workers), 2, 0, 64),
            LeaseSeconds = NumberOf(configuration, nameof(LeaseSeconds), 30, 2, 3_600),
            Attempts = NumberOf(configuration, nameof(Attempts), 6, 1, 1_000),
            RequestsPerMinute = NumberOf(configuration, nameof(RequestsPerMinute), 1_200, 60, 10_000_000),
            Queue = QueueOf(configuration["Queue"]),
        };
    }

    private static int NumberOf(IConfiguration configuration, string name, int usual, int least, int most) =>
        configuration[name] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
        : throw new SettingException($"设置 {name} 应是 {least} 到 {most} 的整数，现在写的是“{text}”。");

    private static string? QueueOf(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "amqp" or "amqps" ? text
        : throw new SettingException("设置 Queue 应是 RabbitMQ 的地址，如 amqp://用户:密码@主机:5672。");
}

/// <summary>A setting that cannot be used; the message is for the operator, in Chinese.</summary>
public sealed class SettingException(string message) : Exception(message);
