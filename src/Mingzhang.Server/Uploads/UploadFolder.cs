using System.Security.Cryptography;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Settings;

namespace Mingzhang.Server.Uploads;

/// <summary>Where uploads and their reports are: uploads/ab/abc… by hash and reports/job-fence, both below the data.</summary>
/// <param name="settings">The settings.</param>
public sealed class UploadFolder(ServerSettings settings)
{
    private const int Step = 1 << 16;
    private readonly string _uploads = Path.GetFullPath(Path.Combine(settings.Data, "uploads"));
    private readonly string _reports = Path.GetFullPath(Path.Combine(settings.Data, "reports"));

    /// <summary>Keeps a file: it is on the disk when this returns.</summary>
    /// <returns>Its hash and size in bytes.</returns>
    public async Task<(string Sha256, long Size)> KeepAsync(Stream content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        Directory.CreateDirectory(_uploads);
        var temporary = Path.Combine(_uploads, $".{Guid.NewGuid():N}.tmp");
        try
        {
            string sha256;
            long size;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var buffer = new byte[Step];
                for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; )
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancel);
                }

                file.Flush(flushToDisk: true);
                sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
                size = file.Length;
            }

            var final = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            File.Move(temporary, final, overwrite: true);
            return (sha256, size);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Where the file of a hash is.</summary>
    public string PathOf(string sha256)
    {
        ArgumentException.ThrowIfNullOrEmpty(sha256);
        return sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(_uploads, sha256[..2], sha256)
            : throw new ArgumentException($"{sha256} is no hash.", nameof(sha256));
    }

    /// <summary>Where the report of a name is.</summary>
    public string ReportOf(string name) => JobFiles.PathOf(_reports, name);

    /// <summary>Where a job writes its report.</summary>
    internal string Begin(JobLease lease) => JobFiles.Begin(_reports, lease);
}
