namespace Mingzhang.Cli.Tests.Commands;

public sealed class SilenceTests
{
    public static TheoryData<string> Samples =>
        [
            .. Directory
                .GetDirectories(Repository.PathOf("samples"))
                .Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_above_a_notice_is_found_in_what_we_compile_ourselves(string sample)
    {
        using var cli = new Cli();
        cli.Book("簿", sample);
        cli.Run("compile", "./簿", "-o", "./out", "--format", "json");

        var answer = cli.Run("check", "./out/簿");

        Assert.True(answer.Code == 0, answer.Output);
    }
}
