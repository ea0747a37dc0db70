namespace Mingzhang.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData(
        "请给出命令：new、compile、check、compare、read、consolidate、convert、rules、serve、audit、backup、restore。"
    )]
    [InlineData("不认识“frob”；可用的命令：", "frob")]
    [InlineData("不认识“--frob”；可用的命令：", "--frob")]
    [InlineData("缺少选项 --year：预算或决算的年度", "new")]
    [InlineData("缺少 PROFILE：版式", "new", "--year", "2024")]
    [InlineData("缺少 BOOK：要写的簿", "new", "sichuan-budget", "--year", "2024")]
    [InlineData(
        "选项 --year 要 2000 到 2100 之间的四位年份，例如 2024；现为“24”。",
        "new",
        "sichuan-budget",
        "./x",
        "--year",
        "24"
    )]
    [InlineData("选项 --year 后面要写年度。", "new", "sichuan-budget", "./x", "--year")]
    [InlineData("多出来的参数“y”", "new", "sichuan-budget", "x", "y", "--year", "2024")]
    [InlineData(
        "没有版式“anhui”；可用：generic-budget、generic-final、hubei-final、shanghai-budget、shanghai-final、sichuan-budget。",
        "new",
        "anhui",
        "./x",
        "--year",
        "2024"
    )]
    [InlineData(
        "版式 generic-budget 只用来检查公开件，不能用来编制。",
        "new",
        "generic-budget",
        "./x",
        "--year",
        "2024"
    )]
    [InlineData("版式 hubei-final 没有 2003 年度可用的变体。", "new", "hubei-final", "./x", "--year", "2003")]
    [InlineData("缺少 BOOK：预算簿或决算簿", "compile", "-o", "./out")]
    [InlineData("缺少选项 --output：公开件写到这个目录下", "compile", "./x")]
    [InlineData("选项 --output 后面要写目录。", "compile", "./x", "-o")]
    [InlineData("选项 --output 只能给一次。", "compile", "./x", "-o", "./a", "-o", "./b")]
    [InlineData(
        "选项 --format 不认识“odt”；可用：html、docx、json、csv、xlsx、pdf。",
        "compile",
        "./x",
        "-o",
        "./out",
        "--format",
        "html,odt"
    )]
    [InlineData("不认识的选项 --fast", "compile", "./x", "--fast", "-o", "./out")]
    [InlineData("./x：没有这个文件或文件夹。", "compile", "./x", "-o", "./out")]
    [InlineData("缺少 FILE：公开件", "check")]
    [InlineData("选项 --format 不认识“xml”；可用：text、json、sarif、xlsx、html。", "check", "./x", "--format", "xml")]
    [InlineData("./x：没有这个文件或文件夹。", "check", "./x")]
    [InlineData("缺少选项 --output：要写的部门簿", "consolidate", "./x")]
    [InlineData("./x：没有这个文件或文件夹。", "consolidate", "./x", "-o", "./out")]
    [InlineData("缺少 BOOK：预算簿或决算簿", "convert")]
    [InlineData("缺少 OUTPUT：要写的簿", "convert", "./x")]
    [InlineData("没有版式“anhui”", "rules", "anhui")]
    [InlineData("找不到版式目录：./none。", "rules", "--profiles", "./none")]
    [InlineData("缺少 ACTION：verify", "audit")]
    [InlineData("audit 不认识“chain”；可用：verify、checkpoint。", "audit", "chain")]
    [InlineData("缺少 FILE：备份写到", "backup")]
    [InlineData("缺少 FILE：从哪份", "restore", "--data", "./x")]
    [InlineData("选项 --data 后面要写目录。", "serve", "--data")]
    public void Wrong_usage_is_one_clear_line_and_exit_2(string complaint, params string[] line)
    {
        using var cli = new Cli();
        var answer = cli.Run(line);
        Assert.Equal((2, ""), (answer.Code, answer.Output));
        Assert.StartsWith("mingzhang：" + complaint, Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Empty(cli.Files);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("new", "--help")]
    [InlineData("compile", "-h")]
    [InlineData("check", "-?")]
    [InlineData("consolidate", "--help")]
    [InlineData("convert", "--help")]
    [InlineData("rules", "--help")]
    public void Help_is_Chinese(params string[] line)
    {
        using var cli = new Cli();
        var answer = cli.Run(line);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("用法：\n  mingzhang ", answer.Output, StringComparison.Ordinal);
        // English words there are names of commands, options, variables, formats and files only: never a sentence.
        Assert.DoesNotMatch("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", Prose(answer.Output));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("compile")]
    [InlineData("check")]
    [InlineData("consolidate")]
    [InlineData("convert")]
    [InlineData("rules")]
    public void Help_of_a_command_has_examples_that_the_program_understands(string command)
    {
        using var cli = new Cli();
        var examples = cli.Run(command, "--help")
            .Output.Split('\n')
            .SkipWhile(l => l != "例子：")
            .Skip(1)
            .TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Select(l => l.Trim().Split("  ")[0])
            .ToList();
        Assert.NotEmpty(examples);
        Assert.All(
            examples,
            example =>
            {
                var words = example.Split(' ');
                Assert.Equal(["mingzhang", command], words[..2]);
                // Pointed at a folder of profiles that is not there, a line that is understood complains of nothing else.
                var answer = cli.Run([
                    .. words[1..],
                    .. command is "consolidate" or "convert" ? [] : new[] { "--profiles", "./none" },
                ]);
                Assert.Matches("找不到版式目录|没有这个文件或文件夹", Assert.Single(answer.Complaints));
            }
        );
    }

    [Fact]
    public void Version_is_one_line()
    {
        using var cli = new Cli();
        Assert.Matches(@"^mingzhang \d+\.\d+\.\d+\n$", cli.Run("--version").Output);
    }

    [Fact]
    public void A_failure_of_the_program_itself_still_gives_an_exit_code()
    {
        using var cli = new Cli();
        cli.Environment.Clear();
        using var terminal = new Screens.Terminal(Stream.Null, Stream.Null);
        var session = new Syntax.Session(
            terminal,
            _ => throw new InvalidOperationException("broken environment"),
            TimeProvider.System,
            default
        );
        Assert.Equal(2, CommandLine.Run(["rules"], session));
    }

    // What is left of a help text without the lines of examples and usage.
    private static string Prose(string help) =>
        string.Join(
            '\n',
            help.Split('\n').Where(l => !l.TrimStart().StartsWith("mingzhang ", StringComparison.Ordinal))
        );
}
