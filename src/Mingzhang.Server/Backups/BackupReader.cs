using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Mingzhang.Server.Log;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Backups;

/// <summary>Restores a backup into an empty store: everything is verified first, and all of it is restored or nothing.</summary>
/// <param name="store">The store, with its tables made and nothing in them.</param>
/// <param name="data">The data folder, without files of its own.</param>
/// <param name="time">The clock.</param>
public sealed class BackupReader(Store store, string data, TimeProvider time)
{
    /// <summary>Restores a backup.</summary>
    /// <exception cref="BackupException">The file is damaged or the store is not empty; nothing is changed.</exception>
    public async Task<BackupManifest> RestoreAsync(string path, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new BackupException($"没有 {path} 这个文件。");
        }

        try
        {
            using var zip = ZipFile.OpenRead(path);
            return await RestoreAsync(zip, Path.GetFileName(path), cancel);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new BackupException($"{path} 损坏，或不是明账的备份。没有恢复。");
        }
    }

    private async Task<BackupManifest> RestoreAsync(ZipArchive zip, string name, CancellationToken cancel)
    {
        var manifest = Verify(zip);
        await DemandEmptyAsync(manifest, cancel);
        var files = manifest
            .Entries.Keys.Where(e => e.StartsWith(BackupManifest.FileFolder, StringComparison.Ordinal))
            .Select(e => (Entry: e, Path: DataFiles.PathOf(data, e[BackupManifest.FileFolder.Length..])))
            .ToList();
        List<string> written = [];
        try
        {
            // Files are in place before the store that names them is kept.
            foreach (var (entry, file) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                written.Add(file);
                zip.GetEntry(entry)!.ExtractToFile(file);
            }

            await store.WriteAsync(
                async session =>
                {
                    await FillAsync(session, zip, manifest, cancel);
                    return await ActLog.AppendAsync(
                        session,
                        time.GetUtcNow(),
                        null,
                        "恢复备份",
                        name,
                        manifest.TakenAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                    );
                },
                cancel
            );
            return manifest;
        }
        catch
        {
            written.ForEach(File.Delete);
            throw;
        }
    }

    private static BackupManifest Verify(ZipArchive zip)
    {
        var entry =
            zip.GetEntry(BackupManifest.FileName)
            ?? throw new BackupException($"里面没有 {BackupManifest.FileName}：不是明账的备份，或没有写完。");
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        var manifest = BackupManifest.Read(reader.ReadToEnd());
        var present = zip.Entries.Select(e => e.FullName).Where(n => n != BackupManifest.FileName).ToHashSet();
        if (!present.SetEquals(manifest.Entries.Keys))
        {
            throw new BackupException("备份里的文件与它的清单对不上：有缺少或多出来的。没有恢复。");
        }

        foreach (var (name, hash) in manifest.Entries)
        {
            using var stream = zip.GetEntry(name)!.Open();
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != hash)
            {
                throw new BackupException($"备份里的 {name} 与清单记的指纹对不上：文件损坏或被改过。没有恢复。");
            }
        }

        return manifest;
    }

    private async Task DemandEmptyAsync(BackupManifest manifest, CancellationToken cancel)
    {
        if (DataFiles.In(data) is [var file, ..])
        {
            throw new BackupException($"数据目录里已有文件（{file}）。请恢复到新的、空的数据目录。");
        }

        var (schema, accounts) = await store.ReadAsync(
            async s =>
                (
                    await s.ValueAsync<int>($"SELECT COUNT(*) FROM {StoredTables.Migrations}"),
                    await s.ValueAsync<long>("SELECT COUNT(*) FROM account")
                ),
            cancel
        );
        if (accounts > 0)
        {
            throw new BackupException("数据库里已有账号。请恢复到新的、空的数据库。");
        }

        if (schema != manifest.Schema)
        {
            throw new BackupException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"备份是第 {manifest.Schema} 版的数据库，本程序是第 {schema} 版。请用写备份的那一版明账恢复，再升级。"
                )
            );
        }
    }

    private async Task FillAsync(
        StoreSession session,
        ZipArchive zip,
        BackupManifest manifest,
        CancellationToken cancel
    )
    {
        var tables = await StoredTables.ListAsync(store.Database, session.Connection, cancel);
        if (!tables.Select(t => t.Name).ToHashSet().SetEquals(manifest.Tables.Select(t => t.Name)))
        {
            throw new BackupException("备份里的表与本程序的表对不上。请用写备份的那一版明账恢复。");
        }

        foreach (var table in tables)
        {
            // The migrations put a few rows of their own there.
            await session.ChangeAsync($"DELETE FROM \"{table.Name}\"");
        }

        foreach (var table in tables)
        {
            await using var stream = zip.GetEntry(BackupManifest.EntryOf(table.Name))!.Open();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var rows = await FillAsync(session, table, reader, cancel);
            if (rows != manifest.Tables.Single(t => t.Name == table.Name).Rows)
            {
                throw new BackupException($"表 {table.Name} 的行数与清单对不上。没有恢复。");
            }
        }
    }

    private static async Task<long> FillAsync(
        StoreSession session,
        StoredTable table,
        StreamReader reader,
        CancellationToken cancel
    )
    {
        var columns = JsonSerializer
            .Deserialize<string[]>(await reader.ReadLineAsync(cancel) ?? "[]")!
            .Select(name =>
                table.Columns.FirstOrDefault(c => c.Name == name)
                ?? throw new BackupException($"表 {table.Name} 没有 {name} 这一列。请用写备份的那一版明账恢复。")
            )
            .ToList();
        var identity = table.Columns.FirstOrDefault(c => c.IsIdentity);
        await using var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText =
            $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))})"
            + (identity is null ? "" : " OVERRIDING SYSTEM VALUE")
            + $" VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var parameters = columns.Select((_, i) => Parameter(command, i)).ToList();
        var rows = 0L;
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.GetArrayLength() != columns.Count)
            {
                throw new BackupException($"表 {table.Name} 有一行的列数不对。没有恢复。");
            }

            for (var i = 0; i < columns.Count; i++)
            {
                parameters[i].Value = ValueOf(row.RootElement[i], columns[i]);
            }

            await command.ExecuteNonQueryAsync(cancel);
            rows++;
        }

        if (identity is not null)
        {
            await session.ChangeAsync(
                $"SELECT setval(pg_get_serial_sequence('{table.Name}', '{identity.Name}'), (SELECT COALESCE(MAX({identity.Name}), 0) + 1 FROM \"{table.Name}\"), false)"
            );
        }

        return rows;
    }

    private static DbParameter Parameter(DbCommand command, int index)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"p{index}");
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static object ValueOf(JsonElement value, StoredColumn column) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => DBNull.Value,
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number when column.IsBoolean => value.GetInt64() != 0,
            JsonValueKind.Number => value.GetInt64(),
            _ => throw new BackupException($"{column.Name} 列里有备份不该有的值。没有恢复。"),
        };
}
