using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Mingzhang.Server.Storage;

/// <summary>
/// Brings a database to the present version: the numbered SQL files of its dialect, each in a transaction of its own, only
/// forward. A file that was changed after it had been applied is refused.
/// </summary>
public static class Migrator
{
    private const int MostAttempts = 4;

    /// <summary>Applies what is missing.</summary>
    /// <param name="store">The store.</param>
    /// <param name="time">For the time at which a file was applied.</param>
    /// <param name="cancel">Stops between two files.</param>
    /// <returns>How many files were applied.</returns>
    /// <exception cref="MigrationException">The database is of a newer program, or a file was changed.</exception>
    public static async Task<int> ApplyAsync(Store store, TimeProvider time, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ApplyOnceAsync(store, time, cancel);
            }
            catch (DbException) when (attempt < MostAttempts)
            {
                // Another node that was started at the same time may be applying the same files.
                await Task.Delay(TimeSpan.FromMilliseconds(200 << attempt), cancel);
            }
        }
    }

    private static async Task<int> ApplyOnceAsync(Store store, TimeProvider time, CancellationToken cancel)
    {
        var files = Files(store.Database.Dialect);
        await store.WriteAsync(
            s =>
                s.ChangeAsync(
                    "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at BIGINT NOT NULL)"
                ),
            cancel
        );
        var applied = await store.ReadAsync(
            s => s.ListAsync<(int Number, string Sha256)>("SELECT number, sha256 FROM migration ORDER BY number"),
            cancel
        );
        if (applied.Count > files.Count)
        {
            throw new MigrationException(
                $"数据库是更新的版本（第 {applied.Count} 版），本程序只认识到第 {files.Count} 版。请升级明账。"
            );
        }

        foreach (var (number, sha256) in applied)
        {
            if (files[number - 1].Sha256 != sha256)
            {
                throw new MigrationException(
                    $"迁移文件 {files[number - 1].Name} 在执行之后被改过。请恢复原来的程序文件。"
                );
            }
        }

        foreach (var file in files.Skip(applied.Count))
        {
            await store.WriteAsync(
                async s =>
                {
                    await s.ChangeAsync(file.Text);
                    return await s.ChangeAsync(
                        "INSERT INTO migration (number, name, sha256, applied_at) VALUES (@Number, @Name, @Sha256, @At)",
                        new
                        {
                            file.Number,
                            file.Name,
                            file.Sha256,
                            At = time.GetUtcNow().ToUnixTimeMilliseconds(),
                        }
                    );
                },
                cancel
            );
        }

        return files.Count - applied.Count;
    }

    private static List<MigrationFile> Files(string dialect)
    {
        var assembly = typeof(Migrator).Assembly;
        var prefix = $"{assembly.GetName().Name}.Storage.Migrations.{dialect}.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select((n, i) => Read(assembly, n, n[prefix.Length..], i + 1)),
        ];
    }

    private static MigrationFile Read(Assembly assembly, string resource, string name, int number)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var text = reader.ReadToEnd();
        return new MigrationFile(
            number,
            name,
            text,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))
        );
    }

    private sealed record MigrationFile(int Number, string Name, string Text, string Sha256);
}

/// <summary>A database that this program must not touch. The message is for the operator.</summary>
public sealed class MigrationException(string message) : Exception(message);
