using System.Globalization;

namespace Mingzhang.Bench.Load;

/// <summary>What may be asked of the load: <c>--postgres --seconds 60 | --minutes 10 --users 50 --units 300 --lines 200000 --think 500 --seed 1</c>.</summary>
internal sealed record LoadOptions
{
    public bool IsPostgres { get; init; }

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    public int Users { get; init; } = 50;

    public int Units { get; init; } = 300;

    public int Lines { get; init; } = 200_000;

    /// <summary>How long a person thinks between two steps, on average, in milliseconds.</summary>
    public int Think { get; init; } = 500;

    public int Seed { get; init; } = 20260105;

    public static LoadOptions Of(string[] args)
    {
        var options = new LoadOptions();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--postgres")
            {
                options = options with { IsPostgres = true };
                continue;
            }

            var value = int.Parse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture);
            options = args[i++] switch
            {
                "--seconds" => options with { Time = TimeSpan.FromSeconds(value) },
                "--minutes" => options with { Time = TimeSpan.FromMinutes(value) },
                "--users" => options with { Users = value },
                "--units" => options with { Units = value },
                "--lines" => options with { Lines = value },
                "--think" => options with { Think = value },
                "--seed" => options with { Seed = value },
                var other => throw new ArgumentException($"The load knows no option {other}.", nameof(args)),
            };
        }

        return options;
    }
}
