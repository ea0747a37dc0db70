using System.Data;
using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dapper;
using Mingzhang.Server.Log;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Backups;

/// <summary>
/// Writes the whole store and its files into one file, while the application may go on: the tables are read in one snapshot, then
/// the files, which are written before the store names them and never changed. The same file restores into either database.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="data">The data folder.</param>
/// <param name="time">The clock.</param>
public sealed class BackupWriter(Store store, string data, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes a backup beside its place and moves it there when it is whole.</summary>
    /// <param name="path">The file; it must not be there yet.</param>
    /// <param name="cancel">Stops it; nothing is left.</param>
    /// <exception cref="BackupException">The file is there already.</exception>
    public async Task<BackupManifest> WriteAsync(string path, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
        {
            throw new BackupException($"{path} 已经有了。请换一个文件名，备份不覆盖备份。");
        }

        var unfinished = path + ".writing";
        try
        {
            BackupManifest manifest;
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                manifest = await WriteAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
            await store.WriteAsync(
                s =>
                    ActLog.AppendAsync(
                        s,
                        time.GetUtcNow(),
                        null,
                        "备份",
                        Path.GetFileName(path),
                        string.Create(CultureInfo.InvariantCulture, $"{manifest.Tables.Sum(t => t.Rows)} 行")
                    ),
                cancel
            );
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<BackupManifest> WriteAsync(Stream file, CancellationToken cancel)
    {
        List<BackupTable> tables = [];
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        await using var connection = await store.Database.OpenAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(
            store.Database.Dialect == "sqlite" ? IsolationLevel.Serializable : IsolationLevel.RepeatableRead,
            cancel
        );
        var schema = await connection.ExecuteScalarAsync<int>(
            new CommandDefinition(
                $"SELECT COUNT(*) FROM {StoredTables.Migrations}",
                transaction: snapshot,
                cancellationToken: cancel
            )
        );
        foreach (var table in await StoredTables.ListAsync(store.Database, connection, cancel))
        {
            var name = BackupManifest.EntryOf(table.Name);
            var rows = 0L;
            entries[name] = await AddAsync(
                zip,
                name,
                async stream => rows = await WriteTableAsync(table, connection, snapshot, stream, cancel)
            );
            tables.Add(new BackupTable(table.Name, rows));
        }

        await snapshot.RollbackAsync(cancel);
        foreach (var name in DataFiles.In(data))
        {
            await using var source = File.OpenRead(DataFiles.PathOf(data, name));
            var entry = BackupManifest.FileFolder + name;
            entries[entry] = await AddAsync(zip, entry, stream => source.CopyToAsync(stream, cancel));
        }

        var manifest = new BackupManifest(BackupManifest.PresentVersion, schema, time.GetUtcNow(), tables, entries);
        await AddAsync(
            zip,
            BackupManifest.FileName,
            stream => stream.WriteAsync(Encoding.UTF8.GetBytes(manifest.Write()), cancel).AsTask()
        );
        return manifest;
    }

    private static async Task<string> AddAsync(ZipArchive zip, string name, Func<Stream, Task> write)
    {
        using var sha = SHA256.Create();
        await using (var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open())
        await using (var hashed = new CryptoStream(stream, sha, CryptoStreamMode.Write))
        {
            await write(hashed);
        }

        return Convert.ToHexStringLower(sha.Hash!);
    }

    private static async Task<long> WriteTableAsync(
        StoredTable table,
        DbConnection connection,
        DbTransaction snapshot,
        Stream stream,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText =
            $"SELECT {string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))} FROM \"{table.Name}\" ORDER BY 1";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(JsonSerializer.Serialize(table.Columns.Select(c => c.Name), Json));
        var rows = 0L;
        var values = new object?[table.Columns.Count];
        while (await reader.ReadAsync(cancel))
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = reader.GetValue(i) switch
                {
                    DBNull => null,
                    bool b => b ? 1L : 0L,
                    int n => (long)n,
                    long or string => reader.GetValue(i),
                    var other => throw new BackupException(
                        $"表 {table.Name} 的 {table.Columns[i].Name} 列是备份不认识的类型 {other.GetType().Name}。"
                    ),
                };
            }

            await writer.WriteLineAsync(JsonSerializer.Serialize(values, Json));
            rows++;
        }

        return rows;
    }
}
