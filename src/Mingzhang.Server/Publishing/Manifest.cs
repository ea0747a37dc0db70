using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Mingzhang.Server.Publishing;

/// <summary>A file of a published version.</summary>
/// <param name="Name">Its path below the version's folder, with <c>/</c>: csv/收支.csv.</param>
/// <param name="Sha256">Its hash, in hexadecimal.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record ManifestFile(string Name, string Sha256, long Size);

/// <summary>manifest.json of a published version: what was published, under which rules, and where the log stood.</summary>
public sealed record Manifest
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The form of this file.</summary>
    public string Format { get; init; } = "mingzhang-manifest/1";

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>budget or final.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The unit's code.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The unit's name.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>The title of the pack.</summary>
    public string Title { get; init; } = "";

    /// <summary>The number of the version, from 1.</summary>
    public int Number { get; init; }

    /// <summary>When it was frozen, in UTC.</summary>
    public DateTimeOffset FrozenAt { get; init; }

    /// <summary>The id of the profile.</summary>
    public string Profile { get; init; } = "";

    /// <summary>The hash of the register of rules that it was checked by, as <c>sha256:…</c>.</summary>
    public string RuleSet { get; init; } = "";

    /// <summary>The number of the log's last entry when it was frozen.</summary>
    public long LogSeq { get; init; }

    /// <summary>The hash of that entry, which stands for every entry up to it.</summary>
    public string LogHash { get; init; } = "";

    /// <summary>The files, by name.</summary>
    public IReadOnlyList<ManifestFile> Files { get; init; } = [];

    /// <summary>The text of the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static Manifest Parse(string json) =>
        JsonSerializer.Deserialize<Manifest>(json, Form) ?? throw new FormatException("The manifest is empty.");
}
