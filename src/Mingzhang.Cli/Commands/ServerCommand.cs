using System.CommandLine;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Servers;
using Mingzhang.Cli.Syntax;

namespace Mingzhang.Cli.Commands;

/// <summary>serve, audit, backup, restore: what the web application's own program does.</summary>
/// <param name="Arguments">What it is to do.</param>
internal sealed record ServerCommand(IReadOnlyList<string> Arguments) : ICommand
{
    private const string Verify = "verify";
    private const string Checkpoint = "checkpoint";

    /// <summary>How serve is written.</summary>
    public static Verb Serve()
    {
        var (data, postgres) = Store();
        var urls = new TextOption("--urls", "-u", "地址", "在哪个地址打开；不写时是 http://127.0.0.1:5080");
        var samples = new TextOption("--samples", null, "目录", "空的数据目录先放进这些样例簿和示例账号");
        var workers = new TextOption("--workers", null, "个数", "同时做几件后台任务；不写时是 2，0 是不做");
        var queue = new TextOption(
            "--queue",
            null,
            "连接",
            "几台机器之间的 RabbitMQ：amqp://…；不写时任务只在数据库里排队"
        );
        return new Verb(
            "serve",
            "打开网上工作台",
            line => new ServerCommand([
                "serve",
                .. Named(
                    line,
                    ("Data", data),
                    ("Postgres", postgres),
                    ("urls", urls),
                    ("Samples", samples),
                    ("Workers", workers),
                    ("Queue", queue)
                ),
            ])
        )
        {
            Options = { data, postgres, urls, samples, workers, queue },
            Examples =
            [
                new Example("mingzhang serve --data 数据 --samples samples", "带着样例打开，看看它怎么用"),
                new Example("mingzhang serve --postgres \"Host=…;Username=…;Database=…\"", "数据放在 PostgreSQL"),
            ],
            Remarks = ["按 Ctrl+C 结束。数据都在数据目录里；怎样备份见 mingzhang backup --help。"],
        };
    }

    /// <summary>How audit is written.</summary>
    public static Verb Audit()
    {
        var action = new PathArgument("ACTION", $"{Verify}（核对日志）或 {Checkpoint}（写存档点）");
        var (data, postgres) = Store();
        var file = new TextOption(
            "--file",
            "-f",
            "文件",
            $"{Checkpoint} 写到哪里；{Verify} 时是从前的存档点，日志要仍然接得上它"
        );
        return new Verb(
            "audit",
            "核对工作台的日志，或写一个存档点",
            line => new ServerCommand([
                ActionOf(action.Read(line)!),
                .. Named(line, ("Data", data), ("Postgres", postgres), ("File", file)),
            ])
        )
        {
            Arguments = { action },
            Options = { data, postgres, file },
            Examples =
            [
                new Example("mingzhang audit verify --data 数据", "有没有条目被改动、删除、调换、截短"),
                new Example("mingzhang audit checkpoint --data 数据 -f 2026-11.json", "写一个存档点，另外保管"),
                new Example("mingzhang audit verify --data 数据 -f 2026-11.json", "日志是否还接得上那个存档点"),
            ],
            Remarks = ["退出码：0 日志完整；1 日志有问题；2 数据库打不开，或命令写错。"],
        };
    }

    /// <summary>How backup is written.</summary>
    public static Verb Backup()
    {
        var file = new PathArgument("FILE", "备份写到的文件；已有的不覆盖");
        var (data, postgres) = Store();
        return new Verb(
            "backup",
            "把工作台的全部数据和公开的文件备份成一个文件，不用停机",
            line => new ServerCommand([
                "backup",
                "--File",
                file.Read(line)!,
                .. Named(line, ("Data", data), ("Postgres", postgres)),
            ])
        )
        {
            Arguments = { file },
            Options = { data, postgres },
            Examples = [new Example("mingzhang backup 2026-11-30.backup --data 数据", "备份")],
            Remarks =
            [
                "SQLite 的备份可以恢复到 PostgreSQL，反过来也可以。登录用的密钥不在备份里：恢复后各人重新登录。",
            ],
        };
    }

    /// <summary>How restore is written.</summary>
    public static Verb Restore()
    {
        var file = new PathArgument("FILE", "从哪份备份恢复");
        var (data, postgres) = Store();
        return new Verb(
            "restore",
            "把备份恢复到空的数据目录和数据库",
            line => new ServerCommand([
                "restore",
                "--File",
                file.Read(line)!,
                .. Named(line, ("Data", data), ("Postgres", postgres)),
            ])
        )
        {
            Arguments = { file },
            Options = { data, postgres },
            Examples = [new Example("mingzhang restore 2026-11-30.backup --data 新数据", "恢复，然后核对日志")],
            Remarks = ["先逐个核对备份里的指纹；有一处不对就什么也不恢复。"],
        };
    }

    /// <inheritdoc/>
    public int Run(Session session) => ServerProcess.Run(Arguments, session);

    private static (TextOption Data, TextOption Postgres) Store() =>
        (
            new TextOption("--data", "-d", "目录", "数据目录；不写时看环境变量 MINGZHANG_DATA，再看当前目录下的 data"),
            new TextOption(
                "--postgres",
                null,
                "连接",
                "PostgreSQL 的连接；不写时看环境变量 MINGZHANG_POSTGRES，再用数据目录里的 SQLite"
            )
        );

    private static string ActionOf(string word) =>
        word is Verify or Checkpoint
            ? "audit-" + word
            : throw new UnusableException($"audit 不认识“{word}”；可用：{Verify}、{Checkpoint}。");

    private static IEnumerable<string> Named(ParseResult line, params (string Setting, TextOption Option)[] options)
    {
        foreach (var (setting, option) in options)
        {
            if (option.Read(line) is { } value)
            {
                yield return "--" + setting;
                yield return value;
            }
        }
    }
}
