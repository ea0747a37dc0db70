using System.IO.Compression;
using System.Text;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Backups;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Backups;

/// <summary>What was backed up comes back whole, on either database; a damaged backup changes nothing.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingzhang-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static IEnumerable<object[]> Pairs()
    {
        string[] databases = [.. new EachDatabaseAttribute().GetData(null!).Select(d => (string)d[0])];
        return databases.SelectMany(from => databases.Select(to => new object[] { from, to }));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_backup_restores_into_either_database(string from, string to)
    {
        await using var source = await TestStore.NewAsync(from);
        var (district, book, path) = await BackedUpAsync(source);
        var manifest = BackupManifest.Read(EntryOf(path, BackupManifest.FileName));
        Assert.Contains("files/public/2026/budget/139001/1/pack.json", manifest.Entries.Keys);
        Assert.DoesNotContain(manifest.Entries.Keys, e => e.Contains("keys", StringComparison.Ordinal));

        await using var target = await TestStore.NewAsync(to);
        await new BackupReader(target.Store, Data("new"), target.Clock).RestoreAsync(path);

        var before = await source.Store.ReadAsync(s => BookStore.RowsAsync(s, book));
        var after = await target.Store.ReadAsync(s => BookStore.RowsAsync(s, book));
        Assert.Equal(before.Select(Text), after.Select(Text));
        Assert.Empty((await target.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);
        Assert.Equal(
            "件",
            await File.ReadAllTextAsync(Path.Combine(Data("new"), "public/2026/budget/139001/1/pack.json"))
        );
        Assert.Equal("恢复备份", (await target.Store.ReadAsync(s => ActLog.LatestAsync(s, 1)))[0].Act);

        // The restored store goes on: numbers of new rows do not meet old ones.
        var runner = new ActRunner(target.Store, target.Clock);
        var moved = (await target.Store.ReadAsync(s => BookStore.FindAsync(s, book)))!;
        await runner.RunAsync(district["主管"], new MoveBookAct(book, moved.Version, Stage.FirstDraft, "金额再核一下"));
        await runner.RunAsync(district["经办"], new AddRowAct(book, "支出", []));
        Assert.Equal(before.Count + 1, (await target.Store.ReadAsync(s => BookStore.RowsAsync(s, book))).Count);
    }

    [Theory]
    [EachDatabase]
    public async Task A_store_in_use_is_not_overwritten(string database)
    {
        await using var source = await TestStore.NewAsync(database);
        var (_, _, path) = await BackedUpAsync(source);
        await using var target = await TestStore.NewAsync(database);
        await District.InAsync(target);
        var refusal = await Assert.ThrowsAsync<BackupException>(() =>
            new BackupReader(target.Store, Data("new"), target.Clock).RestoreAsync(path)
        );
        Assert.Contains("已有账号", refusal.Message, StringComparison.Ordinal);
        refusal = await Assert.ThrowsAsync<BackupException>(() =>
            new BackupReader(target.Store, Data("old"), target.Clock).RestoreAsync(path)
        );
        Assert.Contains("已有文件", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_never_overwritten()
    {
        await using var source = await TestStore.NewAsync("sqlite");
        var (_, _, path) = await BackedUpAsync(source);
        await Assert.ThrowsAsync<BackupException>(() =>
            new BackupWriter(source.Store, Data("old"), source.Clock).WriteAsync(path)
        );
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("missing")]
    [InlineData("more")]
    [InlineData("outside")]
    [InlineData("truncated")]
    [InlineData("text")]
    public async Task A_damaged_backup_is_refused_and_nothing_is_changed(string harm)
    {
        await using var source = await TestStore.NewAsync("sqlite");
        var (_, _, path) = await BackedUpAsync(source);
        Harm(path, harm);
        await using var target = await TestStore.NewAsync("sqlite");
        await Assert.ThrowsAsync<BackupException>(() =>
            new BackupReader(target.Store, Data("new"), target.Clock).RestoreAsync(path)
        );
        Assert.Empty(Directory.GetFileSystemEntries(Data("new")));
        Assert.Equal(0, await target.Store.ReadAsync(s => s.ValueAsync<long>("SELECT COUNT(*) FROM account")));
        Assert.Equal(1, await target.Store.ReadAsync(s => s.ValueAsync<long>("SELECT COUNT(*) FROM act_log_head")));
    }

    private async Task<(District District, long Book, string Path)> BackedUpAsync(TestStore source)
    {
        var district = await District.InAsync(source);
        var book = await district.BookAsync("139001");
        var row = await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", []));
        await district.Runner.RunAsync(
            district["经办"],
            new EditCellAct(book, row.Id, row.Version, "金额", "1234567.89")
        );
        await district.MoveAsync("负责人", book, Stage.FirstSubmitted);
        var pack = Path.Combine(Data("old"), "public/2026/budget/139001/1/pack.json");
        Directory.CreateDirectory(Path.GetDirectoryName(pack)!);
        await File.WriteAllTextAsync(pack, "件");
        await File.WriteAllTextAsync(
            Path.Combine(Directory.CreateDirectory(Path.Combine(Data("old"), "keys")).FullName, "key.xml"),
            "-"
        );
        var path = Path.Combine(_folder.FullName, "mingzhang.backup");
        await new BackupWriter(source.Store, Data("old"), source.Clock).WriteAsync(path);
        return (district, book, path);
    }

    private string Data(string name) => Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;

    private static string Text(StoredRow row) => $"{row.Id} {row.Sheet} {row.Version} {string.Join('|', row.Cells)}";

    private static string EntryOf(string path, string name)
    {
        using var zip = ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void Harm(string path, string harm)
    {
        if (harm == "text")
        {
            File.WriteAllText(path, "这不是备份");
            return;
        }

        if (harm == "truncated")
        {
            using var file = new FileStream(path, FileMode.Open);
            file.SetLength(file.Length / 2);
            return;
        }

        var account = EntryOf(path, "tables/account.jsonl");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        switch (harm)
        {
            case "changed":
                zip.GetEntry("tables/account.jsonl")!.Delete();
                Write(zip, "tables/account.jsonl", account.Replace("经办", "别人", StringComparison.Ordinal));
                break;
            case "missing":
                zip.GetEntry("tables/ceiling.jsonl")!.Delete();
                break;
            case "more":
                Write(zip, "files/more.txt", "多");
                break;
            default:
                var manifest = BackupManifest.Read(EntryOfOpen(zip, BackupManifest.FileName));
                zip.GetEntry(BackupManifest.FileName)!.Delete();
                Write(zip, "files/../outside.txt", "外");
                var entries = manifest.Entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
                entries["files/../outside.txt"] = Convert.ToHexStringLower(
                    System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("外"))
                );
                Write(zip, BackupManifest.FileName, (manifest with { Entries = entries }).Write());
                break;
        }
    }

    private static string EntryOfOpen(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
