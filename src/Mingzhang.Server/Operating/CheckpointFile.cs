using System.Globalization;
using System.Text;
using System.Text.Json;
using Mingzhang.Server.Log;

namespace Mingzhang.Server.Operating;

/// <summary>
/// A checkpoint of the log as a file, to be kept where the operators of the database cannot write: with it a log that was cut
/// short or written anew is found.
/// </summary>
public static class CheckpointFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes one.</summary>
    public static void Write(string path, Checkpoint checkpoint, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var text = JsonSerializer.Serialize(
            new Content(
                checkpoint.Seq,
                checkpoint.Hash,
                at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            ),
            Json
        );
        var unfinished = path + ".writing";
        File.WriteAllText(unfinished, text + "\n", new UTF8Encoding(false));
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="OperatingException">It is none.</exception>
    public static Checkpoint Read(string path)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Json) is { Seq: >= 0, Hash.Length: > 0 } c
                ? new Checkpoint(c.Seq, c.Hash)
                : throw new OperatingException($"{path} 不是日志的存档点。");
        }
        catch (JsonException)
        {
            throw new OperatingException($"{path} 不是日志的存档点，或已损坏。");
        }
    }

    private sealed record Content(long Seq, string Hash, string At);
}
