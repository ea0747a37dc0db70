using System.Security.Cryptography;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Log;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Publishing;

/// <summary>A book becomes public whole or not at all, and what was public once stays.</summary>
public sealed class PublishingTests
{
    private const string Sample = "shanghai-2025";

    [Theory]
    [EachDatabase]
    public async Task The_manifest_holds_the_hashes_of_the_files_and_the_head_of_the_log(string database)
    {
        await using var press = await Press.WithAsync(database, Sample);
        await press.AnswerAllAsync();
        var head = await press.District.Store.ReadAsync(ActLog.HeadAsync);
        var manifest = (await press.PublishAsync()).Manifest;
        Assert.Equal(("139001", 1), (manifest.Unit, manifest.Number));
        Assert.Equal((head.Seq, head.Hash), (manifest.LogSeq, manifest.LogHash));
        Assert.StartsWith("sha256:", manifest.RuleSet, StringComparison.Ordinal);
        Assert.Contains(manifest.Files, f => f.Name == "pack.html");
        Assert.Contains(manifest.Files, f => f.Name.StartsWith("csv/", StringComparison.Ordinal));
        foreach (var file in manifest.Files)
        {
            var bytes = await File.ReadAllBytesAsync(press.Folder.Find(manifest, file.Name)!);
            Assert.Equal(
                (file.Sha256, file.Size),
                (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.LongLength)
            );
        }

        Assert.Equal(manifest.Files.Count + 1, press.Files().Count);
        Assert.Equal(
            (await press.VersionsAsync())[0].ManifestText,
            await File.ReadAllTextAsync(press.Folder.Find(manifest, Manifest.FileName)!)
        );
        Assert.Equal("已公开", (await press.District.FindAsync(press.Book))!.Stage);
        Assert.Equal("公开", (await press.District.Store.ReadAsync(s => ActLog.LatestAsync(s, 1)))[0].Act);
    }

    [Theory]
    [EachDatabase]
    public async Task Only_the_department_publishes_and_not_what_it_prepared(string database)
    {
        await using var press = await Press.WithAsync(database, "");
        foreach (var login in new[] { "经办", "负责人", "业务科", "预算科", "审计", "管理员", "档案经办" })
        {
            await Assert.ThrowsAsync<RefusedException>(() => press.PublishAsync(login));
        }

        await press.District.Store.WriteAsync(s =>
            Server.Books.BookStore.Preparers.AddAsync(s, press.Book, press.District["主管"].Id)
        );
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => press.PublishAsync());
        Assert.Contains("您编报过这本簿", refusal.Message, StringComparison.Ordinal);
        await NothingAsync(press);
    }

    [Theory]
    [EachDatabase]
    public async Task A_department_publishes_by_its_own_day_and_its_units_by_theirs(string database)
    {
        await using var press = await Press.WithAsync(database, Sample, unit: "139");
        await press.AnswerAllAsync();
        await press.District.BookAsync("139001", Stage.Approved);
        await press.PublishAsync();
        Assert.Equal("已公开", (await press.District.FindAsync(press.Book))!.Stage);
    }

    [Theory]
    [EachDatabase]
    public async Task A_unit_withdraws_its_pack_while_the_departments_stays(string database)
    {
        await using var press = await Press.WithAsync(database, Sample);
        await press.AnswerAllAsync();
        await press.PublishAsync();
        await press.District.BookAsync("139", Stage.Published);
        await press.WithdrawAsync("表三的一个数印错了");
        Assert.Equal("已批复", (await press.District.FindAsync(press.Book))!.Stage);
    }

    [Theory]
    [EachDatabase]
    public async Task Nobody_goes_around_the_checks_by_a_plain_move(string database)
    {
        await using var press = await Press.WithAsync(database, "");
        await Assert.ThrowsAsync<RefusedException>(() => press.District.MoveAsync("主管", press.Book, Stage.Published));
        await NothingAsync(press);
    }

    [Theory]
    [EachDatabase]
    public async Task Errors_refuse_with_their_first_lines(string database)
    {
        await using var press = await Press.WithAsync(database, "");
        var first = (await press.ChecklistAsync()).Errors[0];
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => press.PublishAsync());
        Assert.Contains(first, refusal.Message, StringComparison.Ordinal);
        await NothingAsync(press);
    }

    [Theory]
    [EachDatabase]
    public async Task An_error_of_a_check_refuses_although_every_warning_is_answered(string database)
    {
        // A rate that should be high is given as at most so much: 不超过98%.
        await using var press = await Press.WithAsync(database, "dachuan-2024", c => c == "≥" ? "≤" : c);
        await press.AnswerAllAsync();
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => press.PublishAsync());
        Assert.Contains("MZ-I-004", refusal.Message, StringComparison.Ordinal);
        await NothingAsync(press);
    }

    [Theory]
    [EachDatabase]
    public async Task An_unanswered_warning_refuses_by_name(string database)
    {
        // A rate of at least 100%.
        await using var press = await Press.WithAsync(
            database,
            "dachuan-2024",
            c => c is "98" or "95" or "90" ? "100" : c
        );
        Assert.NotEmpty((await press.ChecklistAsync()).Warnings);
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => press.PublishAsync());
        Assert.Contains("MZ-I-003", refusal.Message, StringComparison.Ordinal);
        await NothingAsync(press);
        var warning = (await press.ChecklistAsync()).Warnings[0];
        foreach (var (login, answer) in new[] { ("经办", "合同约定"), ("主管", " ") })
        {
            await Assert.ThrowsAsync<RefusedException>(() =>
                press.District.Runner.RunAsync(press.District[login], new AnswerWarningAct(press.Book, warning, answer))
            );
        }

        await press.AnswerAllAsync();
        Assert.Equal(1, (await press.PublishAsync()).Number);
    }

    [Theory]
    [EachDatabase]
    public async Task A_write_that_fails_leaves_nothing(string database)
    {
        await using var press = await Press.WithAsync(database, Sample);
        await press.AnswerAllAsync();

        // A file stands where the folder of the year must be.
        Directory.CreateDirectory(Path.Combine(press.Data, "public"));
        var obstacle = Path.Combine(press.Data, "public", "2026");
        await File.WriteAllTextAsync(obstacle, "");
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => press.PublishAsync());
        Assert.Contains("没有写成", refusal.Message, StringComparison.Ordinal);
        File.Delete(obstacle);
        await NothingAsync(press);

        // The files are in their place, and the log cannot be written.
        await press.District.Store.WriteAsync(s => s.ChangeAsync("ALTER TABLE act_log RENAME TO hidden"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => press.PublishAsync());
        await press.District.Store.WriteAsync(s => s.ChangeAsync("ALTER TABLE hidden RENAME TO act_log"));
        await NothingAsync(press);
        Assert.Equal(1, (await press.PublishAsync()).Number);
    }

    [Theory]
    [EachDatabase]
    public async Task What_an_interrupted_publishing_left_is_set_aside(string database)
    {
        await using var press = await Press.WithAsync(database, Sample);
        await press.AnswerAllAsync();
        var left = press.Folder.Of(District.Year, "budget", "139001", 1);
        Directory.CreateDirectory(left);
        await File.WriteAllTextAsync(Path.Combine(left, "half.html"), "");
        var manifest = (await press.PublishAsync()).Manifest;
        Assert.False(File.Exists(Path.Combine(left, "half.html")));
        Assert.True(File.Exists(press.Folder.Find(manifest, "pack.html")));
    }

    [Theory]
    [EachDatabase]
    public async Task Withdrawn_and_published_again_both_versions_stay(string database)
    {
        await using var press = await Press.WithAsync(database, Sample);
        await press.AnswerAllAsync();
        var first = (await press.PublishAsync()).Manifest;
        await Assert.ThrowsAsync<RefusedException>(() => press.WithdrawAsync(" "));
        await Assert.ThrowsAsync<RefusedException>(() => press.WithdrawAsync("更正", "负责人"));
        await press.WithdrawAsync("项目名称写错，更正后重新公开");
        Assert.Equal("已批复", (await press.District.FindAsync(press.Book))!.Stage);
        var unconfirmed = await Assert.ThrowsAsync<RefusedException>(() => press.PublishAsync());
        Assert.Contains("保密审查、签批", unconfirmed.Message, StringComparison.Ordinal);
        await press.ConfirmAsync();
        var second = (await press.PublishAsync()).Manifest;
        Assert.Equal(2, second.Number);
        var versions = await press.VersionsAsync();
        Assert.Equal(["已公开", "已撤回"], versions.Select(v => v.State));
        Assert.Equal("项目名称写错，更正后重新公开", versions[1].Note);
        Assert.True(File.Exists(press.Folder.Find(first, "pack.html")));
        Assert.True(File.Exists(press.Folder.Find(second, "pack.html")));
    }

    [Theory]
    [EachDatabase]
    public async Task An_answer_is_no_more_changed_once_the_book_is_public(string database)
    {
        await using var press = await Press.WithAsync(database, Sample);
        await press.AnswerAllAsync();
        await press.PublishAsync();
        await Assert.ThrowsAsync<RefusedException>(() =>
            press.District.Runner.RunAsync(
                press.District["主管"],
                new AnswerWarningAct(press.Book, new WarningItem("X-1", "某处不同"), "改口")
            )
        );
    }

    [Theory]
    [EachDatabase]
    public async Task Nothing_is_published_before_two_people_have_confirmed_with_their_names(string database)
    {
        await using var press = await Press.WithAsync(database, Sample);
        await press.AnswerAllAsync();
        await press.District.Store.WriteAsync(s => s.ChangeAsync("DELETE FROM publish_confirmation"));
        var version = (await press.District.FindAsync(press.Book))!.Version;
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => press.PublishAsync());
        Assert.Contains("保密审查、签批", refusal.Message, StringComparison.Ordinal);
        foreach (
            var (login, kind) in new[]
            {
                ("经办", "保密审查"),
                ("主管", "签批"),
                ("审计", "签批"),
                ("档案经办", "签批"),
            }
        )
        {
            await Assert.ThrowsAsync<RefusedException>(() =>
                press.District.Runner.RunAsync(press.District[login], new ConfirmPackAct(press.Book, version, kind))
            );
        }

        await Assert.ThrowsAsync<RefusedException>(() =>
            press.District.Runner.RunAsync(
                press.District["负责人"],
                new ConfirmPackAct(press.Book, version + 1, Confirmation.Signature)
            )
        );
        await press.District.Runner.RunAsync(
            press.District["主管"],
            new ConfirmPackAct(press.Book, version, Confirmation.Secrecy)
        );
        refusal = await Assert.ThrowsAsync<RefusedException>(() => press.PublishAsync());
        Assert.Contains("还没有签批", refusal.Message, StringComparison.Ordinal);
        await NothingAsync(press);
        await press.ConfirmAsync();
        Assert.Equal(1, (await press.PublishAsync()).Number);
    }

    [Theory]
    [EachDatabase]
    public async Task Of_two_people_who_publish_at_once_one_does_and_one_set_of_files_stays(string database)
    {
        await using var press = await Press.WithAsync(database, Sample);
        await press.AnswerAllAsync();
        await press.District.AddAsync("副主管", Mingzhang.Server.Security.Role.Department, "139");
        var outcomes = await Task.WhenAll(
            new[] { "主管", "副主管", "主管" }.Select(async login =>
            {
                try
                {
                    return (await press.PublishAsync(login)).Number;
                }
                catch (RefusedException)
                {
                    return 0;
                }
            })
        );
        Assert.Equal([0, 0, 1], outcomes.Order());
        var version = Assert.Single(await press.VersionsAsync());
        Assert.Equal(version.Manifest.Files.Count + 1, press.Files().Count);
        var log = await press.District.Store.ReadAsync(s => ActLog.LatestAsync(s, 100));
        Assert.Single(log, e => e.Act == "公开");
        Assert.Empty((await press.District.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);
    }

    [PrinterFact]
    public async Task A_printed_pdf_is_one_of_the_files_with_its_hash()
    {
        var printer = PackFreezer.FindPrinter();
        await using var press = await Press.WithAsync("sqlite", Sample, null, printer);
        await press.AnswerAllAsync();
        var manifest = (await press.PublishAsync()).Manifest;
        var pdf = Assert.Single(manifest.Files, f => f.Name == "pack.pdf");
        var bytes = await File.ReadAllBytesAsync(press.Folder.Find(manifest, pdf.Name)!);
        Assert.Equal("%PDF"u8.ToArray(), bytes[..4]);
        Assert.Equal(pdf.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static async Task NothingAsync(Press press)
    {
        Assert.Empty(press.Files());
        Assert.Empty(await press.VersionsAsync());
        Assert.Equal("已批复", (await press.District.FindAsync(press.Book))!.Stage);
    }
}
