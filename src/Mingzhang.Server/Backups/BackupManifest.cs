using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Mingzhang.Server.Backups;

/// <summary>What a backup holds; written into it last, as <see cref="FileName"/>.</summary>
/// <param name="Version">The version of this format.</param>
/// <param name="Schema">How many migrations the store had; a backup is restored into a store of the same.</param>
/// <param name="TakenAt">When, in UTC.</param>
/// <param name="Tables">The tables with the number of their rows, in an order in which they can be filled again.</param>
/// <param name="Entries">Every entry of the file with its SHA-256 in hexadecimal.</param>
public sealed record BackupManifest(
    int Version,
    int Schema,
    DateTimeOffset TakenAt,
    IReadOnlyList<BackupTable> Tables,
    IReadOnlyDictionary<string, string> Entries
)
{
    /// <summary>The entry of the manifest.</summary>
    public const string FileName = "backup.json";

    /// <summary>The version that this program writes and reads.</summary>
    public const int PresentVersion = 1;

    /// <summary>The folder of the tables: tables/book.jsonl, an array a line, the first one of the columns.</summary>
    public const string TableFolder = "tables/";

    /// <summary>The folder of the files of the data folder.</summary>
    public const string FileFolder = "files/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The entry of a table.</summary>
    public static string EntryOf(string table) => $"{TableFolder}{table}.jsonl";

    /// <summary>The manifest as JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="BackupException">It is none, or of another version.</exception>
    public static BackupManifest Read(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<BackupManifest>(text, Json)
                    is { Version: PresentVersion, Tables: not null, Entries: not null } manifest
                ? manifest
                : throw new BackupException("这份备份是别的版本写的，本程序不认识。");
        }
        catch (JsonException)
        {
            throw new BackupException($"备份里的 {FileName} 读不懂：文件损坏，或不是明账的备份。");
        }
    }
}

/// <summary>A table in a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows.</param>
public sealed record BackupTable(string Name, long Rows);

/// <summary>A backup that cannot be written, or must not be restored. The message is for the operator, in Chinese.</summary>
public sealed class BackupException(string message) : Exception(message);
