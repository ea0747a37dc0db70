namespace Mingzhang.Cli.Tests.Commands;

/// <summary>The web application is a program of its own; here a script stands for it and says what it was asked.</summary>
public sealed class ServerCommandTests
{
    [Theory]
    [InlineData("serve", "serve")]
    [InlineData(
        "serve --Data 数据 --Postgres Host=a;Database=b --urls http://127.0.0.1:1 --Samples samples",
        "serve",
        "--samples",
        "samples",
        "--postgres",
        "Host=a;Database=b",
        "-d",
        "数据",
        "-u",
        "http://127.0.0.1:1"
    )]
    [InlineData("serve --Workers 0 --Queue amqp://b", "serve", "--queue", "amqp://b", "--workers", "0")]
    [InlineData("audit-verify --Data d --File p.json", "audit", "verify", "-d", "d", "-f", "p.json")]
    [InlineData("audit-checkpoint --File p.json", "audit", "checkpoint", "--file", "p.json")]
    [InlineData("backup --File a.backup --Data d", "backup", "a.backup", "--data", "d")]
    [InlineData("restore --File a.backup --Data d", "restore", "a.backup", "--data", "d")]
    public void A_line_becomes_what_the_server_understands(string asked, params string[] line)
    {
        using var cli = WithServer("printf '%s\\n' \"$*\"");
        var answer = cli.Run(line);
        Assert.Equal((0, asked + "\n", ""), (answer.Code, answer.Output, answer.Error));
    }

    [Fact]
    public void What_the_server_says_and_how_it_ends_is_passed_on()
    {
        using var cli = WithServer("echo 日志有 1 处问题; echo 小心 >&2; exit 1");
        var answer = cli.Run("audit", "verify");
        Assert.Equal((1, "日志有 1 处问题\n", "小心\n"), (answer.Code, answer.Output, answer.Error));
    }

    [Fact]
    public async Task A_signal_ends_the_server_too()
    {
        using var stop = new CancellationTokenSource();
        using var cli = WithServer(
            "trap 'echo 关了; exit 0' TERM; touch \"$0.up\"; while :; do sleep 0.05; done",
            stop.Token
        );
        var running = Task.Run(() => cli.Run("serve"));
        while (!File.Exists(cli["server.up"]))
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();
        var answer = await running;
        Assert.Equal((0, "关了\n"), (answer.Code, answer.Output));
    }

    [Fact]
    public void A_server_that_is_not_there_is_said_to_be_missing()
    {
        using var cli = new Cli();
        cli.Environment["MINGZHANG_SERVER"] = cli["none"];
        var answer = cli.Run("serve");
        Assert.Equal(2, answer.Code);
        Assert.Contains("MINGZHANG_SERVER", Assert.Single(answer.Complaints), StringComparison.Ordinal);
    }

    private static Cli WithServer(string script, CancellationToken stop = default)
    {
        var cli = new Cli { Stop = stop };
        var path = cli["server"];
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        cli.Environment["MINGZHANG_SERVER"] = path;
        return cli;
    }
}
