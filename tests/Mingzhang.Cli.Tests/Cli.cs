using System.Text;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Syntax;

namespace Mingzhang.Cli.Tests;

/// <summary>The program in a folder of its own that goes away with it.</summary>
internal sealed class Cli : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingzhang-");

    /// <summary>What the environment says; by default where the clone's profiles are.</summary>
    public Dictionary<string, string> Environment { get; } =
        new(StringComparer.Ordinal) { ["MINGZHANG_PROFILES"] = Repository.PathOf("profiles") };

    /// <summary>Signals the program to end.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>How long work may take before it shows progress.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A path in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Every file in the folder, as relative paths in order; what is hidden too.</summary>
    public IEnumerable<string> Files =>
        _folder
            .EnumerateFiles(
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
            )
            .Select(f => Path.GetRelativePath(_folder.FullName, f.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Runs a line. Words with a point or a slash in front, ./x, are paths in the folder.</summary>
    public Answer Run(params string[] words)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(output, error) { Patience = Patience };
        var session = new Session(terminal, Environment.GetValueOrDefault, TimeProvider.System, Stop);
        var line = words.Select(w => w.StartsWith("./", StringComparison.Ordinal) ? this[w[2..]] : w);
        var code = CommandLine.Run([.. line], session);
        return new Answer(code, Text(output), Text(error).Replace(_folder.FullName, ".", StringComparison.Ordinal));
    }

    /// <summary>Copies a sample book into the folder.</summary>
    public SampleBook Book(string name = "簿", string sample = "tongchuan-2023") => new(this[name], sample);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}

/// <summary>What the program answered.</summary>
internal sealed record Answer(int Code, string Output, string Error)
{
    /// <summary>What it complained of, a line each.</summary>
    public IReadOnlyList<string> Complaints => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
