using Mingzhang.Documents.Staging;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Checking;

/// <summary>What a batch is to do.</summary>
/// <param name="Folder">The folder of files.</param>
/// <param name="Output">The folder of reports; made when absent. Reports of an earlier run are kept when nothing changed.</param>
/// <param name="Formats">The reports to write for each file.</param>
/// <param name="Settings">What decides the outcome besides the files: version, rules, options; one line.</param>
public sealed record BatchOptions(string Folder, string Output, IReadOnlyList<ReportFormat> Formats, string Settings)
{
    /// <summary>How many files are read at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}

/// <summary>What a batch came to.</summary>
/// <param name="Files">Every file, by path.</param>
/// <param name="Resumed">How many were known from an earlier run.</param>
public sealed record BatchOutcome(IReadOnlyList<BatchFile> Files, int Resumed);

/// <summary>
/// Checks all files of a folder, several at a time: a report or several for each, one summary. A bad file is a line of the
/// summary and never stops the batch; a batch that was broken off goes on where it stopped.
/// </summary>
public static class BatchCheck
{
    private const string Compiled = "pack.json";

    /// <summary>The folder of single reports within the output.</summary>
    public const string ReportFolder = "报告";

    /// <summary>
    /// The files of a folder in order: none that is hidden, a link, or below the output; of a folder that compile wrote only its
    /// pack.json, and not the list of packs above it.
    /// </summary>
    public static IReadOnlyList<string> FilesOf(string folder, string output)
    {
        var root = Path.GetFullPath(folder);
        var reports = Path.GetFullPath(output) + Path.DirectorySeparatorChar;
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        var files = Directory
            .EnumerateFiles(root, "*", options)
            .Where(f => !f.StartsWith(reports, StringComparison.Ordinal))
            .Where(f => !Path.GetFileName(f).StartsWith("~$", StringComparison.Ordinal))
            .ToList();
        var compiled = files
            .Where(f => Path.GetFileName(f) == Compiled)
            .Select(f => Path.GetDirectoryName(f)!)
            .ToHashSet(StringComparer.Ordinal);
        var above = compiled.Select(d => Path.GetDirectoryName(d)!).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. files
                .Where(f => !IsBeside(f, compiled, above))
                .Select(f => Path.GetRelativePath(root, f).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(f => !f.Split('/').Any(p => p.StartsWith('.')))
                .Order(StringComparer.Ordinal),
        ];
    }

    // The other formats of a compiled pack, and the list of packs above it.
    private static bool IsBeside(string file, HashSet<string> compiled, HashSet<string> above)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (Path.GetFileName(file) == "index.html" && above.Contains(folder))
        {
            return true;
        }

        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (compiled.Contains(at))
            {
                return file != Path.Combine(at, Compiled);
            }
        }

        return false;
    }

    /// <summary>Runs a batch.</summary>
    /// <param name="checker">Checks files; safe for several threads.</param>
    /// <param name="options">What to do.</param>
    /// <param name="files">The files, from <see cref="FilesOf"/>.</param>
    /// <param name="step">Called after each file, from any thread.</param>
    /// <param name="stop">Stops between files; what is finished stays.</param>
    public static BatchOutcome Run(
        PackChecker checker,
        BatchOptions options,
        IReadOnlyList<string> files,
        Action step,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(checker);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(files);
        Directory.CreateDirectory(options.Output);
        using var journal = BatchJournal.Open(options.Output, options.Settings);
        var results = new BatchFile[files.Count];
        var resumed = 0;
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Workers), CancellationToken = stop },
            i =>
            {
                var path = Path.Combine(options.Folder, files[i]);
                var (size, changed) = StateOf(path);
                if (
                    journal.Done.TryGetValue(files[i], out var known)
                    && (known.Size, known.Changed) == (size, changed)
                    && options.Formats.All(f => File.Exists(ReportPath(options.Output, files[i], f)))
                )
                {
                    results[i] = known;
                    Interlocked.Increment(ref resumed);
                }
                else
                {
                    results[i] = Check(checker, options, files[i], path, size, changed, stop);
                    journal.Add(results[i]);
                }

                step();
            }
        );
        BatchSummary.Write(results, options.Output);
        return new BatchOutcome(results, resumed);
    }

    private static BatchFile Check(
        PackChecker checker,
        BatchOptions options,
        string file,
        string path,
        long size,
        long changed,
        CancellationToken stop
    )
    {
        var result = checker.Check(path, file, stop);
        using var reports = new StagedFiles(options.Output);
        foreach (var format in options.Formats)
        {
            using var stream = reports.Create(
                Path.GetRelativePath(options.Output, ReportPath(options.Output, file, format))
            );
            format.Write([result], path, stream, stop);
        }

        reports.Commit();
        return BatchFile.Of(result, size, changed);
    }

    /// <summary>Where the report of a file stands.</summary>
    internal static string ReportPath(string output, string file, ReportFormat format) =>
        Path.Combine(output, ReportFolder, file + "." + format.Extension);

    private static (long Size, long Changed) StateOf(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc.Ticks) : (0, 0);
    }
}
