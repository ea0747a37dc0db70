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

    /// <summary>Reads the settings.</summary>
    public static ServerSettings Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new ServerSettings
        {
            Data = configuration["Data"] ?? "data",
            Postgres = configuration["Postgres"],
            Samples = configuration["Samples"],
            Profiles = configuration["Profiles"],
        };
    }
}
