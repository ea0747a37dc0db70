using System.Text.Json;
using System.Text.Json.Serialization;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Findings;

namespace Mingzhang.Documents.Checking;

/// <summary>What is kept of one file of a batch: enough for the summary and to know on the next run that it is done.</summary>
public sealed record BatchFile
{
    /// <summary>Path below the folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>Size in bytes when it was checked.</summary>
    public required long Size { get; init; }

    /// <summary>When it was last changed, in 100-nanosecond steps since year 1, UTC.</summary>
    public required long Changed { get; init; }

    /// <summary>Name of the body; null when the file could not be read.</summary>
    public string? Unit { get; init; }

    /// <summary>Its code.</summary>
    public string? Code { get; init; }

    /// <summary>budget or final.</summary>
    public string? Kind { get; init; }

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>Profile and layout.</summary>
    public string? Profile { get; init; }

    /// <summary>Number of errors.</summary>
    public int Errors { get; init; }

    /// <summary>Number of warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>Number of notices.</summary>
    public int Notices { get; init; }

    /// <summary>Printed figures.</summary>
    public int Figures { get; init; }

    /// <summary>Those that some rule guards.</summary>
    public int Guarded { get; init; }

    /// <summary>How many errors and warnings each rule found.</summary>
    public IReadOnlyDictionary<string, int> Rules { get; init; } = new Dictionary<string, int>();

    /// <summary>Why it could not be read; null when it was read.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it was read as a pack.</summary>
    [JsonIgnore]
    public bool IsReadable => Problem is null;

    /// <summary>The outcome in one phrase.</summary>
    [JsonIgnore]
    public string Verdict =>
        Problem is not null ? "未能检查"
        : Errors > 0 ? "有错误"
        : Warnings > 0 ? "有警告"
        : "没有发现问题";

    /// <summary>What is to be kept of a checked file.</summary>
    public static BatchFile Of(CheckedFile file, long size, long changed)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new BatchFile
        {
            File = file.File,
            Size = size,
            Changed = changed,
            Unit = file.Pack?.Name,
            Code = file.Pack?.Code,
            Kind = file.Pack is { } pack ? JsonWords.Kinds[pack.Kind] : null,
            Year = file.Pack?.Year,
            Profile = file.Pack is { } known ? $"{known.Profile}-{known.Layout}".TrimEnd('-') : null,
            Errors = file.Report.Count(Severity.Error),
            Warnings = file.Report.Count(Severity.Warning),
            Notices = file.Report.Count(Severity.Notice),
            Figures = file.Report.Coverage.Figures,
            Guarded = file.Report.Coverage.Guarded,
            Rules = file
                .Report.Findings.Where(f => f.Severity != Severity.Notice)
                .GroupBy(f => f.Rule, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
            Problem = file.Pack is null ? file.Problem ?? "读不了这个文件。" : null,
        };
    }

    /// <summary>As one line of JSON.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, BatchJson.Readable.BatchFile);

    /// <summary>From one line of JSON; null when the line is cut or of another shape.</summary>
    internal static BatchFile? FromJson(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, BatchJson.Readable.BatchFile);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How batch records are written: compact, Chinese as it is.</summary>
[JsonSerializable(typeof(BatchFile))]
internal sealed partial class BatchJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable.</summary>
    public static BatchJson Readable { get; } = new(RecordJson.Options());
}
