using System.IO.Compression;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Settings;

namespace Mingzhang.Server.Batches;

/// <summary>Where batches are: batches/job-fence.zip below the data.</summary>
/// <param name="settings">The settings.</param>
public sealed class BatchFolder(ServerSettings settings)
{
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _root = Path.GetFullPath(Path.Combine(settings.Data, "batches"));

    /// <summary>The ZIP of a name.</summary>
    public string PathOf(string name) => JobFiles.PathOf(_root, name) + ".zip";

    /// <summary>The folder that a job writes into.</summary>
    internal string Begin(JobLease lease)
    {
        var folder = JobFiles.Begin(_root, lease);
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Packs that folder: the ZIP is whole on the disk, or is not there.</summary>
    internal void Pack(string name)
    {
        var folder = JobFiles.PathOf(_root, name);
        var temporary = folder + ".tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
                foreach (var path in paths.Order(StringComparer.Ordinal))
                {
                    var entry = zip.CreateEntry(Path.GetRelativePath(folder, path).Replace('\\', '/'));
                    entry.LastWriteTime = Stamp;
                    using var source = File.OpenRead(path);
                    using var target = entry.Open();
                    source.CopyTo(target);
                }
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, PathOf(name), overwrite: true);
    }
}
