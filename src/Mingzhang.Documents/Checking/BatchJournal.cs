using System.Text;

namespace Mingzhang.Documents.Checking;

/// <summary>
/// The record of a batch: a line for each finished file, written when its reports are in place, so that a batch that was
/// broken off goes on where it stopped. A first line names the settings; under other settings everything is done again.
/// </summary>
internal sealed class BatchJournal : IDisposable
{
    /// <summary>Its name in the folder of reports.</summary>
    public const string FileName = "检查记录.jsonl";

    private readonly StreamWriter _writer;

    private BatchJournal(StreamWriter writer, Dictionary<string, BatchFile> done)
    {
        _writer = writer;
        Done = done;
    }

    /// <summary>The files that were finished before, by path.</summary>
    public IReadOnlyDictionary<string, BatchFile> Done { get; }

    /// <summary>Opens the record of a folder.</summary>
    /// <param name="folder">The folder of reports; must exist.</param>
    /// <param name="settings">What decides the outcome besides the files: version, rules, formats.</param>
    public static BatchJournal Open(string folder, string settings)
    {
        var path = Path.Combine(folder, FileName);
        var done = Read(path, settings);
        var writer = new StreamWriter(path, append: done is not null, new UTF8Encoding(false)) { NewLine = "\n" };
        if (done is null)
        {
            writer.WriteLine(settings);
        }
        else
        {
            // The last line may have been cut in the middle.
            writer.WriteLine();
        }

        writer.Flush();
        return new BatchJournal(writer, done ?? []);
    }

    /// <summary>Records a finished file.</summary>
    public void Add(BatchFile file)
    {
        lock (_writer)
        {
            _writer.WriteLine(file.ToJson());
            _writer.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static Dictionary<string, BatchFile>? Read(string path, string settings)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var reader = new StreamReader(path, Encoding.UTF8);
        if (reader.ReadLine() != settings)
        {
            return null;
        }

        var done = new Dictionary<string, BatchFile>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (BatchFile.FromJson(line) is { } file)
            {
                done[file.File] = file;
            }
        }

        return done;
    }
}
