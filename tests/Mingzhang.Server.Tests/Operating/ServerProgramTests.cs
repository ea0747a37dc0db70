using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Mingzhang.Server.Operating;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Operating;

/// <summary>The works of an operator, by the line typed.</summary>
public sealed class ServerProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingzhang-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_log_is_verified_backed_up_and_restored()
    {
        var (code, said) = await RunAsync("audit-verify", "--Data", In("old"));
        Assert.Equal(ServerProgram.Good, code);
        Assert.StartsWith("日志完整：共 0 条", said, StringComparison.Ordinal);

        Assert.Equal(
            ServerProgram.Good,
            (await RunAsync("backup", "--Data", In("old"), "--File", In("a.backup"))).Code
        );
        (code, said) = await RunAsync("restore", "--Data", In("new"), "--File", In("a.backup"));
        Assert.Equal(ServerProgram.Good, code);
        Assert.Contains("日志完整：共 1 条", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_cut_short_is_found_by_its_checkpoint()
    {
        await RunAsync("backup", "--Data", In("d"), "--File", In("a.backup"));
        Assert.Equal(
            ServerProgram.Good,
            (await RunAsync("audit-checkpoint", "--Data", In("d"), "--File", In("point.json"))).Code
        );
        var store = new Store(new SqliteDatabase(Path.Combine(In("d"), ServerDatabase.FileName)));
        await store.WriteAsync(s =>
            s.ChangeAsync("DELETE FROM act_log; UPDATE act_log_head SET seq = 0, hash = '0' WHERE id = 1")
        );
        Assert.Equal(ServerProgram.Good, (await RunAsync("audit-verify", "--Data", In("d"))).Code);
        var (code, said) = await RunAsync("audit-verify", "--Data", In("d"), "--File", In("point.json"));
        Assert.Equal(ServerProgram.Findings, code);
        Assert.Contains("截短", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("backup", "--Data", "d")]
    [InlineData("restore", "--Data", "d", "--File", "nothing.backup")]
    [InlineData("audit-verify", "--Data", "d", "--File", "nothing.json")]
    [InlineData("audit-verify", "--Postgres", "Host=127.0.0.1;Port=1;Timeout=1")]
    public async Task A_line_that_cannot_be_done_is_one_clear_sentence(params string[] line)
    {
        using var error = new StringWriter();
        var program = new ServerProgram(TextWriter.Null, error, new TestClock());
        Assert.Equal(ServerProgram.Unusable, await program.RunAsync([.. line.Select(w => w is "d" ? In("d") : w)]));
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_address_in_use_is_told_in_one_line_with_the_way_out()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { typeof(ServerProgram).Assembly.Location, "serve", "--Data", In("d"), "--urls", url },
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(ServerProgram.Unusable, process.ExitCode);
        Assert.Equal("", await said);
        Assert.Contains("--urls", complaint, StringComparison.Ordinal);
        Assert.Single(complaint.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private static async Task<(int Code, string Said)> RunAsync(params string[] line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new ServerProgram(output, error, new TestClock()).RunAsync(line);
        Assert.Equal("", error.ToString());
        return (code, output.ToString());
    }
}
