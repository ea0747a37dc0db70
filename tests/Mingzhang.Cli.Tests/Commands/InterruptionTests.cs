using Mingzhang.Documents.Staging;

namespace Mingzhang.Cli.Tests.Commands;

public sealed class InterruptionTests
{
    [Fact]
    public void An_interrupted_compile_leaves_nothing_and_says_so()
    {
        using var cli = new Cli { Stop = new CancellationToken(canceled: true) };
        cli.Book();
        var before = cli.Files.ToList();
        var answer = cli.Run("compile", "./簿", "-o", "./out");
        Assert.Equal(2, answer.Code);
        Assert.Contains("已中断", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Equal(before, cli.Files);
    }

    [Fact]
    public void An_interrupted_compile_leaves_the_pack_of_an_earlier_run_whole()
    {
        using var stop = new CancellationTokenSource();
        using var cli = new Cli { Stop = stop.Token };
        cli.Book();
        cli.Run("compile", "./簿", "-o", "./out", "--check");
        var before = cli.Files.ToList();
        stop.Cancel();
        Assert.Equal(2, cli.Run("compile", "./簿", "-o", "./out", "--check").Code);
        Assert.Equal(before, cli.Files);
    }

    [Fact]
    public void A_folder_takes_its_place_only_when_it_is_finished()
    {
        using var cli = new Cli();
        using (var folder = StagedFolder.Begin(cli["out/簿"], _ => true))
        {
            File.WriteAllText(Path.Combine(folder.Path, "pack.html"), "half");
            Assert.False(Directory.Exists(cli["out/簿"]));
        }

        Assert.Empty(cli.Files);
        using (var folder = StagedFolder.Begin(cli["out/簿"], _ => true))
        {
            File.WriteAllText(Path.Combine(folder.Path, "pack.html"), "whole");
            folder.Commit();
        }

        Assert.Equal(["out/簿/pack.html"], cli.Files);
    }

    [Fact]
    public void A_file_takes_its_place_only_when_it_is_finished()
    {
        using var cli = new Cli();
        File.WriteAllText(cli["r.json"], "old");
        Assert.Throws<IOException>(() =>
            StagedFiles.WriteOne(
                cli["r.json"],
                stream =>
                {
                    stream.WriteByte(1);
                    throw new IOException("disk full");
                }
            )
        );
        Assert.Equal(["r.json"], cli.Files);
        Assert.Equal("old", File.ReadAllText(cli["r.json"]));
    }
}
